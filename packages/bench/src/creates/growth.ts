import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { fillTables } from './fill-tables.ts'
import { inTurns, measure, middle, type Bench } from './measure.ts'
import { startOurs } from './ours.ts'
import { number } from './report.ts'

const ROWS = 1_000_000
const ROUNDS = 9
const ALONE = { connections: 1, creates: 300 }
const WARM_UP = { connections: 1, creates: 600 }
const MAX_CONCURRENCY = 20

/** What a create costs with nothing on record, and with a million rows in each of the tables that grow. */
export async function compareGrowth(bench: Bench, folder: string): Promise<void> {
  const { upstream, report } = bench
  const [young, old] = [join(folder, 'young'), join(folder, 'old')]
  await makeFolders(bench, young, old)
  const startedAt = performance.now()
  fillTables(old, ROWS)
  const filledIn = (performance.now() - startedAt) / 1000

  const start = (name: string, dataDir: string) =>
    startOurs(upstream, { name, dataDir, maxConcurrency: MAX_CONCURRENCY })
  await using few = await start('0 rows', young)
  await using many = await start(`${ROWS} rows`, old)
  const subjects = [few, many]
  await inTurns(1, subjects, (subject) => measure(bench, subject, WARM_UP))
  const results = await inTurns(ROUNDS, subjects, (subject) => measure(bench, subject, ALONE))

  const p50Of = (subject: typeof few) => middle(results.get(subject), ({ p50 }) => p50)
  const cpuOf = (subject: typeof few) => middle(results.get(subject), ({ cpu }) => cpu)
  report.table(
    `Growth: one connection (medians of ${ROUNDS} x ${ALONE.creates} creates; filled in ${number(filledIn)} s)`,
    [
      ['in the record and among the operations', 'p50 ms', '/ 0 rows', 'CPU ms/create', '/ 0 rows'],
      ...subjects.map((subject) => {
        const [p50, cpu] = [p50Of(subject), cpuOf(subject)]
        return [subject.name, ...[p50, p50 / p50Of(few), cpu, cpu / cpuOf(few)].map(number)]
      }),
    ],
  )
}

/** Two data folders that are alike, in which a few credentials were created. */
async function makeFolders(bench: Bench, young: string, old: string): Promise<void> {
  const settings = { dataDir: young, maxConcurrency: MAX_CONCURRENCY }
  const first = await startOurs(bench.upstream, settings)
  await measure(bench, first, { connections: 1, creates: 3 })
  await first[Symbol.asyncDispose]()
  cpSync(young, old, { recursive: true })
}
