import { join } from 'node:path'
import { describeFailures, inTurns, measure, middle, type Bench } from './measure.ts'
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

/** 10,000 creates over ten lists, on an upstream that answers 429 above 100 in flight. */
export async function createWhileThrottled(bench: Bench, folder: string): Promise<void> {
  const { upstream, report } = bench
  const dataDir = join(folder, 'throttled')
  await using ours = await startOurs(upstream, { dataDir, maxConcurrency: MAX_CONCURRENCY })
  await measure(bench, ours, WARM_UP)
  await upstream.set({ latency: LATENCY, maxInFlight: MAX_IN_FLIGHT })
  const results = await inTurns(ROUNDS, [ours], () =>
    measure(bench, ours, { connections: CONNECTIONS, creates: CREATES }),
  )
  // JSON knows no infinity.
  await upstream.set({ latency: 0, maxInFlight: Number.MAX_SAFE_INTEGER })

  const rounds = results.get(ours) ?? []
  const seconds = middle(rounds, (round) => round.seconds)
  report.table(
    `${CREATES} creates over 10 lists, ${LATENCY} ms of latency, 429 above ${MAX_IN_FLIGHT} in flight, ${CONNECTIONS} connections (each of ${ROUNDS} rounds)`,
    [
      ['seconds', '/ ideal', 'CPU ms/create', ...SEEN, '429s', 'lost', 'twice'],
      ...rounds.map(({ upstream: seen, ...round }) => {
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
        return figures.map(number)
      }),
    ],
  )
  report.say(
    `  ideal: ${CREATES} x ${LATENCY} ms / ${MAX_CONCURRENCY} = ${number(IDEAL)} s; wrong or missing replies: ${describeFailures(rounds)}`,
  )
  report.target('10,000 creates while throttled, time / ideal', {
    figure: seconds / IDEAL,
    atMost: 1.15,
  })
  const lost = rounds.reduce((sum, { asked, created }) => sum + asked - created, 0)
  const doubled = rounds.reduce((sum, round) => sum + round.upstream.doubles, 0)
  report.target('10,000 creates while throttled, lost', { figure: lost, atMost: 0 })
  report.target('10,000 creates while throttled, twice', { figure: doubled, atMost: 0 })
}
