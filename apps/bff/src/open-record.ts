import type { AuditEvent } from '@sipdesk/shared/audit.ts'
import type { Logger } from 'pino'
import type { Config } from './config/config.ts'
import { readOrMakeSecrets } from './config/data-dir.ts'
import { storeLocationOf } from './config/store-location.ts'
import type { Metrics } from './metrics/metrics.ts'
import { startAnchors, type Anchors } from './store/anchors.ts'
import { lossTarget } from './store/audit-chain.ts'
import { findEndFault, type EndFault } from './store/audit-head.ts'
import { createAuditLog, type AuditLog } from './store/audit-log.ts'
import { watchHead, type HeadWatch, type Notes, type RecordLoss } from './store/noted-head.ts'
import { notesOf, openStore, StoreUnusable, type Store, type StoreLocation } from './store/store.ts'

/**
 * Opens the store and the record in it: what writes it, what sees that it loses nothing, and what is wrong with it.
 *
 * @throws StoreUnusable when the database does not open, or its record needs a key that is not given.
 */
export async function openRecord(config: Config, log: Logger, metrics: Metrics) {
  const onBroken = (code: string) => log.warn({ code }, 'a connection to the database broke')
  const location = storeLocationOf(config)
  const store = await openStore(location, { onBroken, onQuery: metrics.noteQuery })
  const recordFault = await endFaultOf(store, log)
  const settings = config.store
  const secrets =
    'dataDir' in settings
      ? (settings.authSecrets ?? readOrMakeSecrets(settings.dataDir, 'auth-secret'))
      : settings.authSecrets
  const listeners = [(events: AuditEvent[]) => watch.saw(events)]
  const tell = (events: AuditEvent[]) => listeners.forEach((listener) => listener(events))
  const writer = createAuditLog(store, tell)
  const watch = watchHeadOf(store, { ...notesOf(location), record: writer, log })
  const anchors = startAnchorsOf(store, location, log)
  async function closeStore(): Promise<void> {
    await watch.stop()
    await anchors?.stop()
    await store.close()
  }
  return {
    store,
    auditLog: metrics.ofLog(writer),
    /** Has each event told that this process has written, once it is on disk. */
    listen: (listener: (events: AuditEvent[]) => void) => void listeners.push(listener),
    secrets,
    recordFault,
    recordLoss: () => watch.loss(),
    areAnchorsWritten: () => anchors?.areWritten() ?? true,
    closeStore,
  }
}

function startAnchorsOf(
  store: Store,
  { anchorFile: file }: StoreLocation,
  log: Logger,
): Anchors | undefined {
  if (file === undefined || store.recordLoss) return undefined
  const onFault = (code: string) => log.error({ code }, 'AUDIT_ANCHOR_FILE cannot be written')
  return startAnchors({ ...store, file, onFault })
}

/**
 * What somebody has done to the end of the record, which is told, but keeps nobody from reading.
 *
 * @throws StoreUnusable where the keys cannot tell, because one is missing: what they write would break the record.
 */
async function endFaultOf(store: Store, log: Logger): Promise<EndFault | undefined> {
  const fault = await findEndFault(store.db, store.auditKeys)
  if (fault?.missingKey !== undefined) {
    await store.close()
    throw new StoreUnusable(
      `the record ends with an event of the key ${fault.missingKey}, which AUDIT_KEY lacks: put that key behind the newest one`,
    )
  }
  if (fault) log.error(fault, 'the record was changed from outside')
  return fault
}

type Watched = Notes & { record: AuditLog; log: Logger }

/** An older copy in a file is refused, and what was noted of the right one stays; elsewhere a loss is put on record. */
function watchHeadOf(store: Store, { record, log, ...notes }: Watched): HeadWatch {
  const tell = (loss: RecordLoss) => log.error(loss, 'the database is an older copy')
  const { recordLoss } = store
  if (recordLoss) {
    tell(recordLoss)
    return { saw: () => {}, loss: () => recordLoss, stop: async () => {} }
  }
  function onLoss(loss: RecordLoss): void {
    tell(loss)
    const target = lossTarget(loss.now, `from event ${loss.seen}`)
    const event = { phase: 'outcome', action: 'audit.loss', result: 'succeeded', target } as const
    record.append(event).catch(() => {})
  }
  return watchHead(store, { ...notes, onLoss })
}
