import type { UpstreamCounts } from '../upstream.ts'
import { runLoad, type Load, type LoadResult } from './load.ts'
import { cpuOf } from './processes.ts'
import { type Report, median } from './report.ts'
import type { Subject } from './orders.ts'
import type { Upstream } from './upstream-client.ts'

export type Measured = LoadResult & {
  rate: number
  /** Milliseconds of the subject's process for each create. */
  cpu: number
  upstream: UpstreamCounts
}

export type Bench = { upstream: Upstream; report: Report }

/** One round of one subject, on an upstream that has forgotten all before. Wrong replies are noted. */
export async function measure(
  { upstream, report }: Bench,
  subject: Subject,
  load: Load,
): Promise<Measured> {
  await upstream.set({ isReset: true })
  const cpuBefore = cpuUsedBy(subject)
  const result = await runLoad(subject, load)
  const cpu = (cpuUsedBy(subject) - cpuBefore) / result.asked
  const counts = await upstream.set()
  noteWrongs(report, subject, result, counts)
  return { ...result, rate: result.created / result.seconds, cpu, upstream: counts }
}

/** Rounds of every subject in turn, so that whatever else the machine does meets all of them alike. */
export async function inTurns<S, T>(
  rounds: number,
  subjects: readonly S[],
  work: (subject: S) => Promise<T>,
): Promise<Map<S, T[]>> {
  const results = new Map<S, T[]>(subjects.map((subject) => [subject, []]))
  for (let round = 0; round < rounds; round++) {
    for (const subject of subjects) results.get(subject)?.push(await work(subject))
  }
  return results
}

/** The median of one figure over rounds. */
export function middle<T>(rounds: readonly T[] | undefined, figure: (round: T) => number): number {
  return median((rounds ?? []).map(figure))
}

/**
 * The median of one figure of a subject over that of another, each round compared with the other's round
 * beside it: what slows the machine for a while slows both.
 */
export function middleOfPairs<T>(
  rounds: readonly T[] | undefined,
  others: readonly T[] | undefined,
  figure: (round: T) => number,
): number {
  const ratios = (rounds ?? []).flatMap((round, index) => {
    const other = others?.[index]
    return other === undefined ? [] : [figure(round) / figure(other)]
  })
  return median(ratios)
}

export function describeFailures(rounds: readonly LoadResult[]): string {
  const sums = new Map<string, number>()
  for (const { failures } of rounds) {
    for (const [what, count] of failures) sums.set(what, (sums.get(what) ?? 0) + count)
  }
  return [...sums].map(([what, count]) => `${count} x ${what}`).join(', ') || 'none'
}

function cpuUsedBy({ pid }: Subject): number {
  return pid === undefined ? 0 : cpuOf(pid)
}

function noteWrongs(
  report: Report,
  { name }: Subject,
  result: LoadResult,
  { total, doubles }: UpstreamCounts,
): void {
  const { asked, created } = result
  const lost = asked - created
  if (lost > 0) report.wrong(`${name}: ${lost} of ${asked} lost: ${describeFailures([result])}`)
  if (doubles > 0) report.wrong(`${name}: ${doubles} of ${asked} created twice`)
  if (total - doubles !== created) {
    report.wrong(`${name}: said created ${created} times, and ${total - doubles} names are there`)
  }
}
