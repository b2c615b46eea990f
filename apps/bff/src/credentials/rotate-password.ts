import { CreatedCredential, type Credential } from '@sipdesk/shared/credentials.ts'
import { HttpProblem } from '../http/http-problem.ts'
import type { Change, Run, Settlement } from '../operations/change.ts'
import { repeatUntilDone } from '../operations/repeat.ts'
import type { SettleTimeouts } from '../operations/timeouts.ts'
import type { Operation } from '../store/operations.ts'
import type { Store } from '../store/store.ts'
import type { TwilioGateway } from '../twilio/gateway.ts'
import { endLinks, prepareChange, type Before, type Input } from './change-credential.ts'
import { PasswordUpdates, type PasswordTimeouts } from './password-updates.ts'

type Deps = { twilio: TwilioGateway; store: Store; timeouts: SettleTimeouts & PasswordTimeouts }
type Settled = Settlement<CreatedCredential>

/** Gives a credential a new password. */
export function rotatePassword(
  deps: Deps,
): Change<Input & { password: string }, CreatedCredential> {
  return {
    action: 'credential.rotate',
    subject: ({ listSid, credentialSid }) => ({ listSid, credentialSid }),
    payload: ({ listSid, credentialSid, password }) => [listSid, credentialSid, password],
    secret: ({ password }) => password,
    prepare: (input, trace) => prepareChange(deps.twilio, input, trace),
    settle: (run) => settle(deps, run),
    reply: CreatedCredential,
  }
}

/** Without the secret, Twilio's date of the last change tells whether it was set. */
function settle(deps: Deps, run: Run): Promise<Settled> {
  const { twilio, store, timeouts } = deps
  const { operation, secret, trace } = run
  const startedAt = performance.now()
  const updates = new PasswordUpdates(deps, operation.id)
  return repeatUntilDone(run, timeouts, async (wasLost) => {
    const waited = performance.now() - startedAt
    const named = namedBy(operation)
    const password = secret.read()
    if (password !== undefined) {
      const credential = wasLost
        ? await updates.setAgain(named, password, trace)
        : await twilio.setPassword(named, password, trace)
      if (!credential) return undefined
      await endLinks(store, operation)
      return done(credential, wasLost ? 'set again' : 'reply')
    }
    const now = await twilio.fetchCredential(named.credentialListSid, named.sid, trace)
    const hasChanged = wasChanged(now, beforeOf(operation))
    if (hasChanged) {
      await endLinks(store, operation)
      return done(now, 'read')
    }
    if (waited < timeouts.quiet) return undefined
    return hasChanged === undefined ? undecided() : neverArrived()
  })
}

function namedBy({ listSid, credentialSid }: Operation) {
  return { sid: credentialSid ?? '', credentialListSid: listSid ?? '' }
}

function beforeOf({ evidence }: Operation): Before {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- only prepareChange writes it
  return JSON.parse(evidence) as Before
}

/**
 * Whether the credential was changed since; undefined where it cannot be told. Times at Twilio are whole
 * seconds: a change just before ours may have the same.
 */
function wasChanged({ updatedAt }: Credential, before: Before): boolean | undefined {
  if (updatedAt === null) return undefined
  if (before.updatedAt !== null && updatedAt !== before.updatedAt) return true
  if (before.notBefore === null) return undefined
  if (updatedAt < before.notBefore) return false
  return before.updatedAt === null ? true : undefined
}

function done(credential: Credential, how: 'reply' | 'set again' | 'read'): Settled {
  const reply: CreatedCredential = {
    credential,
    confirmedBy: how === 'reply' ? 'reply' : 'reconciliation',
    isPasswordConfirmed: how !== 'read',
  }
  if (how === 'reply') return { reply }
  const evidence =
    how === 'set again'
      ? 'A reply was lost, and the password was set again.'
      : `A reply was lost, and nobody knows the password any more; Twilio says that the credential was changed at ${credential.updatedAt}.`
  return { reply, evidence }
}

function undecided(): Settled {
  return {
    refusal: new HttpProblem({
      code: 'twilio-unavailable',
      variant: 'password-undecided',
      outcome: 'undecided',
    }),
    evidence:
      'A reply was lost. Twilio’s times do not tell whether the credential was changed since.',
  }
}

function neverArrived(): Settled {
  return {
    refusal: new HttpProblem({
      code: 'twilio-unavailable',
      variant: 'password-unchanged',
      outcome: 'not-applied',
    }),
    evidence: 'A reply was lost. The credential was not changed since.',
  }
}
