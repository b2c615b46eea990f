import { setTimeout as pause } from 'node:timers/promises'
import type { Readiness as ReadinessReport } from '@sipdesk/shared/health.ts'
import type { AuditLog } from '../store/audit-log.ts'
import type { Store } from '../store/store.ts'
import {
  NotTwiliosWord,
  TwilioAccountInactive,
  TwilioCredentialsRejected,
  TwilioPermissionMissing,
  TwilioUnreachable,
} from '../twilio/errors.ts'
import type { TwilioGateway } from '../twilio/gateway.ts'

export type Readiness = {
  /** Whether Twilio answers and accepts the secret, and the record can be written. Never rejects. */
  check(): Promise<ReadinessReport>
  /** Whether the record can be written, asked anew each time. Never rejects. */
  canRecord(): Promise<boolean>
  /** An error was met that nobody waited for: for a minute this process is not ready. */
  noteFault(): void
  /** From now on nothing is ready: this process has been asked to end. */
  stop(): void
}

/** Milliseconds for which an answer is kept, so that probes cannot flood Twilio. */
const KEPT_FOR = 5_000
/** Milliseconds after which the record counts as one that cannot be written. */
const RECORD_WITHIN = 3_000
/** Milliseconds: long enough for every probe to see it, and short enough that no single fault takes a replica away. */
const FAULT_TOLD_FOR = 60_000

type Deps = {
  twilio: Pick<TwilioGateway, 'ping'>
  store: Store
  auditLog: Pick<AuditLog, 'isWritable' | 'rehearse'>
}

export function createReadiness(deps: Deps): Readiness {
  const { auditLog } = deps
  let stopping = false
  let faultAt = -Infinity
  let latest: { report: Promise<ReadinessReport>; at: number } | undefined
  return {
    async check() {
      if (!latest || performance.now() - latest.at > KEPT_FOR) {
        latest = { report: askBoth(deps), at: performance.now() }
      }
      const report = await latest.report
      // A write that has failed since counts at once, and so does the end.
      const record = auditLog.isWritable() ? report.record : 'unavailable'
      const faulted = performance.now() - faultAt < FAULT_TOLD_FOR
      const ready = report.ready && record === 'ready' && !stopping && !faulted
      return { ...report, ready, record, stopping, ...(faulted && { faulted }) }
    },
    canRecord: () => canRecordInTime(deps),
    noteFault() {
      faultAt = performance.now()
    },
    stop() {
      stopping = true
    },
  }
}

async function askBoth(deps: Deps): Promise<ReadinessReport> {
  const [seen, isWritable] = await Promise.all([askTwilio(deps), canRecordInTime(deps)])
  return {
    ready: seen.twilio === 'ready' && isWritable,
    ...seen,
    record: isWritable ? 'ready' : 'unavailable',
    stopping: false,
  }
}

async function askTwilio({ twilio }: Deps): Promise<Pick<ReadinessReport, 'twilio' | 'obstacle'>> {
  try {
    await twilio.ping({ twilioRequestIds: [] })
    return { twilio: 'ready' }
  } catch (error) {
    return stateAfter(error)
  }
}

/** A database that does not answer would keep the probe waiting until its prober gives up, which tells nothing. */
function canRecordInTime(deps: Deps): Promise<boolean> {
  return Promise.race([canRecord(deps), pause(RECORD_WITHIN, false, { ref: false })])
}

/** Only a write shows that the next one would succeed. */
async function canRecord({ store, auditLog }: Deps): Promise<boolean> {
  try {
    await store.files.check()
    return await auditLog.rehearse()
  } catch {
    return false
  }
}

function stateAfter(error: unknown): Pick<ReadinessReport, 'twilio' | 'obstacle'> {
  if (error instanceof TwilioCredentialsRejected) return { twilio: 'credentials-rejected' }
  if (error instanceof TwilioPermissionMissing) return { twilio: 'permission-missing' }
  if (error instanceof TwilioAccountInactive) return { twilio: 'account-inactive' }
  if (error instanceof NotTwiliosWord) return { twilio: 'unreachable', obstacle: 'gateway' }
  if (!(error instanceof TwilioUnreachable)) return { twilio: 'unreachable' }
  return { twilio: 'unreachable', obstacle: error.obstacle }
}
