import { changeProblems, type EndpointDocs } from './endpoint-problems.ts'
import type { passkeyEndpoints } from './passkeys.ts'

/** The texts of the OpenAPI document about passkeys. */
export const passkeyDocs: Record<keyof typeof passkeyEndpoints, EndpointDocs> = {
  startPasskeySignIn: {
    summary: 'What a passkey has to sign, to sign in or as the second factor that is asked for',
    problems: ['sign-in-refused', ...changeProblems],
  },
  signInWithPasskey: {
    summary: 'Sign in with a passkey, in place of a password and a second factor',
    problems: ['sign-in-refused', ...changeProblems],
  },
  verifyPasskey: {
    summary: 'Complete a sign-in with a passkey as the second factor',
    problems: ['sign-in-refused', ...changeProblems],
  },
  startPasskeyProof: {
    summary: 'What a passkey of yours has to sign to prove who you are',
    problems: changeProblems,
  },
  listPasskeys: {
    summary: 'Your passkeys, and whether you can add one',
    problems: ['store-unavailable', 'internal'],
  },
  startPasskey: {
    summary: 'What a new passkey is made of',
    problems: ['too-many-passkeys', 'passkeys-unavailable', ...changeProblems],
  },
  addPasskey: {
    summary: 'Add a passkey; your other sessions end if it is your first second factor',
    problems: ['passkey-refused', 'too-many-passkeys', 'passkeys-unavailable', ...changeProblems],
  },
  renamePasskey: {
    summary: 'Rename a passkey of yours',
    problems: ['not-found', ...changeProblems],
  },
  removePasskey: {
    summary: 'Remove a passkey of yours: it signs in no more',
    problems: ['not-found', ...changeProblems],
  },
}
