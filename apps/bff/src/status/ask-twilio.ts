import type { Language } from '@sipdesk/shared/appearance.ts'
import type { Status } from '@sipdesk/shared/status.ts'
import { titleOf } from '../http/messages/messages.ts'
import type { Trace } from '../twilio/call.ts'
import type { MomentaryReads } from '../twilio/momentary-reads.ts'
import { translateTwilioError } from '../twilio-problems.ts'

/** What a cheap read meets now: how long Twilio took, or the problem. Never rejects. */
export async function askTwilio(
  momentaryReads: MomentaryReads,
  trace: Trace,
  language: Language,
): Promise<Status['twilio']> {
  try {
    const latencyMs = await momentaryReads.latency(trace)
    return { isReachable: true, code: null, latencyMs }
  } catch (error) {
    const code = translateTwilioError(error)?.code ?? 'internal'
    return { isReachable: false, code, title: titleOf(code, language), latencyMs: null }
  }
}
