import type { Prepared } from '../operations/change.ts'
import { withdrawHandoversOf } from '../store/handovers.ts'
import type { Operation } from '../store/operations.ts'
import type { Store } from '../store/store.ts'
import type { Trace } from '../twilio/call.ts'
import type { TwilioGateway } from '../twilio/gateway.ts'

/** Which credential is changed. */
export type Input = { listSid: string; credentialSid: string }

/** What was known of a credential before it was changed. */
export type Before = {
  /** Null where Twilio does not tell it. */
  updatedAt: string | null
  /** The second that Twilio's clock had reached, ISO 8601; null if no reply has told it yet. */
  notBefore: string | null
}

/** Reads the credential before anything is sent. @throws TwilioNotFound when it is gone. */
export async function prepareChange(
  twilio: TwilioGateway,
  { listSid, credentialSid }: Input,
  trace: Trace,
): Promise<Prepared> {
  twilio.ensureRoom()
  const { username, updatedAt } = await twilio.fetchCredential(listSid, credentialSid, trace)
  const evidence: Before = { updatedAt, notBefore: twilio.clock() }
  return { evidence, subject: { username } }
}

/**
 * Withdraws the one-time links of a credential whose password has just changed, or that is gone: their
 * content no longer works. The outcome on record covers it. A failure here does not undo what was done
 * at Twilio, so it is ignored.
 */
export async function endLinks(store: Store, { listSid, username }: Operation): Promise<void> {
  await withdrawHandoversOf(store.db, listSid ?? '', username ?? '').catch(() => undefined)
}
