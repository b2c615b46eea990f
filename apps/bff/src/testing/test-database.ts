import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { inject } from 'vitest'
import { openStore } from '../store/store.ts'

/** Of the records of all tests. */
export const AUDIT_KEY = 'test-audit-key-0123456789-0123456789-abcdef'

const APP_ROLE = 'sipdesk_app'
/** Tests of other files may be making it at this moment. */
const CREATE_ROLE = `do $$ begin
  create role ${APP_ROLE} login;
exception when duplicate_object or unique_violation then null; end $$`

/** A database of the PostgreSQL server of the tests. */
export type TestDatabase = AsyncDisposable & Urls

/** As the owner, and as a role that may do no more with it than it needs. */
type Urls = { url: string; appUrl: string }

/** https://www.postgresql.org/docs/current/errcodes-appendix.html */
const ADMIN_SHUTDOWN = '57P01'

/** One with the schema in it, and the rows that each table has from the start. */
type Prepared = Urls & { firstRows: Map<string, object[]> }

/** Given back and emptied, for the next test of this worker: making one costs more than most tests do. */
const spare: Prepared[] = []

/** A database as after the first start: the schema, and no rows. */
export async function takeDatabase(): Promise<TestDatabase> {
  const prepared = spare.pop() ?? (await prepare(await createDatabase()))
  const { url, appUrl } = prepared
  return {
    url,
    appUrl,
    async [Symbol.asyncDispose]() {
      await empty(prepared).catch(async (error: unknown) => {
        // Another test ended a connection whose process id this one has been given since.
        if (!(error instanceof pg.DatabaseError) || error.code !== ADMIN_SHUTDOWN) throw error
        await empty(prepared)
      })
      spare.push(prepared)
    },
  }
}

/** A database that has no schema yet. */
export async function createDatabase(): Promise<TestDatabase> {
  const server = inject('postgresUrl')
  const name = `sipdesk_${randomBytes(6).toString('hex')}`
  await connected(server, async (client) => {
    await client.query(CREATE_ROLE)
    await client.query(`create database ${name}`)
  })
  const url = new URL(server)
  url.pathname = name
  const appUrl = new URL(url)
  appUrl.username = APP_ROLE
  return {
    url: url.href,
    appUrl: appUrl.href,
    async [Symbol.asyncDispose]() {
      await connected(server, (client) => client.query(`drop database ${name} with (force)`))
    },
  }
}

async function prepare({ url, appUrl }: Urls): Promise<Prepared> {
  const store = await openStore({
    databaseUrl: appUrl,
    migrateUrl: url,
    auditSecrets: [AUDIT_KEY],
  })
  await store.close()
  const firstRows = new Map<string, object[]>()
  await connected(url, async (client) => {
    const { rows } = await client.query<{ tablename: string }>(
      "select tablename from pg_tables where schemaname = 'public'",
    )
    for (const { tablename } of rows) {
      firstRows.set(tablename, (await client.query<object>(`select * from "${tablename}"`)).rows)
    }
  })
  return { url, appUrl, firstRows }
}

/** Ends whatever is still connected, and puts every table back to its first rows. */
async function empty({ url, firstRows }: Prepared): Promise<void> {
  await connected(url, async (client) => {
    await client.query(`select pg_terminate_backend(pid, 5000) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid()`)
    await client.query([...firstRows.keys()].map((table) => `delete from "${table}"`).join(';'))
    for (const [table, rows] of firstRows) {
      if (rows.length === 0) continue
      await client.query(
        `insert into "${table}" select * from json_populate_recordset(null::"${table}", $1)`,
        [JSON.stringify(rows)],
      )
    }
  })
}

async function connected<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(url)
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
