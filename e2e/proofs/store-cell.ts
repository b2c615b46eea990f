import { setTimeout as pause } from 'node:timers/promises'
import { ANSWER_TIMEOUT } from '@sipdesk/shared/endpoint.ts'
import { startTwilio, type Twilio } from '@sipdesk/twilio-emulator'
import { freePort } from '@sipdesk/twilio-emulator/free-port.ts'
import { Client } from './client.ts'
import { contradictions, namesOnRecord } from './contradictions.ts'
import { Load, type Asked } from './load.ts'
import { ReadinessWatch } from './readiness-watch.ts'
import { Replica } from './replica.ts'
import { unpaired, type StoredEvent } from './stored.ts'
import { until } from './until.ts'

/** Where the data is, and how it is read past the servers. */
export type Place = AsyncDisposable & {
  settings: Record<string, string>
  read(): Promise<{ events: StoredEvent[]; unsettled: unknown[] }>
}

/** What a trouble may use. */
export type Bench<P extends Place = Place> = {
  place: P
  replicas: Replica[]
  load: Load
  times: number
  /** To be called where the harm is not done at once: the trouble begins now. */
  begins(): void
  /** Resolves when probes of every replica have been told that it is not ready, or got no answer, and some time later. */
  lasts(): Promise<void>
  /** Resolves when each replica has created so many, one by default, that were begun from now on. */
  goesOn(count?: number): Promise<void>
}

export type StoreCell<P extends Place> = {
  place(): Promise<P>
  replicas: number
  /** Harms the store under load, and resolves when it is whole again. */
  trouble(bench: Bench<P>): Promise<void>
  /** Whether what was written before the trouble may be gone. */
  loses?: boolean
  /** A proxy at this port, through which all goes; and no client may notice the trouble. */
  proxy?(port: number, replicaUrls: string[]): Promise<AsyncDisposable>
}

export type StoreResult = {
  /** Seconds. */
  lasted: number
  worksAfter: number
  acknowledged: number
  atTwilio: number
  onRecord: number
  /** Acknowledged before the trouble, and gone from the record. */
  lost: number
  /** What probes of each replica were told, in seconds after the trouble began. */
  readiness: string[]
  wrong: string[]
}

/** How long a cell takes. */
export type Extent = {
  perSecond: number
  /** Acknowledged by each replica before the trouble begins, and after it has ended. */
  enough: number
  /** Milliseconds that a lasting trouble goes on after probes have been told. */
  lasts: number
  /** How often what is over at once is repeated. */
  times: number
}

const LISTS = 3
/** Milliseconds. */
const TURNS_WITHIN = 30_000
const GOES_ON_WITHIN = 60_000
const SETTLED_WITHIN = 90_000

/** Troubles a store under a steady stream of creates, and compares what was said, done and recorded. */
export async function runStoreCell<P extends Place>(
  cell: StoreCell<P>,
  extent: Extent,
): Promise<StoreResult> {
  await using twilio = await startTwilio({ seed: 'typical' })
  await using place = await cell.place()
  await using started = new AsyncDisposableStack()
  const { replicas, clients } = await startAll(cell, place, { twilio, started })
  const lists = (await clients[0]?.lists()) ?? []
  const load = new Load(clients, lists.slice(0, LISTS), extent.perSecond)
  const watches = replicas.map(({ url }) => new ReadinessWatch(url))
  const run = { place, twilio, replicas, load, watches, wrong: [] }
  const times = await measure(cell, run, extent)
  const lost = await lostIn(run, times.harmedAt)
  const compared = await compare(cell, run, { ...times, lost })
  return {
    lasted: (times.healedAt - times.harmedAt) / 1_000,
    worksAfter: (times.worksAt - times.healedAt) / 1_000,
    readiness: watches.map((watch) => watch.story(times.harmedAt)),
    ...compared,
    wrong: run.wrong,
  }
}

/** With one client for each replica. */
async function startAll<P extends Place>(
  { replicas: count, proxy }: StoreCell<P>,
  { settings }: Place,
  { twilio, started }: { twilio: Twilio; started: AsyncDisposableStack },
): Promise<{ replicas: Replica[]; clients: Client[] }> {
  const port = await freePort()
  const url = `http://localhost:${port}`
  const behind = proxy && { APP_URL: url, TRUST_PROXY: 'loopback' }
  const replicas: Replica[] = []
  for (let index = 0; index < count; index++) {
    replicas.push(started.use(await Replica.start({ ...settings, ...behind }, twilio)))
  }
  const urls = replicas.map((replica) => replica.url)
  if (proxy) started.use(await proxy(port, urls))
  const clients = urls.map((own) => new Client(proxy ? url : own))
  for (const client of clients) await client.signIn()
  return { replicas, clients }
}

type Run<P extends Place> = {
  place: P
  twilio: Twilio
  replicas: Replica[]
  load: Load
  watches: ReadinessWatch[]
  wrong: string[]
}

/** Adds to what is wrong where something never happens. */
async function tried({ wrong }: Run<Place>, work: Promise<void>): Promise<void> {
  await work.catch((error: unknown) => wrong.push(String(error)))
}

