import type { Checking, CreatedCredential } from '@sipdesk/shared/credentials-api.ts'
import type { Credential } from '@sipdesk/shared/credentials.ts'
import { HttpProblem } from '../http/http-problem.ts'
import { giveAnswer, type Settlement } from '../operations/answer.ts'
import { repeatUntilDone, refused, type Case } from '../operations/repeat.ts'
import type { Settle } from '../operations/operations.ts'
import type { Operation } from '../store/operations.ts'
import type { Trace } from '../twilio/call.ts'
import { lookBefore, type Before, type CredentialRequest, type Parts } from './change-credential.ts'
import { endLinks } from './end-links.ts'
import { PasswordUpdates } from './password-updates.ts'
import type { Secret } from './settle-create.ts'

/**
 * Gives a credential a new password, once however often the request is sent, on record before anything
 * reaches Twilio. Resolves to `checking` while it is not certain; the same request gives the answer then.
 *
 * @throws HttpProblem when the password was not changed.
 */
export async function rotatePassword(
  parts: Parts,
  request: CredentialRequest & { password: string },
): Promise<CreatedCredential | Checking> {
  const { listSid, credentialSid, password, idempotencyKey, signedIn, context } = request
  const answer = await parts.operations.submit(
    {
      idempotencyKey,
      context,
      personId: signedIn.person.id,
      subject: { action: 'credential.rotate', listSid, credentialSid },
      payload: [listSid, credentialSid, password],
    },
    {
      prepare: () => lookBefore(parts, request),
      settle: settleRotate(parts, { twilioRequestIds: context.twilioRequestIds }, { password }),
    },
  )
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the reply schema of the endpoint reads it
  return answer ? (giveAnswer(answer) as CreatedCredential) : { state: 'checking' }
}

/** The rules of a rotation; after a restart nobody knows the password any more. */
export function settleRotate(
  parts: Pick<Parts, 'twilio' | 'timeouts' | 'store'>,
  trace: Trace,
  secret: Secret = { password: undefined },
): Settle {
  const { twilio, timeouts } = parts
  return (operation, isResumed, signal) => {
    const the: Case = { operation, isResumed, trace, signal }
    const startedAt = performance.now()
    // Beside the change itself one more, where its reply was lost.
    const updates = new PasswordUpdates(twilio, timeouts.passwordUpdateEvery, 2)
    return repeatUntilDone(the, timeouts, async (wasLost) => {
      const waited = performance.now() - startedAt
      if (waited > timeouts.passwordKept) secret.password = undefined
      const { password } = secret
      if (password !== undefined) {
        if (!updates.isAllowed()) return undefined
        const credential = await updates.set(namedBy(operation), password, trace)
        await endLinks(parts, operation)
        return done(credential, wasLost ? 'set again' : 'reply')
      }
      const { listSid, credentialSid } = operation
      const now = await twilio.fetchCredential(listSid ?? '', credentialSid ?? '', trace)
      const hasChanged = wasChanged(now, readBefore(operation))
      if (hasChanged) {
        await endLinks(parts, operation)
        return done(now, 'looked at')
      }
      if (waited < timeouts.quiet) return undefined
      return hasChanged === undefined ? undecided(the) : neverArrived(the)
    })
  }
}

function namedBy({ listSid, credentialSid }: Operation) {
  return { sid: credentialSid ?? '', credentialListSid: listSid ?? '' }
}

function readBefore({ evidence }: Operation): Before {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- only lookBefore writes it
  return JSON.parse(evidence) as Before
}

/**
 * Whether the credential was changed since; undefined where it cannot be told. Times at Twilio are whole
 * seconds: a change in the same second is taken for ours.
 */
function wasChanged({ updatedAt }: Credential, before: Before): boolean | undefined {
  if (updatedAt === null) return undefined
  if (before.notBefore !== null && updatedAt >= before.notBefore) return true
  if (before.updatedAt !== null && updatedAt !== before.updatedAt) return true
  return before.notBefore === null ? undefined : false
}

function done(credential: Credential, how: 'reply' | 'set again' | 'looked at') {
  const reply: CreatedCredential = {
    credential,
    confirmedBy: how === 'reply' ? 'reply' : 'reconciliation',
    isPasswordConfirmed: how !== 'looked at',
  }
  if (how === 'reply') return { reply }
  const evidence =
    how === 'set again'
      ? 'A reply was lost, and the password was set again.'
      : `A reply was lost, and nobody knows the password any more; Twilio says that the credential was changed at ${credential.updatedAt}.`
  return { reply, evidence }
}

function undecided(the: Case): Settlement {
  const detail =
    'Whether the password was changed cannot be told: Twilio does not say when the credential was changed last. Rotate it again.'
  const problem = new HttpProblem('twilio-unavailable', { detail, outcome: 'undecided' })
  return refused(the, problem, 'A reply was lost. Twilio does not say when it was changed last.')
}

function neverArrived(the: Case): Settlement {
  const detail =
    'The connection to Twilio broke, and the credential is as it was: the old password still works. Rotate it again.'
  const problem = new HttpProblem('twilio-unavailable', { detail, outcome: 'not-created' })
  return refused(the, problem, 'A reply was lost. The credential was not changed since.')
}
