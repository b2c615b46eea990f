import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { Client } from 'undici'
import { fillTables } from './fill-tables.ts'
import { inTurns, measure, middle, middleOfPairs, type Bench } from './measure.ts'
import { startOurs, type Ours } from './ours.ts'
import { median, number } from './report.ts'
import { sidOf } from './twilio-account.ts'

/** Of a young record: enough to fill the pages that are compared. */
const FEW = 1000
const MANY = 1_000_000
const ROUNDS = 9
const ALONE = { connections: 1, creates: 300 }
const WARM_UP = { connections: 1, creates: 600 }
const PAGE_ROUNDS = 5
const READS = 10
const MAX_CONCURRENCY = 20
const FLAT = 1.2

/** A page of the record: a name for it, and its query at a record of so many events. */
const PAGES: [string, (events: number) => string][] = [
  ['first page', () => ''],
  ['first page of actions', () => 'view=actions'],
  ['deep page', (events) => `cursor=${events >> 3}`],
  ['a list', () => `list=${sidOf('CL', 1e9)}`],
  ['a username', (events) => `username=earlier-${events >> 2}`],
  ['an action', () => 'action=credential.create'],
  ['a result', () => 'result=succeeded'],
  ['of the last day', () => 'last=24h'],
]

/** What a create and a page of the record cost with little on record, and with so many events. */
export async function compareGrowth(
  bench: Bench,
  folder: string,
  events: number = MANY,
): Promise<void> {
  const { upstream, report } = bench
  const [young, old] = [join(folder, 'young'), join(folder, 'old')]
  await makeFolders(bench, young, old)
  fillTables(young, FEW)
  const startedAt = performance.now()
  fillTables(old, events)
  report.say(`  ${events} events: filled in ${number((performance.now() - startedAt) / 1000)} s`)

  const start = (name: string, dataDir: string) =>
    startOurs(upstream, { name, dataDir, maxConcurrency: MAX_CONCURRENCY })
  await using few = await start(`${FEW} events`, young)
  await using many = await start(`${events} events`, old)
  await compareCreates(bench, few, many)
  await comparePages(bench, { few, many, events })
}

async function compareCreates(bench: Bench, few: Ours, many: Ours): Promise<void> {
  const { report } = bench
  const subjects = [few, many]
  await inTurns(1, subjects, (subject) => measure(bench, subject, WARM_UP))
  const results = await inTurns(ROUNDS, subjects, (subject) => measure(bench, subject, ALONE))
  report.table(
    `Growth: a create over one connection (medians of ${ROUNDS} x ${ALONE.creates} creates)`,
    [
      ['', 'p50 ms', 'CPU ms'],
      ...[...results].map(([{ name }, rounds]) => {
        return [
          name,
          ...[middle(rounds, ({ p50 }) => p50), middle(rounds, ({ cpu }) => cpu)].map(number),
        ]
      }),
    ],
  )
  for (const figure of ['p50', 'cpu'] as const) {
    report.target(`growth: ${figure} of a create, ${many.name} / ${few.name}`, {
      figure: middleOfPairs(results.get(many), results.get(few), (round) => round[figure]),
      atMost: FLAT,
    })
  }
}

async function comparePages(
  { report }: Bench,
  { few, many, events }: { few: Ours; many: Ours; events: number },
): Promise<void> {
  const rows: string[][] = []
  let worst = 0
  for (const [name, queryAt] of PAGES) {
    const times = await inTurns(PAGE_ROUNDS, [few, many], (ours) => {
      return timePage(ours, queryAt(ours === few ? FEW : events))
    })
    const ratio = middleOfPairs(times.get(many), times.get(few), (time) => time)
    const both = [few, many].map((ours) => middle(times.get(ours), (time) => time))
    rows.push([name, ...[...both, ratio].map(number)])
    worst = Math.max(worst, ratio)
  }
  report.table(`Growth: pages of the record (p50 ms, medians of ${PAGE_ROUNDS} x ${READS} reads)`, [
    ['', few.name, many.name, 'ratio'],
    ...rows,
  ])
  report.target(`growth: the page that grows most, ${many.name} / ${few.name}`, {
    figure: worst,
    atMost: FLAT,
  })
}

/** Milliseconds to the last byte of a page, the median of some reads. */
async function timePage({ origin, headers }: Ours, query: string): Promise<number> {
  const client = new Client(origin)
  const times: number[] = []
  for (let read = 0; read < READS; read++) {
    const startedAt = performance.now()
    const path = `/api/audit-events?${query}`
    const { statusCode, body } = await client.request({ method: 'GET', path, headers })
    const text = await body.text()
    times.push(performance.now() - startedAt)
    if (statusCode !== 200) throw new Error(`${path}: ${statusCode} ${text}`)
  }
  await client.close()
  return median(times)
}

/** Two data folders that are alike, in which a few credentials were created. */
async function makeFolders(bench: Bench, young: string, old: string): Promise<void> {
  const settings = { dataDir: young, maxConcurrency: MAX_CONCURRENCY }
  const first = await startOurs(bench.upstream, settings)
  await measure(bench, first, { connections: 1, creates: 3 })
  await first[Symbol.asyncDispose]()
  cpSync(young, old, { recursive: true })
}
