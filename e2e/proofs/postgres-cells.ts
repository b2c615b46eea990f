import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { startOwnPostgres, type OwnPostgres } from './own-postgres.ts'
import type { Bench, Place, StoreCell } from './store-cell.ts'
import type { StoredEvent } from './stored.ts'

type PostgresPlace = Place & { server: OwnPostgres }

const REPLICAS = 2
/** Room for the connections of two replicas, and for what takes the rest. */
const FEW_CONNECTIONS = 40
const KILLS = 3
/** Milliseconds that a lasting trouble goes on after probes have been told. */
const LASTS = 5_000
const FROZEN = 30_000
/** Creates of each replica that the copy does not know. */
const MISSED = 10

/** Two replicas on a PostgreSQL server of their own, which meets this. */
export const POSTGRES_CELLS: Record<string, StoreCell<PostgresPlace>> = {
  'fast restart': cell(({ place }) => place.server.restart()),
  'immediate restart': cell(({ place }) => place.server.crash()),
  'backends ended': cell(async ({ place, goesOn }) => {
    for (let kill = 0; kill < KILLS; kill++) {
      await place.server.ask(END_OTHERS)
      await goesOn()
    }
  }),
  'a backend killed': cell(async ({ place, goesOn }) => {
    for (let kill = 0; kill < KILLS; kill++) {
      const [backend] = await place.server.ask(OTHERS)
      process.kill(Number(backend?.['pid']), 'SIGKILL')
      await goesOn()
    }
  }),
  'no free slot': cell(takeAllSlots, FEW_CONNECTIONS),
  'read-only': cell(async ({ place: { server }, probesTurn }) => {
    await server.ask('alter system set default_transaction_read_only = on')
    await server.ask('select pg_reload_conf()')
    await probesTurn()
    await pause(LASTS)
    await server.ask('alter system reset default_transaction_read_only')
    await server.ask('select pg_reload_conf()')
  }),
  'frozen for 30 s': cell(async ({ place: { server }, probesTurn }) => {
    await server.freeze()
    try {
      await Promise.all([probesTurn(), pause(FROZEN)])
    } finally {
      await server.thaw()
    }
  }),
  'failover to an older copy': {
    ...cell(async ({ place: { server }, begins, goesOn }) => {
      await server.copy()
      await goesOn(MISSED)
      begins()
      await server.fallBack()
    }),
    loses: true,
  },
}

const OTHERS = `select pid from pg_stat_activity
  where backend_type = 'client backend' and pid <> pg_backend_pid()`
const END_OTHERS = OTHERS.replace('pid', 'pg_terminate_backend(pid)')

function cell(
  trouble: (bench: Bench<PostgresPlace>) => Promise<void>,
  maxConnections?: number,
): StoreCell<PostgresPlace> {
  return { replicas: REPLICAS, place: () => ownPlace(maxConnections), trouble }
}

async function ownPlace(maxConnections?: number): Promise<PostgresPlace> {
  const server = await startOwnPostgres(maxConnections)
  return {
    server,
    settings: { DATABASE_URL: server.url },
    async read() {
      const unsettled = await server.ask('select "id" from "submissions" where "settledAt" is null')
      const events = await server.ask(`select "phase", "username", "requestId", "result",
        "credentialSid" from "auditEvents" where "action" = 'credential.create' order by "seq"`)
      return { unsettled, events: events as StoredEvent[] }
    },
    [Symbol.asyncDispose]: () => server[Symbol.asyncDispose](),
  }
}

/** Ends the connections of the replicas, and takes each place that becomes free, until they have none. */
async function takeAllSlots({ place, probesTurn }: Bench<PostgresPlace>): Promise<void> {
  const { url } = place.server
  const held = await connectAll(url)
  try {
    for (;;) {
      const [first] = held
      const mine = await Promise.all(
        held.map(async (client) => Number((await client.query(PID)).rows[0]?.pid)),
      )
      const ended = await first?.query(
        `select pg_terminate_backend(pid) from pg_stat_activity
         where backend_type = 'client backend' and not pid = any($1)`,
        [mine],
      )
      if (ended?.rowCount === 0) break
      held.push(...(await connectAll(url)))
    }
    await probesTurn()
    await pause(LASTS)
  } finally {
    await Promise.all(held.map((client) => client.end()))
  }
}

const PID = 'select pg_backend_pid() as pid'

/** As many connections as there are. */
async function connectAll(url: string): Promise<pg.Client[]> {
  const held: pg.Client[] = []
  for (;;) {
    const client = new pg.Client(url)
    try {
      await client.connect()
    } catch {
      return held
    }
    held.push(client)
  }
}
