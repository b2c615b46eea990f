import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { isWritable, recordOf } from '../testing/record-state.ts'
import { startTestApp } from '../testing/test-app.ts'
import { createUnopenedStore } from '../testing/test-store.ts'

let server: pg.Client
beforeAll(async () => {
  server = new pg.Client(inject('postgresUrl'))
  await server.connect()
})
afterAll(() => server.end())

/** An app whose database belongs to a role of its own. Neither is any other test's. */
async function startOwn() {
  const stack = new AsyncDisposableStack()
  const { settings } = stack.use(await createUnopenedStore())
  const url = new URL(settings['DATABASE_URL'] ?? '')
  const database = url.pathname.slice(1)
  const role = `sipdesk_${randomBytes(6).toString('hex')}`
  await server.query(`create role ${role} login; alter database ${database} owner to ${role}`)
  url.username = role
  // Whoever waits for an answer that does not come would wait longer than the test.
  url.searchParams.set('query_timeout', '600000')
  const app = await startTestApp({ settings: { ...settings, DATABASE_URL: url.href } })
  stack.use(app)
  return { app, database, role, [Symbol.asyncDispose]: () => stack.disposeAsync() }
}

type Own = Awaited<ReturnType<typeof startOwn>>

async function backendsOf({ database }: Own): Promise<number[]> {
  const { rows } = await server.query<{ pid: number }>(
    'select pid from pg_stat_activity where datname = $1',
    [database],
  )
  return rows.map(({ pid }) => pid)
}

/** Does something to the server, of which connections that are open learn nothing. */
async function forNewConnections(own: Own, statement: string): Promise<void> {
  await server.query(statement)
  await server.query(
    'select pg_terminate_backend(pid, 5000) from pg_stat_activity where datname = $1',
    [own.database],
  )
}

test.each<[string, harm: (own: Own) => string, repair: (own: Own) => string]>([
  [
    'only reads',
    ({ database }) => `alter database ${database} set default_transaction_read_only = on`,
    ({ database }) => `alter database ${database} reset default_transaction_read_only`,
  ],
  [
    'has no free slot',
    ({ role }) => `alter role ${role} connection limit 0`,
    ({ role }) => `alter role ${role} connection limit -1`,
  ],
])('a server that %s is not ready, until it is mended', async (_what, harm, repair) => {
  await using own = await startOwn()
  await forNewConnections(own, harm(own))
  expect(await recordOf(own.app)).toBe('unavailable')
  await forNewConnections(own, repair(own))
  expect(await isWritable(own.app)).toBe(true)
})

test('a server that does not answer: the probe is answered all the same', async () => {
  await using own = await startOwn()
  const backends = await backendsOf(own)
  for (const pid of backends) process.kill(pid, 'SIGSTOP')
  try {
    expect(await recordOf(own.app)).toBe('unavailable')
  } finally {
    for (const pid of backends) process.kill(pid, 'SIGCONT')
  }
})
