import { AuditEvent, type AuditAction } from '@sipdesk/shared/audit.ts'
import * as z from 'zod/mini'
import { chained } from './audit-chain.ts'
import { faultOfHead, macsOf } from './audit-head.ts'
import type { AuditKeys } from './audit-keys.ts'
import type { Operation } from './operations.ts'
import type { AuditHeadTable } from './schema.ts'

/** What is put on record; its place in the chain is added when it is written. */
export type NewAuditEvent = Pick<AuditEvent, 'phase' | 'result'> & {
  action: AuditAction
} & Partial<Omit<AuditEvent, 'seq' | 'at' | 'action' | 'keyId' | 'previousDigest' | 'digest'>>

/** One event to be written, with the operation that it opens or settles. */
export type Entry = { event: NewAuditEvent } & (
  | { does: 'append' }
  | { does: 'open' | 'settle'; operation: Operation }
)

/** What of a batch was written, and the events as they stand. */
export type Written<E extends Entry> = { written: Set<E>; events: AuditEvent[] }

export class AuditUnavailable extends Error {
  override readonly name = 'AuditUnavailable'
  override readonly message = 'the record could not be written'
  /** Whether it may be written yet: the database was asked, and its answer cannot come any more. */
  readonly isPending: boolean

  constructor({ isPending = false } = {}) {
    super()
    this.isPending = isPending
  }
}

/** Of an event, in the order of the contract. */
export const EVENT_COLUMNS = z.keyof(AuditEvent).options

/** Of copies of one request that come together, the first: no id is opened twice, or settled twice. */
export function withoutCopies<E extends Entry>(batch: E[]): E[] {
  const seen = new Set<string>()
  return batch.filter((entry) => {
    if (entry.does === 'append') return true
    const what = `${entry.does} ${entry.operation.id}`
    const isFirst = !seen.has(what)
    seen.add(what)
    return isFirst
  })
}

/** The operations that a batch opens, or those that it settles. */
export function operationsOf(batch: Entry[], does: 'open' | 'settle'): Operation[] {
  return batch.flatMap((entry) =>
    entry.does !== 'append' && entry.does === does ? [entry.operation] : [],
  )
}

/** Events as they stand behind the end that this head tells of, and the head with its new end. */
export function linked(
  head: AuditHeadTable,
  events: NewAuditEvent[],
  keys: AuditKeys,
): { rows: AuditEvent[]; moved: AuditHeadTable } {
  const rows: AuditEvent[] = []
  let last = { seq: head.seq, digest: head.endDigest, at: head.at }
  for (const event of events) {
    const next = chained(event, last, keys.newest)
    rows.push(next)
    last = next
  }
  const { seq, digest, at } = last
  const moved = { ...head, seq, at, endDigest: digest }
  return { rows, moved: { ...moved, macs: macsOf(moved, keys) } }
}

/** @throws AuditUnavailable where somebody without the key has written it: an event behind it would make it look right. */
export function checkHead(head: AuditHeadTable | undefined, keys: AuditKeys): AuditHeadTable {
  if (!head || faultOfHead(head, keys) !== undefined) throw new AuditUnavailable()
  return head
}
