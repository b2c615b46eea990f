import { wentBackTo, type Link, type StoredEvent } from './audit-chain.ts'

/** Where the record once ended, and who says so. */
export type KnownEnd = {
  seq: number
  digest: string
  /** Who says so, as in "by …". */
  by: string
  /** When the event had happened; only with it is an end let off that a later event says was lost. */
  at?: string
}

/** Compares a record with ends that it once had, while it is read from its beginning. */
export class KnownEnds {
  readonly #open: Map<number, KnownEnd[]>
  readonly #wrong: KnownEnd[] = []
  readonly #losses: { end: number; at: string }[] = []

  /** What was pruned cannot be compared, but for the last event that was. */
  constructor(known: KnownEnd[], beginning: Link) {
    const left = known.filter(({ seq }) => seq >= beginning.seq && seq > 0)
    this.#open = Map.groupBy(left, ({ seq }) => seq)
    this.#compare(beginning)
  }

  /** The next event of the record. */
  pass(event: StoredEvent): void {
    this.#compare(event)
    const end = wentBackTo(event)
    if (end !== undefined) this.#losses.push({ end, at: event.at })
  }

  /** The first end that the record that has passed lacks, and why in words. */
  missing(): { seq: number; why: string } | undefined {
    const left = [...this.#wrong, ...[...this.#open.values()].flat()]
    const [first] = left.filter((one) => !this.#isToldLost(one)).toSorted((a, b) => a.seq - b.seq)
    if (!first) return undefined
    const what = this.#open.has(first.seq) ? 'it is missing' : 'it is another one'
    return { seq: first.seq, why: `by ${first.by} the record ended with it, and ${what}` }
  }

  #compare({ seq, digest }: Link): void {
    const ends = this.#open.get(seq) ?? []
    this.#wrong.push(...ends.filter((end) => end.digest !== digest))
    this.#open.delete(seq)
  }

  #isToldLost({ seq, at }: KnownEnd): boolean {
    return at !== undefined && this.#losses.some((loss) => loss.end < seq && loss.at >= at)
  }
}
