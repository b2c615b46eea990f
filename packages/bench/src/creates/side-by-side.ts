import { closeSync, fdatasyncSync, openSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { startBareSdk, startBareUndici } from './bare-servers.ts'
import { inTurns, measure, middle, type Bench, type Measured } from './measure.ts'
import { startOurs } from './ours.ts'
import { number, median } from './report.ts'
import { startNginx, straightTo } from './straight.ts'
import type { Subject } from './orders.ts'

const WARM_UP = { connections: 32, seconds: 3 }
const ROUNDS = 5
const BUSY = { connections: 32, seconds: 3 }
const ALONE = { connections: 1, creates: 700 }
/** Above the connections: what is compared is what each costs, not how long it makes wait. */
const MAX_CONCURRENCY = 100
/** Bytes: about what one write of a create adds to the disk. */
const WRITE = Buffer.alloc(1000, 'x')

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
  const subjects = [straight, ...(nginx ? [nginx] : []), sdk, lean, ours]
  await inTurns(1, subjects, (subject) => measure(bench, subject, WARM_UP))

  const busy = await inTurns(ROUNDS, subjects, (subject) => measure(bench, subject, BUSY))
  const rateOf = (subject: Subject) => middle(busy.get(subject), ({ rate }) => rate)
  showThroughput(bench, busy, rateOf(sdk))
  report.target('throughput at 32 connections, ours / bare SDK', {
    figure: rateOf(ours) / rateOf(sdk),
    atLeast: 3,
  })

  const alone = await inTurns(ROUNDS, subjects, (subject) => measure(bench, subject, ALONE))
  const writes = timeTwoWrites(folder, ALONE.creates)
  const p50Of = (subject: Subject) => middle(alone.get(subject), ({ p50 }) => p50)
  showTimes(bench, alone, p50Of(straight))
  report.say(`  two durable writes of 1 kB in the same folder: ${number(writes)} ms`)
  report.target('p50 at one connection, added over straight', {
    figure: p50Of(ours) - p50Of(straight),
    unit: 'ms',
    atMost: 1 + writes,
  })
}

function showThroughput({ report }: Bench, busy: Map<Subject, Measured[]>, sdkRate: number): void {
  const rows = [...busy].map(([subject, rounds]) => {
    const rate = middle(rounds, (round) => round.rate)
    const times = [middle(rounds, ({ p50 }) => p50), middle(rounds, ({ p99 }) => p99)]
    const rates = [rate, rate / sdkRate].map(number)
    return [subject.name, ...rates, cpuOf(subject, rounds), ...times.map(number)]
  })
  report.table('32 connections, upstream without latency (medians of 5 rounds of 3 s)', [
    ['', 'creates/s', '/ bare SDK', 'CPU ms/create', 'p50 ms', 'p99 ms'],
    ...rows,
  ])
}

function showTimes({ report }: Bench, alone: Map<Subject, Measured[]>, straight: number): void {
  const rows = [...alone].map(([subject, rounds]) => {
    const p50 = middle(rounds, (round) => round.p50)
    const p99 = middle(rounds, (round) => round.p99)
    return [subject.name, ...[p50, p50 - straight, p99].map(number), cpuOf(subject, rounds)]
  })
  report.table(`One connection (medians of 5 rounds of ${ALONE.creates} creates)`, [
    ['', 'p50 ms', 'added p50 ms', 'p99 ms', 'CPU ms/create'],
    ...rows,
  ])
}

function cpuOf({ pid }: Subject, rounds: Measured[]): string {
  return pid === undefined ? '-' : number(middle(rounds, ({ cpu }) => cpu))
}

/** Milliseconds, the median of many, that two appends take, each of which waits for the disk. */
function timeTwoWrites(folder: string, runs: number): number {
  const path = join(folder, 'writes')
  const file = openSync(path, 'a')
  const times = Array.from({ length: runs }, () => {
    const startedAt = performance.now()
    for (let write = 0; write < 2; write++) {
      writeSync(file, WRITE)
      fdatasyncSync(file)
    }
    return performance.now() - startedAt
  })
  closeSync(file)
  rmSync(path)
  return median(times)
}
