import { join } from 'node:path'
import { startBareSdk, startBareUndici } from './bare-servers.ts'
import { inTurns, measure, middle, middleOfPairs, type Bench, type Measured } from './measure.ts'
import type { Subject } from './orders.ts'
import { startOurs } from './ours.ts'
import { number } from './report.ts'
import { startNginx, straightTo } from './straight.ts'
import { ONE_WRITE, timeSync } from './syncs.ts'

const ROUNDS = 5
const WARM_UP = { connections: 32, seconds: 3 }
const BUSY = { connections: 32, seconds: 3 }
const ALONE = { connections: 1, creates: 700 }
/** Above the connections: what is compared is what each costs, not how long it makes wait. */
const MAX_CONCURRENCY = 100
/** A create is on record before it is sent, and its outcome before it is told. */
const WRITES = 2

type Rounds = Map<Subject, Measured[]>
/** Milliseconds of one durable write: alone, and of one with which those of all busy connections are written. */
type Syncs = { alone: number; shared: number }

/** Throughput over 32 connections and time over one, through each subject, on an upstream without latency. */
export async function compareSideBySide(bench: Bench, folder: string): Promise<void> {
  const { upstream, report } = bench
  await using stack = new AsyncDisposableStack()
  const straight = straightTo(upstream)
  const nginx = await startNginx(folder, upstream)
  const sdk = stack.use(await startBareSdk(folder, upstream))
  const lean = stack.use(await startBareUndici(folder, upstream))
  const dataDir = join(folder, 'side-by-side')
  const ours = stack.use(await startOurs(upstream, { dataDir, maxConcurrency: MAX_CONCURRENCY }))
  if (nginx) stack.use(nginx)
  else report.say('nginx: not installed')
  const subjects = [straight, ...(nginx ? [nginx] : []), lean, sdk, ours]

  await inTurns(1, subjects, (subject) => measure(bench, subject, WARM_UP))
  const busy = await inTurns(ROUNDS, subjects, (subject) => measure(bench, subject, BUSY))
  const alone = await inTurns(ROUNDS, subjects, (subject) => measure(bench, subject, ALONE))
  const syncs = await timeSyncs(folder)

  showThroughput(bench, busy, sdk)
  showTimes(bench, alone, sdk)
  showGaps(bench, { busy, alone, syncs, ours })
  setTargets(bench, { busy, alone, syncs, ours, sdk })
}

async function timeSyncs(folder: string): Promise<Syncs> {
  const sizes = { alone: ONE_WRITE, shared: ONE_WRITE * BUSY.connections }
  const times = await inTurns(ROUNDS, Object.values(sizes), async (size) => timeSync(folder, size))
  return {
    alone: middle(times.get(sizes.alone), (time) => time),
    shared: middle(times.get(sizes.shared), (time) => time),
  }
}

function showThroughput({ report }: Bench, busy: Rounds, sdk: Subject): void {
  report.table(
    `${BUSY.connections} connections, upstream without latency (medians of ${ROUNDS} rounds of ${BUSY.seconds} s)`,
    [
      ['', 'creates/s', '/ bare SDK', 'CPU ms/create', 'p50 ms', 'p99 ms'],
      ...[...busy].map(([subject, rounds]) => {
        const ratio = middleOfPairs(rounds, busy.get(sdk), ({ rate }) => rate)
        const times = [middle(rounds, ({ p50 }) => p50), middle(rounds, ({ p99 }) => p99)]
        return [
          subject.name,
          number(middle(rounds, ({ rate }) => rate)),
          number(ratio),
          cpuOf(subject, rounds),
          ...times.map(number),
        ]
      }),
    ],
  )
}

function showTimes({ report }: Bench, alone: Rounds, sdk: Subject): void {
  const overSdk = middle(alone.get(sdk), ({ p50 }) => p50)
  report.table(`One connection (medians of ${ROUNDS} rounds of ${ALONE.creates} creates)`, [
    ['', 'p50 ms', 'over bare SDK', 'p99 ms', 'CPU ms/create'],
    ...[...alone].map(([subject, rounds]) => {
      const p50 = middle(rounds, (round) => round.p50)
      const p99 = middle(rounds, (round) => round.p99)
      return [subject.name, ...[p50, p50 - overSdk, p99].map(number), cpuOf(subject, rounds)]
    }),
  ])
}

/** How far ours is from what the machine allows: from doing less, and from its disk alone. */
function showGaps(
  { report }: Bench,
  { busy, alone, syncs, ours }: { busy: Rounds; alone: Rounds; syncs: Syncs; ours: Subject },
): void {
  const msOf = (rounds: Measured[] | undefined) => middle(rounds, ({ rate }) => 1000 / rate)
  const p50Of = (rounds: Measured[] | undefined) => middle(rounds, ({ p50 }) => p50)
  const limits: [string, number, number][] = [
    ...[...busy].map(([subject, rounds]): [string, number, number] => {
      return [subject.name, msOf(rounds), p50Of(alone.get(subject))]
    }),
    ['two syncs', (WRITES * syncs.shared) / BUSY.connections, WRITES * syncs.alone],
  ]
  const [busyOurs, aloneOurs] = [msOf(busy.get(ours)), p50Of(alone.get(ours))]
  report.table('The gap to the physical limit: ms for each create', [
    ['', `of ${BUSY.connections} connections`, 'ours takes', 'of one', 'ours takes'],
    ...limits.map(([name, many, one]) => {
      return [name, ms(many), times(busyOurs / many), ms(one), times(aloneOurs / one)]
    }),
  ])
  report.say(
    `  two syncs: ${WRITES} appends of ${ONE_WRITE} bytes with fdatasync in the same folder, alone and shared by ${BUSY.connections} creates`,
  )
}

function setTargets(
  { report }: Bench,
  result: { busy: Rounds; alone: Rounds; syncs: Syncs; ours: Subject; sdk: Subject },
): void {
  const { busy, alone, syncs, ours, sdk } = result
  report.target('throughput at 32 connections, ours / bare SDK', {
    figure: middleOfPairs(busy.get(ours), busy.get(sdk), ({ rate }) => rate),
    atLeast: 1,
  })
  report.target('CPU a create at 32 connections, ours / bare SDK', {
    figure: middleOfPairs(busy.get(ours), busy.get(sdk), ({ cpu }) => cpu),
    atMost: 1.15,
  })
  const p50Of = (subject: Subject) => middle(alone.get(subject), ({ p50 }) => p50)
  report.target('p50 at one connection, over bare SDK and two durable writes', {
    figure: p50Of(ours) - p50Of(sdk) - WRITES * syncs.alone,
    unit: 'ms',
    atMost: 0.5,
  })
}

function cpuOf({ pid }: Subject, rounds: Measured[]): string {
  return pid === undefined ? '-' : number(middle(rounds, ({ cpu }) => cpu))
}

const ms = (value: number) => value.toFixed(3)
const times = (value: number) => `x ${number(value)}`
