import { setTimeout as pause } from 'node:timers/promises'
import { HttpProblem } from '../http/http-problem.ts'
import type { Trace } from '../twilio/call.ts'
import { TwilioError, TwilioNotFound } from '../twilio/errors.ts'
import type { ListReads } from '../twilio/list-reads.ts'

type Named = { listSid: string; username: string }

/** Milliseconds for which Twilio is waited for. */
const TIMEOUT = 4_000
/** Milliseconds until Twilio is asked again for what it does not show yet. */
const PAUSE = 500

/**
 * Makes sure that a credential is there. A card is made right after its credential, so that what was read
 * before says nothing. Where Twilio cannot be asked it is believed: its password is shown once, and has to
 * be handed over.
 *
 * @throws HttpProblem `not-found` where Twilio shows no such list, or no such credential in it.
 */
export async function requireCredential(
  listReads: ListReads,
  { listSid, username }: Named,
  { twilioRequestIds }: Trace,
): Promise<void> {
  const trace = { twilioRequestIds, deadline: performance.now() + TIMEOUT }
  const isThere = async () => (await listReads.readNames(listSid, trace, 0)).usernames.has(username)
  try {
    if (await isThere()) return
    await pause(PAUSE)
    if (await isThere()) return
  } catch (error) {
    if (!(error instanceof TwilioError)) throw error
    if (!(error instanceof TwilioNotFound)) return
  }
  throw new HttpProblem({
    code: 'not-found',
    variant: 'credential-or-list',
    outcome: 'not-applied',
  })
}
