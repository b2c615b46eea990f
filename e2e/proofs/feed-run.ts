import { startTwilio } from '@sipdesk/twilio-emulator'
import { Client } from './client.ts'
import { FeedReceiver, type Behaviour } from './feed-receiver.ts'
import { Load } from './load.ts'
import { startOwnPostgres, type OwnPostgres } from './own-postgres.ts'
import { Replica } from './replica.ts'
import { until } from './until.ts'

/** What may use two replicas, their receiver and their database. */
type Bench = { receiver: FeedReceiver; replicas: Replica[]; postgres: OwnPostgres }

/** Harms something, and resolves to how it is made whole again. */
type Trouble = (bench: Bench) => Promise<() => Promise<unknown>>

const receiverThat =
  (behaviour: Behaviour): Trouble =>
  async ({ receiver }) => {
    receiver.behaviour = behaviour
    return async () => (receiver.behaviour = 'takes')
  }

const ended =
  (index: number, signal: 'SIGTERM' | 'SIGKILL'): Trouble =>
  async ({ replicas }) => {
    await replicas[index]?.stop(signal)
    return async () => replicas[index]?.startAgain()
  }

/** What befalls the feed, by name. */
export const FEED_TROUBLES = {
  'the receiver is slow': receiverThat('is slow'),
  'the receiver answers 500': receiverThat('fails'),
  'the receiver loses its replies': receiverThat('loses replies'),
  'the receiver says nothing': receiverThat('says nothing'),
  'the receiver is away': async ({ receiver }) => {
    await receiver.die()
    return () => receiver.comeBack()
  },
  'one replica is stopped': ended(0, 'SIGTERM'),
  'one replica is killed': ended(0, 'SIGKILL'),
  'the other replica is killed': ended(1, 'SIGKILL'),
  'the database restarts': async ({ postgres }) => {
    await postgres.restart()
    return async () => {}
  },
} satisfies Record<string, Trouble>

export type FeedResult = {
  onRecord: number
  /** Events that came, and how many of them a second time. */
  came: number
  repeated: number
  seconds: number
  wrong: string[]
}

type Extent = { troubles: (keyof typeof FEED_TROUBLES)[]; creates: number; perSecond: number }

const SECRET = 'whsec_cGxlbnR5IG9mIHJhbmRvbSBieXRlcyBmb3IgdGVzdHM='
const CONNECTIONS = 60
/** Milliseconds within which the rest has been sent, and within which so many creates have ended. */
const SENT_WITHIN = 120_000
const MADE_WITHIN = 300_000

/** Writes to the record by two replicas while this befalls their feed, and compares what came with what is on record. */
export async function runFeed({ troubles, creates, perSecond }: Extent): Promise<FeedResult> {
  const startedAt = performance.now()
  await using twilio = await startTwilio({ seed: 'typical' })
  await using postgres = await startOwnPostgres(CONNECTIONS)
  await using receiver = await FeedReceiver.start()
  const settings = {
    DATABASE_URL: postgres.url,
    AUDIT_WEBHOOK_URL: receiver.url,
    AUDIT_WEBHOOK_SECRET: SECRET,
  }
  await using one = await Replica.start(settings, twilio)
  await using other = await Replica.start(settings, twilio)
  const replicas = [one, other]
  const clients = replicas.map(({ url }) => new Client(url))
  for (const client of clients) await client.signIn()
  const load = new Load(clients, (await clients[0]?.lists()) ?? [], perSecond)
  const part = creates / (troubles.length + 1)
  // A list may be full: what is refused is on record as well.
  const made = (count: number) =>
    until(`${count} have ended`, MADE_WITHIN, () => load.ended().length >= count)
  for (const [index, name] of troubles.entries()) {
    await made(part * (index + 0.5))
    const heal = await FEED_TROUBLES[name]({ receiver, replicas, postgres })
    await made(part * (index + 1))
    await heal()
  }
  await made(creates)
  await load.stop()
  const result = await compare(receiver, postgres)
  return { ...result, seconds: (performance.now() - startedAt) / 1_000 }
}

type Event = { seq: number; digest: string }

async function compare(
  receiver: FeedReceiver,
  postgres: OwnPostgres,
): Promise<Omit<FeedResult, 'seconds'>> {
  const rows = await postgres.ask('select "seq"::int, "digest" from "auditEvents" order by "seq"')
  const events = rows as Event[]
  const wrong: string[] = []
  const last = events.at(-1)
  await until('the last event came', SENT_WITHIN, () =>
    receiver.taken.some(({ digest }) => digest === last?.digest),
  ).catch((error: unknown) => wrong.push(String(error)))
  const firstly = new Map<number, string>()
  for (const { seq, digest } of receiver.taken) {
    const before = firstly.get(seq)
    if (before !== undefined && before !== digest) wrong.push(`event ${seq} came with two contents`)
    if (before === undefined) firstly.set(seq, digest)
  }
  const missing = events.filter(({ seq, digest }) => firstly.get(seq) !== digest)
  if (missing.length > 0) wrong.push(`${missing.length} missing, the first is ${missing[0]?.seq}`)
  const numbers = [...firstly.keys()]
  const disorder = numbers.find((seq, index) => seq !== index + 1)
  if (disorder !== undefined) wrong.push(`event ${disorder} came out of order`)
  if (receiver.atOnce > 1) wrong.push(`${receiver.atOnce} messages were under way at once`)
  const came = receiver.taken.length
  return { onRecord: events.length, came, repeated: came - firstly.size, wrong }
}
