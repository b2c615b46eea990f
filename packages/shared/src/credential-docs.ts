import type { credentialDetailsEndpoints } from './credential-details.ts'
import type { credentialEndpoints } from './credentials.ts'
import {
  changeProblems,
  type EndpointDocs,
  onceProblems,
  twilioProblems,
} from './endpoint-problems.ts'

type Documented = keyof typeof credentialEndpoints | keyof typeof credentialDetailsEndpoints

/** The texts of the OpenAPI document about credentials. */
export const credentialDocs: Record<Documented, EndpointDocs> = {
  listCredentials: {
    summary: 'All credentials of a list, newest first',
    problems: ['validation', 'not-found', ...twilioProblems],
  },
  createCredential: {
    summary:
      'Create a credential in a list, once per Idempotency-Key; 202 until it is known whether it was created, 409 with the outcome `undecided` where that can never be told',
    problems: ['not-found', 'username-taken', 'list-full', 'password-rejected', ...onceProblems],
  },
  rotatePassword: {
    summary:
      'Give a credential a new password, once per Idempotency-Key; 202 until it is known whether it was set',
    problems: ['not-found', 'password-rejected', ...onceProblems],
  },
  deleteCredential: {
    summary: 'Delete a credential; one that no longer exists counts as deleted',
    problems: ['not-found', ...onceProblems],
  },
  listCredentialDetails: {
    summary:
      'What Sipdesk knows about the credentials of a list: what people wrote, who created, rotated and deleted, how many one-time links were made, and what Twilio is known to lack',
    problems: ['validation', 'not-found', 'store-unavailable', 'internal'],
  },
  listDescribedCredentials: {
    summary: 'What people wrote about the credentials of all lists, to be searched',
    problems: ['store-unavailable', 'internal'],
  },
  changeCredentialDetails: {
    summary:
      'Change what is written about a credential; of two who change the same text, the last one wins',
    problems: ['not-found', ...twilioProblems, ...changeProblems],
  },
}
