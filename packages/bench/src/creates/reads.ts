import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { Client, request } from 'undici'
import { runLoad } from './load.ts'
import { middle, type Bench } from './measure.ts'
import { startOurs } from './ours.ts'
import { number, quantile } from './report.ts'
import { straightTo } from './straight.ts'
import { BASIC_AUTH, credentialsPath } from './twilio-account.ts'

const ROUNDS = 5
const READS = 20
const CREDENTIALS = 1000
/** Milliseconds: a little more than the moment for which the server shows all who look the same. */
const PAUSE = 260

type Situation = {
  name: string
  /** Milliseconds: none, which shows our own share at its largest, and what is quick for Twilio. */
  latency: number
  /** Whether a credential is created, past Sipdesk, before each read. */
  isChanging: boolean
  atMost: number
}
const SITUATIONS: readonly Situation[] = [
  { name: 'unchanged, no latency', latency: 0, isChanging: false, atMost: 3 },
  { name: 'changed, no latency', latency: 0, isChanging: true, atMost: 5 },
  { name: 'unchanged, 50 ms', latency: 50, isChanging: false, atMost: 1.08 },
]

/** A list, and how many credentials it holds. */
type List = { sid: string; size: number }

type Reader = {
  name: string
  client: Client
  pathTo: (listSid: string) => string
  headers: Record<string, string>
}

/**
 * A list of 1,000 credentials, through ours and straight from the upstream, each over one connection: reads that
 * Twilio is asked for, where nothing has changed since the last one, and where something has.
 */
export async function readLongList(bench: Bench, folder: string): Promise<void> {
  const { upstream } = bench
  const dataDir = join(folder, 'reads')
  await using ours = await startOurs(upstream, { dataDir, maxConcurrency: 20 })
  const listSids = await fillLists(bench)
  const straight: Reader = {
    name: 'straight',
    client: new Client(upstream.origin),
    pathTo: (listSid) => `${credentialsPath(listSid)}?PageSize=1000`,
    headers: { Authorization: BASIC_AUTH },
  }
  const through: Reader = {
    name: 'ours',
    client: new Client(ours.origin),
    pathTo: (listSid) => `/api/credential-lists/${listSid}/credentials`,
    headers: ours.headers,
  }
  const readers = [straight, through]
  for (const [index, situation] of SITUATIONS.entries()) {
    await upstream.set({ latency: situation.latency })
    // Each begins with a list that holds 1,000, and with a round that does not count.
    const list = { sid: listSids[index] ?? '', size: CREDENTIALS }
    await timeReads(bench, readers, list, situation)
    const rounds: number[][] = []
    for (let round = 0; round < ROUNDS; round++) {
      rounds.push(await timeReads(bench, readers, list, situation))
    }
    tell(bench, situation, rounds)
  }
  await upstream.set({ latency: 0 })
  await Promise.all(readers.map(({ client }) => client.close()))
}

function tell({ report }: Bench, situation: Situation, rounds: readonly number[][]): void {
  const [straight = 0, ours = 0] = [0, 1].map((index) => middle(rounds, (p50s) => p50s[index] ?? 0))
  report.table(
    `Reading a list of 1,000, ${situation.name} (medians of ${ROUNDS} x ${READS} reads)`,
    [
      ['p50 ms straight', 'ours', 'added', 'ratio'],
      [straight, ours, ours - straight, ours / straight].map(number),
    ],
  )
  const what = `reading a list of 1,000, ${situation.name}, ours / straight`
  report.target(what, { figure: ours / straight, atMost: situation.atMost })
}

/** Fills ten lists, straight to the upstream; their SIDs. */
async function fillLists({ upstream }: Bench): Promise<string[]> {
  await upstream.set({ isReset: true })
  const straight = straightTo(upstream)
  const sids = new Set<string>()
  const requestFor: typeof straight.requestFor = (order) => {
    sids.add(order.listSid)
    return straight.requestFor(order)
  }
  await runLoad({ ...straight, requestFor }, { connections: 8, creates: 10 * CREDENTIALS })
  return [...sids]
}

/** The readers' medians, in milliseconds to the last byte. They read in turn, each first as often as the other. */
async function timeReads(
  bench: Bench,
  readers: readonly Reader[],
  list: List,
  { isChanging }: Situation,
): Promise<number[]> {
  const times = new Map<Reader, number[]>(readers.map((reader) => [reader, []]))
  for (let count = 0; count < READS; count++) {
    await pause(PAUSE)
    for (const reader of count % 2 === 0 ? readers : readers.toReversed()) {
      if (isChanging) await createOne(bench, list)
      times.get(reader)?.push(await read(bench, reader, list))
    }
  }
  return [...times.values()].map((some) => quantile(some, 0.5))
}

async function createOne({ upstream }: Bench, list: List): Promise<void> {
  const order = { listSid: list.sid, username: `added-${list.size++}`, password: 'Abcdefghijk1' }
  const { path, ...asked } = straightTo(upstream).requestFor(order)
  const { body } = await request(`${upstream.origin}${path}`, { method: 'POST', ...asked })
  await body.dump()
}

async function read(
  { report }: Bench,
  { name, client, pathTo, headers }: Reader,
  { sid, size }: List,
): Promise<number> {
  const startedAt = performance.now()
  const reply = await client.request({ method: 'GET', path: pathTo(sid), headers })
  const text = await reply.body.text()
  const time = performance.now() - startedAt
  const found = text.split('"sid":').length - 1
  if (reply.statusCode !== 200 || found !== size) {
    report.wrong(`${name}: a read showed ${found} of ${size}, with status ${reply.statusCode}`)
  }
  return time
}