async function measure<P extends Place>(
  { trouble }: StoreCell<P>,
  run: Run<P>,
  { enough, lasts, times }: Extent,
) {
  const { load, watches, replicas, place } = run
  const goesOn = (count = 1) => {
    const now = performance.now()
    return until('each replica creates', GOES_ON_WITHIN, () =>
      load.clients.every((client) => load.acknowledged(now, client).length >= count),
    )
  }
  await tried(run, goesOn(enough))
  let harmedAt = performance.now()
  const begins = () => void (harmedAt = performance.now())
  const haveTurned = () => watches.every((watch) => watch.hasTurned(harmedAt))
  const lasting = async () => {
    await until('/readyz says no', TURNS_WITHIN, haveTurned)
    await pause(lasts)
  }
  await tried(run, trouble({ place, replicas, load, times, begins, lasts: lasting, goesOn }))
  const healedAt = performance.now()
  await tried(run, goesOn())
  const worksAt = performance.now()
  await tried(run, goesOn(enough))
  await load.stop()
  const areReady = () => watches.every(({ now }) => now === 'ready')
  await tried(run, until('/readyz says yes again', TURNS_WITHIN, areReady))
  await Promise.all(watches.map((watch) => watch.stop()))
  return { harmedAt, healedAt, worksAt }
}

/** What was acknowledged and is gone from the record. Each is asked for again: nothing may say that it does not exist. */
async function lostIn(run: Run<Place>, harmedAt: number): Promise<Asked[]> {
  const { place, load, wrong } = run
  const made = namesOnRecord((await place.read()).events)
  const lost = load.acknowledged().filter(({ request }) => !made.has(request.username))
  const since = lost.filter(({ begunAt }) => begunAt > harmedAt)
  if (since.length > 0) wrong.push(`${since.length} acknowledged into nothing`)
  const ends = await Promise.all(lost.map(({ client, request }) => client.askUntilCertain(request)))
  const denied = ends.filter(({ kind }) => kind === 'not created')
  if (denied.length > 0) wrong.push(`${denied.length} lost, and then said "not created"`)
  return lost
}

type Found = { lost: Asked[]; harmedAt: number }

/** Once all is settled: what was said, what is at Twilio, and what is on record. */
async function compare<P extends Place>(
  { loses = false, proxy }: StoreCell<P>,
  run: Run<P>,
  { lost, harmedAt }: Found,
) {
  const { place, twilio, load, wrong } = run
  const settled = async () => (await place.read()).unsettled.length === 0
  await tried(run, until('all is settled', SETTLED_WITHIN, settled))
  const { events } = await place.read()
  const made = namesOnRecord(events)
  const said = load.said()
  if (loses) for (const { request } of lost) said.created.delete(request.username)
  const forgotten = loses ? forgottenBy(run, { made, harmedAt }) : 0
  const commits = () => twilio.commits() - forgotten
  const counts = {
    ...contradictions(said, { ...twilio, commits }, events),
    ...(loses && { 'intents without exactly one outcome': unpaired(withIntents(events)).length }),
    'never answered': load.asked.filter(({ end }) => !end).length,
    'noticed by a client': proxy ? load.asked.filter(hasNoticed).length : 0,
  }
  for (const [what, count] of Object.entries(counts)) if (count > 0) wrong.push(`${count} ${what}`)
  wrong.push(...(await faultsOf(run)))
  const acknowledged = load.acknowledged().length
  return { acknowledged, atTwilio: twilio.commits(), onRecord: made.size, lost: lost.length }
}

/** Whether the first answer was not that it was created. */
function hasNoticed({ end, sent }: Asked): boolean {
  return end?.kind !== 'created' || sent > 1
}

async function faultsOf({ replicas, load }: Run<Place>): Promise<string[]> {
  const died = await Promise.all(
    replicas.map(async (replica) => (await replica.hasDied()) && replica.output().slice(-300)),
  )
  const longest = Math.max(...load.clients.map((client) => client.longest))
  return [
    ...died.filter((output) => output !== false).map((output) => `a process died: ${output}`),
    ...(longest > ANSWER_TIMEOUT ? [`an answer took ${Math.round(longest)} ms`] : []),
  ]
}

/** How many credentials of before the trouble are at Twilio and no longer on record. */
function forgottenBy(
  { load, twilio }: Run<Place>,
  { made, harmedAt }: { made: Set<string>; harmedAt: number },
): number {
  return load.asked.filter(
    ({ begunAt, request: { listSid, username, password } }) =>
      begunAt < harmedAt &&
      !made.has(username) &&
      twilio.passwordWorks(listSid, username, password),
  ).length
}

/** Without the outcomes of what was under way when its intent was lost. */
function withIntents(events: StoredEvent[]): StoredEvent[] {
  const intended = new Set(
    events.filter(({ phase }) => phase === 'intent').map(({ requestId }) => requestId),
  )
  return events.filter(({ requestId }) => intended.has(requestId))
}
