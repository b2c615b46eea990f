import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { PERSON_HEADER } from '@sipdesk/shared/endpoint.ts'
import { breakStore } from '../testing/break-store.ts'
import { problemOf } from '../testing/create-bench.ts'
import { startTestApp, type TestApp } from '../testing/test-app.ts'
import { ENGINE } from '../testing/test-store.ts'
import { digestOfToken } from './session-tokens.ts'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app[Symbol.asyncDispose]())

const signOut = (cookie: string, headers: Record<string, string> = {}, at = app) =>
  at.send('POST', '/api/auth/sign-out', undefined, { Cookie: cookie, ...headers })

const session = (cookie: string) =>
  app.send('GET', '/api/session', undefined, { Cookie: cookie }).then(({ status }) => status)

/** That the browser forgets the session, by a cookie that it takes for the same one. */
function expectForgotten(reply: Response): void {
  expect(reply.headers.getSetCookie()).toContainEqual(
    expect.stringMatching(
      /^sipdesk-\d+\.session_token=; Max-Age=0; Path=\/;.* HttpOnly; SameSite=Strict$/,
    ),
  )
  expect(reply.headers.get('clear-site-data')).toBe('"cache", "storage"')
}

/** The session of this cookie, as long as it is there for all replicas. */
async function keptSession(cookie: string): Promise<object[]> {
  const [, value = ''] = cookie.split('=', 2)
  const [token = ''] = decodeURIComponent(value).split('.')
  const sessions = app.context.store.db.selectFrom('sessions').select('id')
  return sessions.where('token', '=', digestOfToken(token)).execute()
}

test('ends the session, and the browser forgets it', async () => {
  const cookie = await app.signIn('viewer')
  const reply = await signOut(cookie)
  expect(reply.status).toBe(200)
  expectForgotten(reply)
  expect(await session(cookie)).toBe(401)
})

test('where the record cannot be written that is told, and the browser forgets the session', async () => {
  const cookie = await app.signIn('viewer')
  const repair = await breakStore(app.context.store)
  const reply = await signOut(cookie)
  expect(await problemOf(reply)).toMatchObject({ status: 503, code: 'audit-unavailable' })
  expectForgotten(reply)
  expect(await session(cookie)).toBe(401)
  expect(await keptSession(cookie)).toHaveLength(1)
  await repair()
  await expect.poll(() => keptSession(cookie), { timeout: 5_000 }).toEqual([])
})

test('where the store cannot be read that is told, and the browser forgets the session', async () => {
  await using other = await startTestApp()
  const cookie = await other.signIn('viewer')
  await other.context.store.close()
  const reply = await signOut(cookie, {}, other)
  expect(await problemOf(reply)).toMatchObject({ status: 503, code: 'store-unavailable' })
  expectForgotten(reply)
})

test('where the session is over already that is told, and the browser forgets it', async () => {
  const cookie = await app.signIn('viewer')
  await signOut(cookie)
  const reply = await signOut(cookie)
  expect(await problemOf(reply)).toMatchObject({ status: 401, code: 'unauthenticated' })
  expectForgotten(reply)
})

test('a session that could not be ended is not called ended, and the browser forgets it', async () => {
  const cookie = await app.signIn('viewer')
  const repair = await keepSessions()
  const reply = await signOut(cookie)
  expect(await problemOf(reply)).toMatchObject({ status: 500, outcome: 'unknown' })
  expectForgotten(reply)
  expect(await session(cookie)).toBe(401)
  expect(await keptSession(cookie)).toHaveLength(1)
  await repair()
  await expect.poll(() => keptSession(cookie), { timeout: 5_000 }).toEqual([])
  const { events } = (await (
    await app.send('GET', '/api/audit-events?action=sign-out')
  ).json()) as { events: object[] }
  expect(events[0]).toMatchObject({ phase: 'outcome', result: 'unknown' })
})

test('neither another site nor the page of another person signs a person out', async () => {
  const cookie = await app.signIn('viewer')
  for (const [headers, code] of [
    [{ 'Sec-Fetch-Site': 'cross-site' }, 'csrf'],
    [{ [PERSON_HEADER]: 'another-person' }, 'unauthenticated'],
  ] as const) {
    const reply = await signOut(cookie, headers)
    expect((await problemOf(reply)).code).toBe(code)
    expect(reply.headers.getSetCookie()).toEqual([])
  }
  expect(await session(cookie)).toBe(200)
})

/** Makes it impossible to end a session; the function returned makes it possible again. */
async function keepSessions(): Promise<() => Promise<unknown>> {
  const { db, asOwner } = app.context.store
  if (ENGINE === 'sqlite') {
    await sql`create trigger keep before delete on "sessions" begin select raise(abort, 'kept'); end`.execute(
      db,
    )
    return () => sql`drop trigger keep`.execute(db)
  }
  await asOwner(async (owner) => {
    await sql`create function keep() returns trigger as $$ begin raise exception 'kept'; end $$ language plpgsql`.execute(
      owner,
    )
    await sql`create trigger keep before delete on "sessions" for each row execute function keep()`.execute(
      owner,
    )
  })
  return () => asOwner((owner) => sql`drop function keep() cascade`.execute(owner))
}
