import {
  explainsBeginning,
  faultOf,
  wentBackTo,
  type Link,
  type StoredEvent,
} from './audit-chain.ts'
import { faultOfHead, findStray } from './audit-head.ts'
import type { AuditKeys } from './audit-keys.ts'
import { KnownEnds, type KnownEnd } from './known-ends.ts'
import type { AuditHeadTable } from './schema.ts'
import type { Store } from './store.ts'

/** An event that is not as it was written, and why. Short is a record of which nothing but the end is missing. */
type Breach = { seq: number; why: string; isShort: boolean }

/** What a check of the whole chain found. `brokenAt` is the first event that is not as it was written. */
export type ChainReport = {
  events: number
  head: { seq: number; digest: string }
  brokenAt?: Breach
  /** Numbers of the events that say themselves that others were lost before them. */
  losses: number[]
}

const BATCH = 5_000

/**
 * Reads the record from its oldest remaining event to its newest, a few thousand events at a time, and says where it
 * first breaks: what was written before there were keys by SHA-256, from the seal on by the keys. Each known end must
 * be in it, but for what was pruned and, of anchors, what the record itself says was lost.
 */
export async function verifyChain(store: Store, known: KnownEnd[] = []): Promise<ChainReport> {
  for (;;) {
    const head = await headOf(store)
    const report = await verifyFrom(head, store, known)
    // What retention deletes meanwhile is missing only to whoever has begun before.
    if (!report.brokenAt || (await headOf(store)).beginSeq === head.beginSeq) return report
  }
}

async function verifyFrom(
  head: AuditHeadTable,
  store: Store,
  known: KnownEnd[],
): Promise<ChainReport> {
  const { seq, endDigest: digest } = head
  const reading = new Reading(head, store.auditKeys, known)
  let brokenAt: Breach | undefined
  for await (const batch of batchesOf(head, store)) {
    for (const row of batch) brokenAt ??= reading.pass(row)
    if (brokenAt) break
  }
  brokenAt ??= reading.end() ?? (await strayIn(store))
  return { ...reading.found, head: { seq, digest }, ...(brokenAt && { brokenAt }) }
}

async function strayIn({ db }: Store): Promise<Breach | undefined> {
  const stray = await findStray(db)
  return stray && broken(stray.seq, stray.why)
}

const broken = (seq: number, why: string): Breach => ({ seq, why, isShort: false })

/** One reading of the record from its beginning to its end. */
class Reading {
  readonly found: Pick<ChainReport, 'events' | 'losses'> = { events: 0, losses: [] }
  readonly #head: AuditHeadTable
  readonly #keys: AuditKeys
  readonly #beginning: Link
  readonly #ends: KnownEnds
  #last: Link
  #isBeginningExplained: boolean

  constructor(head: AuditHeadTable, keys: AuditKeys, known: KnownEnd[]) {
    this.#head = head
    this.#keys = keys
    this.#beginning = { seq: head.beginSeq, digest: head.beginDigest }
    this.#ends = new KnownEnds(known, this.#beginning)
    this.#last = this.#beginning
    this.#isBeginningExplained = head.beginSeq === 0
  }

  /** The next event. What is wrong with it, if anything is. */
  pass(row: StoredEvent): Breach | undefined {
    const why = faultOf(row, this.#last, this.#keys)
    if (why) return broken(Math.min(row.seq, this.#last.seq + 1), why)
    this.#isBeginningExplained ||= explainsBeginning(row, this.#beginning)
    if (wentBackTo(row) !== undefined) this.found.losses.push(row.seq)
    this.#ends.pass(row)
    this.#last = row
    this.found.events++
    return undefined
  }

  /** After the last event: what is wrong with the whole, if anything is. */
  end(): Breach | undefined {
    const { seq, digest, keyId } = this.#last
    if (seq !== this.#head.seq) {
      return { seq: seq + 1, why: 'events are missing at the end', isShort: true }
    }
    if (keyId === null) return broken(seq, 'the end of the record has no key, and no seal')
    if (!this.#isBeginningExplained) {
      return broken(this.#beginning.seq, 'no event says that those up to it were deleted')
    }
    const isEnd = digest === this.#head.endDigest
    const why = isEnd ? faultOfHead(this.#head, this.#keys) : 'it is not the end that was written'
    if (why) return broken(seq, why)
    const missing = this.#ends.missing()
    return missing && { ...missing, isShort: missing.seq > seq }
  }
}

async function* batchesOf({ beginSeq, seq: end }: AuditHeadTable, { db }: Store) {
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
    yield batch
    if (batch.length < BATCH) return
    last = batch.at(-1)?.seq ?? end
  }
}

function headOf({ db }: Store) {
  return db.selectFrom('auditHead').selectAll().executeTakeFirstOrThrow()
}
