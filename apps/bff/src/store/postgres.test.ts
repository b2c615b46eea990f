import { once } from 'node:events'
import { createServer, type AddressInfo } from 'node:net'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { createTestStore, createUnopenedStore } from '../testing/test-store.ts'
import { createAuditLog } from './audit-log.ts'
import { findOperation } from './operations.ts'
import { createRateLimiter } from './rate-limit.ts'
import { openStore } from './store.ts'

/** Milliseconds: as in production, but quick. */
const QUERY_TIMEOUT = 200

const ownBackend = sql<{ pid: number }>`select pg_backend_pid() as pid`

test('a connection that got no answer in time is not used again: the transaction that it begins late holds no lock', async () => {
  await using place = await createTestStore()
  const observer = await openStore(place.location)
  const url = new URL(place.settings['DATABASE_URL'] ?? '')
  url.searchParams.set('query_timeout', String(QUERY_TIMEOUT))
  const { db, close } = await openStore({ ...place.location, databaseUrl: url.href })
  const pid = (await ownBackend.execute(db)).rows[0]?.pid ?? 0
  process.kill(pid, 'SIGSTOP')
  const late = db.transaction().execute((transaction) => ownBackend.execute(transaction))
  await expect(late).rejects.toThrow('Query read timeout')
  process.kill(pid, 'SIGCONT')
  expect((await ownBackend.execute(db)).rows[0]?.pid).not.toBe(pid)
  const left = sql`select state from pg_stat_activity where pid = ${pid}`
  await expect.poll(async () => (await left.execute(observer.db)).rows).toEqual([])
  await close()
  await observer.close()
})

test('what every request asks is prepared once for each connection, and outlives a column that a later release adds', async () => {
  await using place = await createUnopenedStore()
  const { db, asOwner, close } = await openStore(place.location)
  const prepared = sql<{ statement: string }>`select statement from pg_prepared_statements`
  for (const id of ['one', 'two']) await findOperation(db, id)
  expect((await prepared.execute(db)).rows).toHaveLength(1)
  for (const table of ['submissions', 'auditEvents', 'auditHead']) {
    await asOwner((owner) => owner.schema.alterTable(table).addColumn('added', 'text').execute())
  }
  expect(await findOperation(db, 'three')).toBeUndefined()
  await close()
})

test.each([
  { of: 'the server', poolers: ['databaseUrl'] },
  { of: 'the server and the owner', poolers: ['databaseUrl', 'migrateUrl'] },
])(
  'a pooler that refuses the settings of a session is told with its mend (of $of)',
  async ({ poolers }) => {
    await using place = await createUnopenedStore()
    await using pooler = await startRefusingPooler()
    const urls = Object.fromEntries(poolers.map((setting) => [setting, pooler.url]))
    await expect(openStore({ ...place.location, ...urls })).rejects.toThrow(
      'the database could not be prepared (08P01): the README says how a pooler is set',
    )
  },
)

test('a count of a limit does not wait for the disk, and an event does', async () => {
  await using place = await createUnopenedStore()
  const store = await openStore(place.location)
  const { db, asOwner, close } = store
  await asOwner(async (owner) => {
    for (const statement of NOTE_COMMITS) await sql.raw(statement).execute(owner)
  })
  const limiter = createRateLimiter(store)
  for (let taken = 0; taken < 2; taken++) await limiter.take('key', { burst: 3, perMinute: 60 })
  await createAuditLog(store).append({ phase: 'outcome', action: 'sign-in', result: 'succeeded' })
  const { rows } = await sql`select * from "commits" order by "number"`.execute(db)
  expect(rows).toMatchObject([
    { table: 'rateLimits', waits: 'off' },
    { table: 'rateLimits', waits: 'off' },
    { table: 'auditEvents', waits: 'on' },
  ])
  await close()
})

/** Notes how each change of two tables is about to be committed. */
const NOTE_COMMITS = [
  'create table "commits" ("number" serial, "table" text, "waits" text)',
  'grant select on "commits" to public',
  `create function note_commit() returns trigger language plpgsql security definer as $$ begin
    insert into "commits" ("table", "waits") values (tg_table_name, current_setting('synchronous_commit'));
    return null;
  end $$`,
  ...['rateLimits', 'auditEvents'].map(
    (table) => `create constraint trigger note after insert or update on "${table}"
      deferrable initially deferred for each row execute function note_commit()`,
  ),
]

/** What PgBouncer answers to a start of a session with `statement_timeout`. */
async function startRefusingPooler() {
  const fields = ['SFATAL', 'C08P01', 'Munsupported startup parameter: statement_timeout', '']
  const body = Buffer.from(fields.map((field) => `${field}\0`).join(''))
  const head = Buffer.from('E\0\0\0\0')
  head.writeInt32BE(body.length + 4, 1)
  const server = createServer((socket) => {
    socket.on('error', () => {})
    socket.once('data', () => socket.end(Buffer.concat([head, body])))
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    url: `postgres://sipdesk@127.0.0.1:${port}/sipdesk`,
    [Symbol.asyncDispose]: async () => void server.close(),
  }
}
