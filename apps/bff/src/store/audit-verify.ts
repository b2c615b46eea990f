import type { AuditEvent } from '@sipdesk/shared/audit.ts'
import { explainsBeginning, faultOf, type Link } from './audit-chain.ts'
import { faultOfHead } from './audit-head.ts'
import type { AuditHeadTable } from './schema.ts'
import type { Store } from './store.ts'

/** What a check of the whole chain found. `brokenAt` is the first event that is not as it was written. */
export type ChainReport = {
  events: number
  head: { seq: number; digest: string }
  brokenAt?: { seq: number; why: string }
  /** Nothing is wrong but that events are missing at the end. */
  isShort: boolean
}

const BATCH = 5_000

/**
 * Reads the record from its oldest remaining event to its newest, a few thousand events at a time, and says where it
 * first breaks: what was written before there were keys by SHA-256, from the seal on by the keys.
 */
export async function verifyChain(store: Store): Promise<ChainReport> {
  for (;;) {
    const head = await headOf(store)
    const report = await verifyFrom(head, store)
    // What retention deletes meanwhile is missing only to whoever has begun before.
    if (!report.brokenAt || (await headOf(store)).beginSeq === head.beginSeq) return report
  }
}

async function verifyFrom(head: AuditHeadTable, store: Store): Promise<ChainReport> {
  const beginning: Link = { seq: head.beginSeq, digest: head.beginDigest }
  let last = beginning
  let isExplained = beginning.seq === 0
  let events = 0
  const report = (seq: number, why?: string, isShort = false): ChainReport => ({
    events,
    head: { seq: head.seq, digest: head.endDigest },
    ...(why !== undefined && { brokenAt: { seq, why } }),
    isShort,
  })
  for await (const row of eventsOf(head, store)) {
    const why = faultOf(row, last, store.auditKeys)
    if (why) return report(Math.min(row.seq, last.seq + 1), why)
    isExplained ||= explainsBeginning(row, beginning)
    last = row
    events++
  }
  if (last.seq !== head.seq) return report(last.seq + 1, 'events are missing at the end', true)
  if (last.keyId === null) return report(last.seq, 'the end of the record has no key, and no seal')
  if (!isExplained) return report(beginning.seq, 'no event says that those up to it were deleted')
  const isEndRight = last.digest === head.endDigest
  return report(
    head.seq,
    isEndRight ? faultOfHead(head, store.auditKeys) : 'it is not the end that was written',
  )
}

async function* eventsOf({ beginSeq, seq: end }: AuditHeadTable, { db }: Store) {
  let last = beginSeq
  for (;;) {
    const batch = await db
      .selectFrom('auditEvents')
      .selectAll()
      .where('seq', '>', last)
      .where('seq', '<=', end)
      .orderBy('seq')
      .limit(BATCH)
      .execute()
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- faultOf reads each before anything else does
    yield* batch as AuditEvent[]
    if (batch.length < BATCH) return
    last = batch.at(-1)?.seq ?? end
  }
}

function headOf({ db }: Store) {
  return db.selectFrom('auditHead').selectAll().executeTakeFirstOrThrow()
}
