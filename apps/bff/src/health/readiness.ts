import type { Readiness as ReadinessReport, TwilioReadiness } from '@sipdesk/shared/health.ts'
import type { AuditLog } from '../store/audit-log.ts'
import type { Store } from '../store/store.ts'
import { TwilioCredentialsRejected, TwilioPermissionMissing } from '../twilio/errors.ts'
import type { TwilioGateway } from '../twilio/gateway.ts'

export type Readiness = {
  /** Whether Twilio answers and accepts the secret, and the record can be written. Never rejects. */
  check(): Promise<ReadinessReport>
  /** Whether the record can be written, asked anew each time. Never rejects. */
  canRecord(): Promise<boolean>
  /** From now on nothing is ready: this process has been asked to end. */
  stop(): void
}

/** Milliseconds for which an answer is kept, so that probes cannot flood Twilio. */
const KEPT_FOR = 5_000

type Deps = {
  twilio: Pick<TwilioGateway, 'ping'>
  store: Store
  auditLog: Pick<AuditLog, 'isWritable' | 'rehearse'>
}

export function createReadiness(deps: Deps): Readiness {
  const { auditLog } = deps
  let stopping = false
  let latest: { report: Promise<ReadinessReport>; at: number } | undefined
  return {
    async check() {
      if (!latest || performance.now() - latest.at > KEPT_FOR) {
        latest = { report: askBoth(deps), at: performance.now() }
      }
      const report = await latest.report
      // A write that has failed since counts at once, and so does the end.
      const record = auditLog.isWritable() ? report.record : 'unavailable'
      return { ...report, ready: report.ready && record === 'ready' && !stopping, record, stopping }
    },
    canRecord: () => askRecord(deps),
    stop() {
      stopping = true
    },
  }
}

async function askBoth(deps: Deps): Promise<ReadinessReport> {
  const [twilio, canRecord] = await Promise.all([askTwilio(deps), askRecord(deps)])
  return {
    ready: twilio === 'ready' && canRecord,
    twilio,
    record: canRecord ? 'ready' : 'unavailable',
    stopping: false,
  }
}

function askTwilio({ twilio }: Deps): Promise<TwilioReadiness> {
  return twilio.ping({ twilioRequestIds: [] }).then(() => 'ready' as const, stateAfter)
}

/** Only a write shows that the next one would succeed, and where the last one failed, only one like it. */
async function askRecord({ store, auditLog }: Deps): Promise<boolean> {
  try {
    await store.files.check()
    if (!auditLog.isWritable() && !(await auditLog.rehearse())) return false
    await store.db
      .updateTable('auditHead')
      .set((build) => ({ seq: build.ref('seq') }))
      .execute()
    return true
  } catch {
    return false
  }
}

function stateAfter(error: unknown): TwilioReadiness {
  if (error instanceof TwilioCredentialsRejected) return 'credentials-rejected'
  if (error instanceof TwilioPermissionMissing) return 'permission-missing'
  return 'unreachable'
}
