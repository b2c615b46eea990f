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
}

/** Of an event, in the order of the contract. */
export const EVENT_COLUMNS = z.keyof(AuditEvent).options

/** By id. Of copies of one request that come together, the first. */
export function operationsOf(batch: Entry[], does: 'open' | 'settle'): Map<string, Operation> {
  const found = new Map<string, Operation>()
  for (const entry of batch) {
    if (entry.does === 'append' || entry.does !== does || found.has(entry.operation.id)) continue
    found.set(entry.operation.id, entry.operation)
  }
  return found
}

/** The entries that may be written, given the ids that the database has let be settled and opened. */
export function allowedOf<E extends Entry>(
  batch: E[],
  ids: { settled: Set<string>; opened: Set<string> },
): Set<E> {
  const settles = operationsOf(batch, 'settle')
  const opens = operationsOf(batch, 'open')
  return new Set(
    batch.filter((entry) => {
      if (entry.does === 'append') return true
      const { id } = entry.operation
      if (entry.does === 'settle') return settles.get(id) === entry.operation && ids.settled.has(id)
      return opens.get(id) === entry.operation && ids.opened.has(id)
    }),
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
