import type { Language } from '@sipdesk/shared/appearance.ts'
import type { Status } from '@sipdesk/shared/status.ts'
import { detailOf, titleOf, type Said } from '../http/messages/messages.ts'
import type { Trace } from '../twilio/call.ts'
import type { MomentaryReads } from '../twilio/momentary-reads.ts'
import { translateTwilioError } from '../problems.ts'

const UNKNOWN: Said = { code: 'internal', variant: 'fault' }

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
    const details = translateTwilioError(error)?.details ?? UNKNOWN
    const { code } = details
    return {
      isReachable: false,
      code,
      title: titleOf(code, language),
      ...(isCauseKnown(details) && { detail: detailOf(details, language) }),
      latencyMs: null,
    }
  }
}

/** Of mere silence there is no more to say than that it lasts. */
function isCauseKnown({ code, variant }: Said): boolean {
  if (code !== 'twilio-unavailable') return true
  return variant === 'dns' || variant === 'tls' || variant === 'proxy' || variant === 'gateway'
}
