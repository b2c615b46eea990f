import type { Readiness as ReadinessReport, TwilioReadiness } from '@sipdesk/shared/api.ts'
import { TwilioCredentialsRejected, TwilioPermissionMissing } from '../twilio/errors.ts'
import type { TwilioGateway } from '../twilio/gateway.ts'

export type Readiness = {
  /** Whether Twilio answers and accepts the secret. Never rejects. */
  check(): Promise<ReadinessReport>
}

/** Milliseconds for which an answer is kept, so that probes cannot flood Twilio. */
const KEPT_FOR = 5_000

export function createReadiness(twilio: Pick<TwilioGateway, 'ping'>): Readiness {
  let latest: { report: Promise<ReadinessReport>; at: number } | undefined
  return {
    check() {
      if (!latest || performance.now() - latest.at > KEPT_FOR) {
        latest = { report: askTwilio(twilio), at: performance.now() }
      }
      return latest.report
    },
  }
}

async function askTwilio(twilio: Pick<TwilioGateway, 'ping'>): Promise<ReadinessReport> {
  const state = await twilio.ping({ twilioRequestIds: [] }).then(() => 'ready' as const, stateAfter)
  return { ready: state === 'ready', twilio: state }
}

function stateAfter(error: unknown): TwilioReadiness {
  if (error instanceof TwilioCredentialsRejected) return 'credentials-rejected'
  if (error instanceof TwilioPermissionMissing) return 'permission-missing'
  return 'unreachable'
}
