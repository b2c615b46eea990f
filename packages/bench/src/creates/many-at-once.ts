import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { RESOLUTION, type LoopDelay } from '../loop-delay.ts'
import { describeFailures, inTurns, measure, middle, type Bench, type Measured } from './measure.ts'
import { startOurs, type Ours } from './ours.ts'
import { memoryOf } from './processes.ts'
import { number } from './report.ts'

const LATENCY = 100
const AT_ONCE = 1000
const CREATES = 10_000
const ROUNDS = 3
/** Creates in a second if nothing but the upstream's latency took time. */
const IDEAL = AT_ONCE / (LATENCY / 1000)
/** Milliseconds. */
const POLL_INTERVAL = 5

/** 1,000 creates under way at once on an upstream that takes 100 ms for each. */
export async function createManyAtOnce(bench: Bench, folder: string): Promise<void> {
  const { upstream, report } = bench
  const loopDelayFile = join(folder, 'loop-delay.json')
  await using ours = await startOurs(upstream, {
    dataDir: join(folder, 'many-at-once'),
    maxConcurrency: AT_ONCE,
    loopDelayFile,
  })
  const load = { connections: AT_ONCE, creates: CREATES }
  await measure(bench, ours, { ...load, connections: 32 })
  const capacity = await measure(bench, ours, { ...load, connections: 32 })
  await upstream.set({ latency: LATENCY })
  const results = await inTurns(ROUNDS, [ours], async () => {
    await takeDelay(ours, loopDelayFile)
    const round = await measure(bench, ours, load)
    return { ...round, delay: await takeDelay(ours, loopDelayFile) }
  })
  await upstream.set({ latency: 0 })
  show(bench, ours, results.get(ours) ?? [], capacity)
  report.say(`  wrong or missing replies: ${describeFailures(results.get(ours) ?? [])}`)
}

type Round = Measured & { delay: LoopDelay }

function show({ report }: Bench, ours: Ours, rounds: Round[], capacity: Measured): void {
  const rate = middle(rounds, (round) => round.rate)
  const [p50, p99, loop, worst] = [
    middle(rounds, (round) => round.p50),
    middle(rounds, (round) => round.p99),
    middle(rounds, ({ delay }) => delay.p99 - RESOLUTION),
    middle(rounds, ({ delay }) => delay.max - RESOLUTION),
  ]
  const peak = memoryOf(ours.pid, 'VmHWM')
  report.table(
    `${AT_ONCE} at once, ${LATENCY} ms of latency (medians of ${ROUNDS} x ${CREATES} creates)`,
    [
      ['creates/s', 'CPU ms/create', 'p50 ms', 'p99 ms', 'loop p99 ms', 'loop max ms', 'peak MB'],
      [rate, middle(rounds, ({ cpu }) => cpu), p50, p99, loop, worst, peak].map(number),
    ],
  )
  report.say(
    `  ideal: ${AT_ONCE} / ${LATENCY} ms = ${IDEAL}/s; the same process at 32 connections without latency: ${number(capacity.rate)}/s`,
  )
  report.target('1,000 at once, share of the ideal rate', {
    figure: rate / IDEAL,
    atLeast: 0.85,
  })
  report.target('1,000 at once, share of what it can do without latency', {
    figure: rate / Math.min(IDEAL, capacity.rate),
    atLeast: 0.85,
  })
  report.target('1,000 at once, peak memory', { figure: peak, unit: 'MB', atMost: 300 })
  report.target('1,000 at once, event loop late, p99', { figure: loop, unit: 'ms', atMost: 50 })
}

/** What `loop-delay.ts` saw since the last time. */
async function takeDelay({ pid }: Ours, file: string): Promise<LoopDelay> {
  rmSync(file, { force: true })
  process.kill(pid, 'SIGUSR2')
  for (;;) {
    await pause(POLL_INTERVAL)
    try {
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- only loop-delay.ts writes it
      return JSON.parse(readFileSync(file, 'utf8')) as LoopDelay
    } catch {
      // Not there yet.
    }
  }
}
