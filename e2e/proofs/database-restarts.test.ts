import { randomInt, randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { startTwilio, type Twilio } from '@sipdesk/twilio-emulator'
import { freePort } from '@sipdesk/twilio-emulator/free-port.ts'
import { expect, test } from 'vitest'
import { ADMIN, startBff, twilioSettings, type Bff } from '../fixtures/world.ts'
import { Client, type CreateRequest } from './client.ts'
import { contradictions, type Said } from './contradictions.ts'
import { startOwnPostgres, type OwnPostgres } from './own-postgres.ts'
import type { StoredEvent } from './stored.ts'

const PASSWORD = 'Abcdefghijk1'
const RESTARTS = 3
const CLIENTS_OF_EACH = 3
/** Milliseconds. A database that is away is not asked a thousand times a second. */
const CREATE_AGAIN_AFTER = 50
const POLL_INTERVAL = 20
/** A lease has to run out where the answer to a commit was lost. */
const SETTLED_WITHIN = 40_000

type Replica = AsyncDisposable & Bff & { client: Client; acknowledged: number }

async function startReplica(databaseUrl: string, twilio: Twilio): Promise<Replica> {
  const port = await freePort()
  const bff = await startBff({
    PORT: String(port),
    DATABASE_URL: databaseUrl,
    AUTH_SECRET: 'restarts-secret-0123456789-0123456789',
    CHANGES_PER_MINUTE: '1000000',
    ADMIN_EMAIL: ADMIN.email,
    ADMIN_PASSWORD: ADMIN.password,
    ...twilioSettings(twilio),
  })
  const client = new Client(`http://localhost:${port}`)
  await client.signIn()
  return { ...bff, client, acknowledged: 0, [Symbol.asyncDispose]: () => bff.stop('SIGKILL') }
}

/** Creates one credential after the other; ends when it is over, or when the replica does. */
async function createOnce(replica: Replica, listSid: string, said: Said, over: AbortSignal) {
  const stillRuns = async () => {
    if (await replica.endsWithin(0)) throw new Error('the replica has ended')
  }
  while (!over.aborted) {
    const username = `amid-${randomInt(2 ** 47)}`
    const one: CreateRequest = { listSid, username, password: PASSWORD, key: randomUUID() }
    const end = await replica.client.askUntilCertain(one, stillRuns)
    if (end.kind !== 'undecided')
      said[end.kind === 'created' ? 'created' : 'notCreated'].set(username, one)
    if (end.kind === 'created') replica.acknowledged++
    await pause(CREATE_AGAIN_AFTER)
  }
}

/**
 * Does something to the database at a moment at which every replica is in the middle of a transaction: each
 * write waits for the head of the record, which is held meanwhile.
 */
async function amidWrites(
  { url, ask }: OwnPostgres,
  replicas: Replica[],
  what: (backends: number[]) => Promise<void> | void,
): Promise<void> {
  const holder = new pg.Client(url)
  // It ends with the others.
  holder.on('error', () => {})
  await holder.connect()
  await holder.query('begin; select * from "auditHead" for update')
  const waiting = async () =>
    (
      await ask(`select pid from pg_stat_activity
      where wait_event_type = 'Lock' and query like '%"auditHead"%for update%'`)
    ).map(({ pid }) => Number(pid))
  await expect.poll(waiting, { interval: POLL_INTERVAL }).toHaveLength(replicas.length)
  await what(await waiting())
  await holder.end().catch(() => undefined)
}

/** Waits until each of them has created something more; fails if one ends. */
async function goOn(replicas: Replica[]): Promise<void> {
  await Promise.all(
    replicas.map(async (replica) => {
      const before = replica.acknowledged
      while (replica.acknowledged === before) {
        expect(await replica.endsWithin(POLL_INTERVAL), replica.output()).toBe(false)
      }
    }),
  )
}

test('PostgreSQL restarts three times and loses a backend in the middle of writes: every replica lives, and nothing acknowledged is lost', async () => {
  await using postgres = await startOwnPostgres()
  await using twilio = await startTwilio({ seed: 'typical' })
  await using one = await startReplica(postgres.url, twilio)
  await using other = await startReplica(postgres.url, twilio)
  const replicas = [one, other]
  const listSid = await one.client.firstList()
  const said: Said = { created: new Map(), notCreated: new Map() }
  const over = new AbortController()
  const creating = Promise.allSettled(
    replicas.flatMap((replica) =>
      Array.from({ length: CLIENTS_OF_EACH }, () =>
        createOnce(replica, listSid, said, over.signal),
      ),
    ),
  )
  try {
    for (let restart = 0; restart < RESTARTS; restart++) {
      await amidWrites(postgres, replicas, () => postgres.restart())
      await goOn(replicas)
    }
    // The server then ends every session, and recovers.
    await amidWrites(
      postgres,
      replicas,
      (backends) => void process.kill(Number(backends[0]), 'SIGKILL'),
    )
    await goOn(replicas)
  } finally {
    over.abort()
    await creating
  }
  const unsettled = () => postgres.ask('select "id" from "submissions" where "settledAt" is null')
  await expect.poll(unsettled, { timeout: SETTLED_WITHIN }).toEqual([])
  const events = await postgres.ask(`select "phase", "username", "requestId", "result"
    from "auditEvents" where "action" = 'credential.create' order by "seq"`)
  const found = contradictions(said, twilio, events as StoredEvent[])
  expect(Object.entries(found).filter(([, count]) => count > 0)).toEqual([])
}, 120_000)
