import type { AuditEvent } from '@sipdesk/shared/audit.ts'
import type { FeedStatus } from '@sipdesk/shared/status.ts'
import type { DestinationStream, Logger } from 'pino'
import type { Config } from './config/config.ts'
import { startAlerts } from './feed/alerts.ts'
import { startFeed, type Feed, type FeedPauses } from './feed/feed.ts'
import { createWebhook } from './feed/webhook.ts'
import type { Metrics } from './metrics/metrics.ts'
import { startPruning } from './pruning.ts'
import type { AuditLog } from './store/audit-log.ts'
import type { Store } from './store/store.ts'

export type BackgroundOptions = {
  config: Pick<Config, 'feed' | 'outboundProxy' | 'auditRetentionDays'>
  /** Milliseconds, for tests: other pauses of the feed, and another deadline of its receiver. */
  feedTimes?: { pauses?: FeedPauses; deadline?: number }
}

type Opened = {
  store: Store
  auditLog: AuditLog
  /** Has each event told that this process has written, once it is on disk. */
  listen: (listener: (events: AuditEvent[]) => void) => void
}

type Telling = {
  log: Pick<Logger, 'error' | 'warn'>
  /** Where the log lines go. */
  logTo: DestinationStream
  metrics: Metrics
}

export type Background = {
  /** How far the feed has got; undefined where no webhook is set. */
  feedStatus: () => Promise<FeedStatus | undefined>
  stopBackground: () => Promise<void>
}

/** What goes on by itself: what is old is deleted, and what follows the record does. */
export function startBackground(
  options: BackgroundOptions,
  { store, auditLog, listen }: Opened,
  { log, logTo, metrics }: Telling,
): Background {
  const { feed: settings, auditRetentionDays: keepEventsFor } = options.config
  const stopPruning = startPruning({ store, auditLog, keepEventsFor }, log)
  if (settings.isOnStandardOutput) listen((events) => writeLines(logTo, events))
  const alerts = startAlerts({ store, auditLog, lines: log })
  const feed = feedOf(options, store, log)
  listen(() => alerts.wake())
  if (feed) {
    listen(() => feed.wake())
    metrics.watchFeed(() => feed.status())
  }
  return {
    feedStatus: async () => feed?.status(),
    stopBackground: async () => {
      stopPruning()
      await Promise.all([alerts.stop(), feed?.stop()])
    },
  }
}

/** Each event as a line of JSON. Lines of the log, to the same output, have no `auditEvent`. */
function writeLines(output: DestinationStream, events: AuditEvent[]): void {
  for (const auditEvent of events) output.write(`${JSON.stringify({ auditEvent })}\n`)
}

function feedOf(
  { config, feedTimes: { pauses, ...bounds } = {} }: BackgroundOptions,
  store: Store,
  lines: Telling['log'],
): Feed | undefined {
  const { feed, outboundProxy: proxy } = config
  const webhook = feed.webhook && createWebhook(feed.webhook, { proxy, ...bounds })
  return webhook && startFeed({ store, lines, pauses, webhook })
}
