import { join } from 'node:path'
import { Client } from 'undici'
import { runLoad } from './load.ts'
import { inTurns, middle, type Bench } from './measure.ts'
import { startOurs } from './ours.ts'
import { number, quantile } from './report.ts'
import { straightTo } from './straight.ts'
import { BASIC_AUTH, credentialsPath, sidOf } from './twilio-account.ts'

const ROUNDS = 5
const READS = 100
const CREDENTIALS = 1000
/** Milliseconds: none, which shows our own share at its largest, and what is quick for Twilio. */
const LATENCIES = [0, 50]

type Reader = { name: string; client: Client; path: string; headers: Record<string, string> }

/** A list of 1,000 credentials, through ours and straight from the upstream, over one connection. */
export async function readLongList(bench: Bench, folder: string): Promise<void> {
  const { upstream } = bench
  const dataDir = join(folder, 'reads')
  await using ours = await startOurs(upstream, { dataDir, maxConcurrency: 20 })
  const listSid = await fillList(bench)
  const straight: Reader = {
    name: 'straight',
    client: new Client(upstream.origin),
    path: `${credentialsPath(listSid)}?PageSize=1000`,
    headers: { Authorization: BASIC_AUTH },
  }
  const through: Reader = {
    name: 'ours',
    client: new Client(ours.origin),
    path: `/api/credential-lists/${listSid}/credentials`,
    headers: ours.headers,
  }
  await inTurns(1, [straight, through], (reader) => timeReads(bench, reader))
  for (const latency of LATENCIES) {
    await upstream.set({ latency })
    await compare(bench, straight, through, latency)
  }
  await upstream.set({ latency: 0 })
  await Promise.all([straight, through].map(({ client }) => client.close()))
}

async function compare(
  bench: Bench,
  straight: Reader,
  ours: Reader,
  latency: number,
): Promise<void> {
  const times = await inTurns(ROUNDS, [straight, ours], (reader) => timeReads(bench, reader))
  const p50Of = (reader: Reader) => middle(times.get(reader), (p50) => p50)
  const figure = p50Of(ours) / p50Of(straight)
  bench.report.table(
    `Reading a list of 1,000, ${latency} ms of latency (medians of ${ROUNDS} x ${READS} reads)`,
    [
      ['p50 ms straight', 'ours', 'added', 'ratio'],
      [p50Of(straight), p50Of(ours), p50Of(ours) - p50Of(straight), figure].map(number),
    ],
  )
  const what = `reading a list of 1,000 at ${latency} ms of latency, ours / straight`
  bench.report.target(what, { figure, atMost: 1.3 })
}

/** Fills ten lists, straight to the upstream; the SID of one of them. */
async function fillList({ upstream }: Bench): Promise<string> {
  await upstream.set({ isReset: true })
  const straight = straightTo(upstream)
  let listSid = sidOf('CL', 0)
  const requestFor: typeof straight.requestFor = (order) => {
    listSid = order.listSid
    return straight.requestFor(order)
  }
  await runLoad({ ...straight, requestFor }, { connections: 8, creates: 10 * CREDENTIALS })
  return listSid
}

/** Milliseconds to the last byte, the median of some reads. */
async function timeReads({ report }: Bench, reader: Reader): Promise<number> {
  const { name, client, path, headers } = reader
  const times: number[] = []
  for (let read = 0; read < READS; read++) {
    const startedAt = performance.now()
    const { statusCode, body } = await client.request({ method: 'GET', path, headers })
    const text = await body.text()
    times.push(performance.now() - startedAt)
    const found = text.split('"sid":').length - 1
    if (statusCode === 200 && found === CREDENTIALS) continue
    report.wrong(`${name}: a read showed ${found} of ${CREDENTIALS}, with status ${statusCode}`)
  }
  return quantile(times, 0.5)
}
