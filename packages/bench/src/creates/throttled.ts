import { join } from 'node:path'
import { startBareUndici } from './bare-servers.ts'
import { describeFailures, inTurns, measure, middle, type Bench, type Measured } from './measure.ts'
import type { Subject } from './orders.ts'
import { startOurs } from './ours.ts'
import { number } from './report.ts'

const LATENCY = 50
const MAX_IN_FLIGHT = 100
const MAX_CONCURRENCY = 95
const CREATES = 10_000
const CONNECTIONS = 200
const ROUNDS = 3
const WARM_UP = { connections: 32, creates: 5_000 }
/** What the upstream saw of a round: time is lost where fewer were in flight, or each for longer. */
const SEEN = ['mean in flight', 'most', 'ms each', 'reads']
/** Seconds, if every place that we may take were taken all the time. */
const IDEAL = (CREATES * (LATENCY / 1000)) / MAX_CONCURRENCY

/**
 * 10,000 creates over ten lists, on an upstream that answers 429 above 100 in flight. A server that only forwards them,
 * asked by as many connections as it may, shows what of the ideal the machine allows.
 */
export async function createWhileThrottled(bench: Bench, folder: string): Promise<void> {
  const { upstream, report } = bench
  const dataDir = join(folder, 'throttled')
  await using ours = await startOurs(upstream, { dataDir, maxConcurrency: MAX_CONCURRENCY })
  await using lean = await startBareUndici(folder, upstream)
  const subjects: Subject[] = [lean, ours]
  await inTurns(1, subjects, (subject) => measure(bench, subject, WARM_UP))
  await upstream.set({ latency: LATENCY, maxInFlight: MAX_IN_FLIGHT })
  const results = await inTurns(ROUNDS, subjects, (subject) => {
    const connections = subject === ours ? CONNECTIONS : MAX_CONCURRENCY
    return measure(bench, subject, { connections, creates: CREATES })
  })
  // JSON knows no infinity.
  await upstream.set({ latency: 0, maxInFlight: Number.MAX_SAFE_INTEGER })

  report.table(
    `${CREATES} creates over 10 lists, ${LATENCY} ms of latency, 429 above ${MAX_IN_FLIGHT} in flight, ours over ${CONNECTIONS} connections (each of ${ROUNDS} rounds)`,
    [
      ['', 'seconds', '/ ideal', 'CPU ms/create', ...SEEN, '429s', 'lost', 'twice'],
      ...[...results].flatMap(([{ name }, rounds]) => rounds.map((round) => rowOf(name, round))),
    ],
  )
  const rounds = results.get(ours) ?? []
  report.say(
    `  ideal: ${CREATES} x ${LATENCY} ms / ${MAX_CONCURRENCY} = ${number(IDEAL)} s; wrong or missing replies: ${describeFailures(rounds)}`,
  )
  report.target('10,000 creates while throttled, time / ideal', {
    figure: middle(rounds, ({ seconds }) => seconds) / IDEAL,
    atMost: 1.15,
  })
  const lost = rounds.reduce((sum, { asked, created }) => sum + asked - created, 0)
  const doubled = rounds.reduce((sum, round) => sum + round.upstream.doubles, 0)
  report.target('10,000 creates while throttled, lost', { figure: lost, atMost: 0 })
  report.target('10,000 creates while throttled, twice', { figure: doubled, atMost: 0 })
}

function rowOf(name: string, { upstream: seen, ...round }: Measured): string[] {
  const figures = [
    round.seconds,
    round.seconds / IDEAL,
    round.cpu,
    seen.underWay / (round.seconds * 1000),
    seen.mostInFlight,
    seen.underWay / seen.answered,
    seen.answered - seen.total,
    seen.throttled,
    round.asked - round.created,
    seen.doubles,
  ]
  return [name, ...figures.map(number)]
}
