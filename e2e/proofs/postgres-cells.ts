import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { startNginx } from './nginx.ts'
import { startOwnPostgres, type OwnPostgres } from './own-postgres.ts'
import type { Bench, Place, StoreCell } from './store-cell.ts'
import type { StoredEvent } from './stored.ts'
import { until } from './until.ts'

type PostgresPlace = Place & { server: OwnPostgres }
type Cell = StoreCell<PostgresPlace>
type Trouble = Cell['trouble']

const REPLICAS = 2
/** Of the server: room for the connections of two replicas, and for what takes the rest. */
const CONNECTIONS = 40
/** Creates of each replica that the copy does not know. */
const MISSED = 10
/** Milliseconds. */
const FROZEN = 30_000
const LOCKED_WITHIN = 60_000
const TOLD_WITHIN = 30_000

const troubles = {
  'fast restart': amidWrites(({ place }) => place.server.restart()),
  'immediate restart': amidWrites(({ place }) => place.server.crash()),
  'backends ended': async ({ place, times, goesOn }) => {
    for (let time = 0; time < times; time++) {
      await place.server.ask(END_OTHERS)
      await goesOn()
    }
  },
  // The server then ends every session, and recovers.
  'a backend killed': amidWrites(async (_bench, backends) => {
    process.kill(Number(backends[0]), 'SIGKILL')
  }),
  'no free slot': takeAllSlots,
  'read-only': async ({ place: { server }, lasts }) => {
    await server.ask('alter system set default_transaction_read_only = on')
    await server.ask('select pg_reload_conf()')
    await lasts()
    await server.ask('alter system reset default_transaction_read_only')
    await server.ask('select pg_reload_conf()')
  },
  'frozen for 30 s': async ({ place: { server }, lasts }) => {
    await server.freeze()
    try {
      await Promise.all([lasts(), pause(FROZEN)])
    } finally {
      await server.thaw()
    }
  },
} satisfies Record<string, Trouble>

/** Two replicas on a PostgreSQL server of their own, which meets each of these in turn. */
export function onPostgres(...names: (keyof typeof troubles)[]): Cell {
  return onOwnServer(async (bench) => {
    for (const [index, name] of names.entries()) {
      if (index > 0) await bench.goesOn()
      bench.begins()
      await troubles[name](bench)
    }
  })
}

export const POSTGRES_CELLS: Record<string, Cell> = {
  ...Object.fromEntries(
    Object.entries(troubles).map(([name, trouble]) => [name, onOwnServer(trouble)]),
  ),
  'failover to an older copy': {
    ...onOwnServer(async ({ place: { server }, load: { clients }, begins, goesOn }) => {
      await server.copy()
      await goesOn(MISSED)
      begins()
      await server.fallBack()
      await until('every replica tells admins of the loss', TOLD_WITHIN, async () => {
        const told = await Promise.all(clients.map((client) => client.isToldOfLoss()))
        return told.every(Boolean)
      })
    }),
    loses: true,
  },
}

/** Two replicas behind nginx, of which one after the other is restarted, twice. */
export const NGINX_CELLS: Record<string, Cell> = {
  'rolling restart': {
    ...onOwnServer(async ({ replicas }) => {
      for (const replica of [...replicas, ...replicas]) {
        await replica.stop()
        await replica.startAgain()
      }
    }),
    proxy: startNginx,
  },
}

const OTHERS = `select pid from pg_stat_activity
  where backend_type = 'client backend' and pid <> pg_backend_pid()`
const END_OTHERS = OTHERS.replace('pid', 'pg_terminate_backend(pid)')
const WRITING = `select pid from pg_stat_activity
  where wait_event_type = 'Lock' and query similar to '%"(auditHead|writeBatch)"%'`

function onOwnServer(trouble: Trouble): Cell {
  return { replicas: REPLICAS, place: ownServer, trouble }
}

async function ownServer(): Promise<PostgresPlace> {
  const server = await startOwnPostgres(CONNECTIONS)
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

/**
 * At a moment at which every replica is in the middle of a transaction: each write waits for the head of the
 * record, which is held meanwhile.
 */
function amidWrites(
  harm: (bench: Bench<PostgresPlace>, backends: unknown[]) => Promise<void>,
): Trouble {
  return async (bench) => {
    const { url, ask } = bench.place.server
    for (let time = 0; time < bench.times; time++) {
      const holder = new pg.Client(url)
      // It ends with the others.
      holder.on('error', () => {})
      await holder.connect()
      await holder.query('begin; select * from "auditHead" for update')
      let backends: unknown[] = []
      await until('each replica writes', LOCKED_WITHIN, async () => {
        backends = (await ask(WRITING)).map(({ pid }) => pid)
        // Probes rehearse a write, and wait too.
        return backends.length >= REPLICAS
      })
      await harm(bench, backends)
      await holder.end().catch(() => undefined)
      await bench.goesOn()
    }
  }
}

/** Ends the connections of the replicas, and takes each place that becomes free, until they have none. */
async function takeAllSlots({ place, lasts }: Bench<PostgresPlace>): Promise<void> {
  const { url } = place.server
  const held = await connectAll(url)
  try {
    for (;;) {
      const mine = await Promise.all(held.map(backendOf))
      const ended = await held[0]?.query(`${END_OTHERS} and not pid = any($1)`, [mine])
      if (ended?.rowCount === 0) break
      held.push(...(await connectAll(url)))
    }
    await lasts()
  } finally {
    await Promise.all(held.map((client) => client.end()))
  }
}

async function backendOf(client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid')
  return rows[0]?.pid ?? 0
}

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
