import type { Logger } from 'pino'
import { faultOf } from '../store/audit-chain.ts'
import type { AuditLog } from '../store/audit-log.ts'
import type { NewAuditEvent } from '../store/batch.ts'
import { readAhead, type Ahead } from '../store/record-readers.ts'
import type { Database, Store } from '../store/store.ts'
import { alertsOf, HOUR, type Alert } from './alert-rules.ts'
import { RecordReader, type Progress, type Turn } from './record-reader.ts'

const MAX_EVENTS = 100

type Deps = { store: Store; auditLog: AuditLog; lines: Pick<Logger, 'error'> }

/**
 * Reads every event of the record, also of other replicas and of before a crash, sees that it is as it was written, and puts
 * on record what somebody should look at: each once, as far as no process is killed in between.
 */
export function startAlerts({ store, auditLog, lines }: Deps): RecordReader {
  const { db } = store
  async function raise(event: NewAuditEvent, alert?: Alert): Promise<void> {
    if (!(await isRaised(db, event, alert))) await auditLog.append(event)
  }
  let lastTold: number | undefined
  /** Where the head itself was changed, nothing can be put on record any more, and this is read again and again. */
  function tell(fault: Fault): void {
    if (fault.seq !== lastTold) lines.error(fault, 'the record was changed from outside')
    lastTold = fault.seq
  }
  async function read({ reader }: Turn): Promise<Progress> {
    const ahead = await readAhead(db, reader, { limit: MAX_EVENTS })
    for (const fault of faultsIn(ahead, store)) {
      tell(fault)
      await raise(brokenChain(fault))
    }
    for (const alert of await alertsOf(db, ahead.events)) await raise(eventOf(alert), alert)
    const { seq, at, digest } = ahead.events.at(-1) ?? { ...reader, ...ahead.from }
    return { seq, at, digest }
  }
  return new RecordReader({ store, name: 'alerts', lines, read })
}

type Fault = { seq: number; why: string }

/** The first event that does not fit tells of all that are missing before it. */
function faultsIn({ from, last: known, events, isReplaced }: Ahead, { auditKeys }: Store): Fault[] {
  const faults: Fault[] = []
  // While it was the end of the record it could be changed after it was read, and nobody would read it again.
  const changed =
    known &&
    faultOf(known, { ...known, digest: known.previousDigest, seq: known.seq - 1 }, auditKeys)
  if (changed !== undefined && known) faults.push({ seq: known.seq, why: changed })
  if (isReplaced) faults.push({ seq: from.seq + 1, why: 'events are missing from here on' })
  let last = from
  for (const event of events) {
    const why = faultOf(event, last, auditKeys)
    if (why !== undefined) faults.push({ seq: event.seq, why })
    last = event
  }
  return faults
}

function brokenChain({ seq, why }: Fault): NewAuditEvent {
  return { ...ALERT, action: 'alert.broken-chain', target: why, evidence: `event ${seq}` }
}

const ALERT = { phase: 'outcome', result: 'succeeded' } as const

/** Names the person and the address of what caused it. */
function eventOf({ action, cause, count }: Alert): NewAuditEvent {
  const { personId, personName, personRole, sessionId, address, userAgent } = cause
  const { target, listSid, username, seq } = cause
  const who = { personId, personName, personRole, sessionId, address, userAgent }
  const what = count === undefined ? { target, listSid, username } : {}
  const evidence = count === undefined ? `event ${seq}` : `${count} within an hour, event ${seq}`
  return { ...ALERT, action, ...who, ...what, evidence }
}

/** Whether the same was told already: by the same event, or about the same person within the hour. */
async function isRaised(
  db: Database,
  { action, evidence, personId, target }: NewAuditEvent,
  alert: Alert | undefined,
): Promise<boolean> {
  const raised = db.selectFrom('auditEvents').select('seq').where('action', '=', action).limit(1)
  const before = alert?.about && new Date(Date.parse(alert.cause.at) - HOUR).toISOString()
  const same =
    before === undefined
      ? raised.where('evidence', '=', evidence ?? '')
      : raised
          .where('at', '>', before)
          .where(
            alert?.about ?? 'target',
            '=',
            (alert?.about === 'personId' ? personId : target) ?? '',
          )
  return (await same.executeTakeFirst()) !== undefined
}
