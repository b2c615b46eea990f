import { AuditEvent } from '@sipdesk/shared/audit.ts'
import { digestOf } from './audit-chain.ts'
import type { Store } from './store.ts'

/** What a check of the whole chain found. `brokenAt` is the first event that is not as it was written. */
export type ChainReport = {
  events: number
  head: { seq: number; digest: string }
  brokenAt?: { seq: number; why: string }
}

const BATCH = 5_000

/** Reads the record from its oldest remaining event to its newest, and says where the chain first breaks. */
export async function verifyChain({ db }: Store): Promise<ChainReport> {
  const head = await db.selectFrom('auditHead').selectAll().executeTakeFirstOrThrow()
  let last = { seq: head.anchorSeq, digest: head.anchorDigest }
  let events = 0
  const report = (brokenAt?: ChainReport['brokenAt']): ChainReport => ({
    events,
    head: { seq: head.seq, digest: head.digest },
    ...(brokenAt && { brokenAt }),
  })

  for (;;) {
    const batch = await db
      .selectFrom('auditEvents')
      .selectAll()
      .where('seq', '>', last.seq)
      .where('seq', '<=', head.seq)
      .orderBy('seq')
      .limit(BATCH)
      .execute()
    for (const row of batch) {
      const why = faultOf(row, last)
      if (why) return report({ seq: Math.min(row.seq, last.seq + 1), why })
      last = row
      events++
    }
    if (batch.length < BATCH) break
  }
  if (last.seq === head.seq && last.digest === head.digest) return report()
  return report({ seq: last.seq + 1, why: 'events are missing at the end' })
}

function faultOf(row: object, last: { seq: number; digest: string }): string | undefined {
  const result = AuditEvent.safeParse(row)
  if (!result.success) return 'the event cannot be read'
  const event = result.data
  if (event.seq !== last.seq + 1) return 'events are missing before this one'
  if (event.previousDigest !== last.digest) return 'it does not point to the event before it'
  return digestOf(event) === event.digest ? undefined : 'its content was changed'
}
