import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { RESOLUTION, type LoopDelay } from '../loop-delay.ts'
import { startBareSdk } from './bare-servers.ts'
import {
  describeFailures,
  inTurns,
  measure,
  middle,
  middleOfPairs,
  type Bench,
  type Measured,
} from './measure.ts'
import type { Subject } from './orders.ts'
import { startOurs } from './ours.ts'
import { memoryOf } from './processes.ts'
import { number } from './report.ts'

const LATENCY = 100
const AT_ONCE = 1000
const CREATES = 10_000
const ROUNDS = 5
const WARM_UP = { connections: 32, creates: CREATES }
/** Creates in a second if nothing but the upstream's latency took time. */
const IDEAL = AT_ONCE / (LATENCY / 1000)
/** Milliseconds. */
const POLL_INTERVAL = 5

/** `delay` is that of ours alone. */
type Round = Measured & { delay?: LoopDelay }

/** 1,000 creates under way at once on an upstream that takes 100 ms for each. */
export async function createManyAtOnce(bench: Bench, folder: string): Promise<void> {
  const { upstream } = bench
  const loopDelayFile = join(folder, 'loop-delay.json')
  await using ours = await startOurs(upstream, {
    dataDir: join(folder, 'many-at-once'),
    maxConcurrency: AT_ONCE,
    loopDelayFile,
  })
  await using sdk = await startBareSdk(folder, upstream)
  const subjects: Subject[] = [sdk, ours]
  await inTurns(1, subjects, (subject) => measure(bench, subject, WARM_UP))
  await upstream.set({ latency: LATENCY })
  const results = await inTurns(ROUNDS, subjects, async (subject): Promise<Round> => {
    const takeDelay = () => delayOf(ours.pid, loopDelayFile)
    await takeDelay()
    const round = await measure(bench, subject, { connections: AT_ONCE, creates: CREATES })
    return subject === ours ? { ...round, delay: await takeDelay() } : round
  })
  await upstream.set({ latency: 0 })
  show(bench, results)
  setTargets(bench, { ours, sdk, results })
}

function show({ report }: Bench, results: Map<Subject, Round[]>): void {
  report.table(
    `${AT_ONCE} at once, ${LATENCY} ms of latency (medians of ${ROUNDS} x ${CREATES} creates; ideal: ${IDEAL}/s)`,
    [
      ['', 'creates/s', 'CPU ms/create', 'p50 ms', 'p99 ms', 'loop p99 ms', 'max ms', 'peak MB'],
      ...[...results].map(([subject, rounds]) => {
        const figures = [
          middle(rounds, ({ rate }) => rate),
          middle(rounds, ({ cpu }) => cpu),
          middle(rounds, ({ p50 }) => p50),
          middle(rounds, ({ p99 }) => p99),
        ]
        const delays = lateness(rounds)
        const loop = delays ? [delays.p99, delays.max].map(number) : ['-', '-']
        return [subject.name, ...figures.map(number), ...loop, number(peakOf(subject))]
      }),
    ],
  )
  report.say(`  wrong or missing replies: ${describeFailures([...results.values()].flat())}`)
}

function setTargets(
  { report }: Bench,
  { ours, sdk, results }: { ours: Subject; sdk: Subject; results: Map<Subject, Round[]> },
): void {
  const rounds = results.get(ours)
  const loop = lateness(rounds ?? []) ?? { p99: NaN, max: NaN }
  report.target('1,000 at once, rate, ours / bare SDK', {
    figure: middleOfPairs(rounds, results.get(sdk), ({ rate }) => rate),
    atLeast: 1,
  })
  report.target('1,000 at once, event loop late, p99', {
    figure: loop.p99,
    unit: 'ms',
    atMost: 50,
  })
  report.target('1,000 at once, event loop late, worst', {
    figure: loop.max,
    unit: 'ms',
    atMost: 150,
  })
  report.target('1,000 at once, peak memory, ours / bare SDK', {
    figure: peakOf(ours) / peakOf(sdk),
    atMost: 1,
  })
}

/** Megabytes that it has held at most, since its start. */
function peakOf({ pid = 0 }: Subject): number {
  return memoryOf(pid, 'VmHWM')
}

/** Milliseconds by which the event loop was late; undefined where that was not measured. */
function lateness(rounds: Round[]): { p99: number; max: number } | undefined {
  const delays = rounds.flatMap(({ delay }) => delay ?? [])
  if (delays.length === 0) return undefined
  return {
    p99: middle(delays, ({ p99 }) => p99) - RESOLUTION,
    max: middle(delays, ({ max }) => max) - RESOLUTION,
  }
}

/** What `loop-delay.ts` saw since the last time. */
async function delayOf(pid: number, file: string): Promise<LoopDelay> {
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
