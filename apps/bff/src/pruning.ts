import type { Logger } from 'pino'
import { prune as pruneEvents } from './audit/retention.ts'
import { tidy } from './approvals/tidy.ts'
import { ANSWER_KEPT } from './operations/timeouts.ts'
import { pruneRequests } from './people/company-requests.ts'
import { prunePasskeyChallenges } from './people/passkey-challenge.ts'
import type { AuditLog } from './store/audit-log.ts'
import { pruneApprovals } from './store/approvals.ts'
import { pruneDetails } from './store/credential-details.ts'
import { pruneHandovers } from './store/handovers.ts'
import { pruneOperations } from './store/operations.ts'
import { pruneRateLimits } from './store/rate-limit.ts'
import type { Store } from './store/store.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR

type Deps = {
  store: Store
  auditLog: AuditLog
  /** Days; with 0, events are kept for ever. */
  keepEventsFor: number
}

/**
 * Deletes from the store what is old, now and every hour. What fails is logged, and tried again with the next
 * hour; what is still at work is not begun again. The function returned stops it.
 */
export function startPruning(deps: Deps, lines: Pick<Logger, 'error'>): () => void {
  const underWay = new Set<string>()
  function run(): void {
    for (const [what, prune] of Object.entries(jobs(deps))) {
      if (underWay.has(what)) continue
      underWay.add(what)
      void prune()
        .catch(() => lines.error(`${what} could not be deleted`))
        .finally(() => underWay.delete(what))
    }
  }
  run()
  const timer = setInterval(run, HOUR)
  timer.unref()
  return () => clearInterval(timer)
}

/** By what they delete, as the log names it. */
function jobs({ store, auditLog, keepEventsFor }: Deps): Record<string, () => Promise<unknown>> {
  const ago = (milliseconds: number) => new Date(Date.now() - milliseconds).toISOString()
  return {
    ...(keepEventsFor > 0 && {
      'old events of the record': () => pruneEvents(store, ago(keepEventsFor * DAY)),
    }),
    'requests for approval that expired': () =>
      tidy({ store, auditLog }).then(() => pruneApprovals(store.db)),
    'one-time links that expired': () => pruneHandovers(store.db),
    'what was written about credentials gone for long': () => pruneDetails(store.db),
    'company accounts that waited in vain': () => pruneRequests(store.db),
    'old answers to changes': () => pruneOperations(store.db, ago(ANSWER_KEPT)),
    'challenges that are over': () => prunePasskeyChallenges(store.db),
    'allowances that are whole again': () => pruneRateLimits(store, Date.now()),
  }
}
