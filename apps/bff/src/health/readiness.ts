import type { Readiness as ReadinessReport, TwilioReadiness } from '@sipdesk/shared/health-api.ts'
import type { Store } from '../store/store.ts'
import { TwilioCredentialsRejected, TwilioPermissionMissing } from '../twilio/errors.ts'
import type { TwilioGateway } from '../twilio/gateway.ts'

export type Readiness = {
  /** Whether Twilio answers and accepts the secret, and the record can be written. Never rejects. */
  check(): Promise<ReadinessReport>
}

/** Milliseconds for which an answer is kept, so that probes cannot flood Twilio. */
const KEPT_FOR = 5_000

export function createReadiness(twilio: Pick<TwilioGateway, 'ping'>, store: Store): Readiness {
  let latest: { report: Promise<ReadinessReport>; at: number } | undefined
  return {
    check() {
      if (!latest || performance.now() - latest.at > KEPT_FOR) {
        latest = { report: askBoth(twilio, store), at: performance.now() }
      }
      return latest.report
    },
  }
}

async function askBoth(
  twilio: Pick<TwilioGateway, 'ping'>,
  store: Store,
): Promise<ReadinessReport> {
  const [twilioState, record] = await Promise.all([askTwilio(twilio), askRecord(store)])
  return { ready: twilioState === 'ready' && record === 'ready', twilio: twilioState, record }
}

function askTwilio(twilio: Pick<TwilioGateway, 'ping'>): Promise<TwilioReadiness> {
  return twilio.ping({ twilioRequestIds: [] }).then(() => 'ready' as const, stateAfter)
}

/** Only a write shows that the next one would succeed. */
function askRecord({ db }: Store): Promise<ReadinessReport['record']> {
  return db
    .updateTable('auditHead')
    .set((build) => ({ seq: build.ref('seq') }))
    .execute()
    .then(
      () => 'ready' as const,
      () => 'unavailable' as const,
    )
}

function stateAfter(error: unknown): TwilioReadiness {
  if (error instanceof TwilioCredentialsRejected) return 'credentials-rejected'
  if (error instanceof TwilioPermissionMissing) return 'permission-missing'
  return 'unreachable'
}
