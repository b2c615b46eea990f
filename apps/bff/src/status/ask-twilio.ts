import type { Language } from '@sipdesk/shared/appearance.ts'
import type { Status } from '@sipdesk/shared/status.ts'
import { titleOf } from '../http/messages/messages.ts'
import type { Trace } from '../twilio/call.ts'
import type { TwilioGateway } from '../twilio/gateway.ts'
import { translateTwilioError } from '../twilio-problems.ts'

/** Milliseconds. */
const PING_TIMEOUT = 3_000

/** What a cheap read meets now: how long Twilio took, or the problem. Never rejects. */
export async function askTwilio(
  twilio: Pick<TwilioGateway, 'ping'>,
  { twilioRequestIds }: Trace,
  language: Language,
): Promise<Status['twilio']> {
  const startedAt = performance.now()
  try {
    await twilio.ping({ twilioRequestIds, deadline: startedAt + PING_TIMEOUT })
    const latencyMs = Math.round(performance.now() - startedAt)
    return { isReachable: true, code: null, latencyMs }
  } catch (error) {
    const code = translateTwilioError(error)?.code ?? 'internal'
    return { isReachable: false, code, title: titleOf(code, language), latencyMs: null }
  }
}
