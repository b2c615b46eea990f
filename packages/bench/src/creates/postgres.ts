import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { runLoad, type LoadResult } from './load.ts'
import { describeFailures, inTurns, middle, type Bench } from './measure.ts'
import { startOurs, type Ours } from './ours.ts'
import { cpuOf, freePort, ROOT, startProcess } from './processes.ts'
import { median, number } from './report.ts'

/** Milliseconds, each way. */
const DELAY = 2
const CONNECTIONS = 32
const SECONDS = 3
const ROUNDS = 5
const MAX_CONCURRENCY = 100
/** With fewer cores the replicas, the database and the load take them from each other. */
const CORES_TO_JUDGE = 6

/** As every replica of an installation has them. */
const SECRETS = {
  AUTH_SECRET: 'bench-auth-secret-0123456789-abcdefghijkl',
  AUDIT_KEY: 'bench-audit-key-0123456789-abcdefghijklmn',
}

/**
 * One replica and two on one PostgreSQL, here and with each chunk to and from it delayed: what is held across round trips
 * would then keep the second one from adding anything. `BENCH_DATABASE_URL` names an empty database.
 */
export async function compareReplicas(bench: Bench, folder: string): Promise<void> {
  const { report } = bench
  const near = process.env['BENCH_DATABASE_URL']
  if (!near) return report.say('postgres: left out, for BENCH_DATABASE_URL names no database')
  const here = await measureReplicas(bench, join(folder, 'near'), near)
  await using far = await startSlowProxy(near, folder)
  const away = await measureReplicas(bench, join(folder, 'far'), far.url)

  const rows = [here, away].flatMap((found) => [found.one, found.two].map(figuresOf))
  const labels = ['one', 'two', `one, ${DELAY} ms away`, `two, ${DELAY} ms away`]
  report.table(
    `PostgreSQL, ${CONNECTIONS} connections to each replica (medians of ${ROUNDS} rounds of ${SECONDS} s)`,
    [
      ['replicas', 'creates/s', 'CPU ms/create', 'p50 ms', 'p99 ms'],
      ...rows.map((figures, at) => [labels[at] ?? '', ...figures.map(number)]),
    ],
  )
  report.say(`  two / one, ${DELAY} ms away: ${number(away.gain)}`)
  if (availableParallelism() >= CORES_TO_JUDGE) {
    report.target('PostgreSQL, two replicas / one', { figure: here.gain, atLeast: 1.5 })
  } else {
    report.say(`  two / one: ${number(here.gain)}, not judged with ${availableParallelism()} cores`)
  }
}

type Round = Record<'rate' | 'cpu' | 'p50' | 'p99', number>

async function measureReplicas(bench: Bench, dataDir: string, databaseUrl: string) {
  const start = (name: string) =>
    startOurs(bench.upstream, {
      dataDir: `${dataDir}-${name}`,
      maxConcurrency: MAX_CONCURRENCY,
      name,
      env: { ...SECRETS, DATABASE_URL: databaseUrl },
    })
  await using first = await start('first')
  await using second = await start('second')
  const [alone, both] = [[first], [first, second]]
  const work = (replicas: Ours[]) => measureTogether(bench, replicas)
  await inTurns(1, [both], work)
  const results = await inTurns(ROUNDS, [alone, both], work)
  const [one, two] = [results.get(alone) ?? [], results.get(both) ?? []]
  const rateOf = (rounds: Round[]) => middle(rounds, ({ rate }) => rate)
  return { one, two, gain: rateOf(two) / rateOf(one) }
}

/** One round of replicas that are asked at the same time. Wrong replies are noted. */
async function measureTogether({ upstream, report }: Bench, replicas: Ours[]): Promise<Round> {
  await upstream.set({ isReset: true })
  const used = () => replicas.reduce((sum, { pid }) => sum + cpuOf(pid), 0)
  const before = used()
  const load = { connections: CONNECTIONS, seconds: SECONDS }
  const results = await Promise.all(replicas.map((replica) => runLoad(replica, load)))
  const sum = (figure: (result: LoadResult) => number) =>
    results.reduce((total, result) => total + figure(result), 0)
  const [asked, created] = [sum((result) => result.asked), sum((result) => result.created)]
  const { doubles } = await upstream.set()
  if (asked > created) {
    report.wrong(`PostgreSQL: ${asked - created} of ${asked} lost: ${describeFailures(results)}`)
  }
  if (doubles > 0) report.wrong(`PostgreSQL: ${doubles} of ${asked} created twice`)
  const seconds = Math.max(...results.map((result) => result.seconds))
  return {
    rate: created / seconds,
    cpu: (used() - before) / asked,
    p50: median(results.map((result) => result.p50)),
    p99: median(results.map((result) => result.p99)),
  }
}

const figuresOf = (rounds: Round[]) =>
  (['rate', 'cpu', 'p50', 'p99'] as const).map((figure) => middle(rounds, (round) => round[figure]))

/** The same database at an address that is some way off. */
async function startSlowProxy(databaseUrl: string, folder: string) {
  const url = new URL(databaseUrl)
  const port = await freePort()
  const file = join(ROOT, 'packages', 'bench', 'src', 'slow-proxy.ts')
  const args = [file, String(port), url.port, String(DELAY)]
  const running = await startProcess(process.execPath, args, {
    output: join(folder, 'slow-proxy.log'),
    answersAt: `http://127.0.0.1:${port}`,
    anyStatus: true,
  })
  url.port = String(port)
  return { ...running, url: url.href }
}
