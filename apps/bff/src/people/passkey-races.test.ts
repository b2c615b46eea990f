import type { Assertion } from '@sipdesk/shared/passkeys.ts'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { Authenticator } from '../testing/authenticator.ts'
import { Browser } from '../testing/browser.ts'
import {
  challenge,
  OWNER_PASSWORD,
  passkeyOwner,
  somebody,
  startAdding,
} from '../testing/passkey-owner.ts'
import { RACES } from '../testing/races.ts'
import { startTestApp, type TestApp } from '../testing/test-app.ts'
import { addPasskey } from './passkeys.ts'
import { removePassword } from './passwords.ts'

const AT_ONCE = 10

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app[Symbol.asyncDispose]())
beforeEach(() => app.context.limiter.resetAll())

/** Sends one request ten times at once, each from a browser with the same cookies; resolves to how many did it. */
async function atOnce(browser: Browser, path: string, body: unknown): Promise<number> {
  await app.context.limiter.resetAll()
  const browsers = Array.from({ length: AT_ONCE }, () => browser.copy())
  const replies = await Promise.all(browsers.map((one) => one.send('POST', path, body)))
  return replies.filter(({ ok }) => ok).length
}

const sessionsOf = (personId: string) =>
  app.context.store.db.selectFrom('sessions').select('id').where('userId', '=', personId).execute()

test('one assertion sent ten times at once opens one session', async () => {
  const { id, key } = await passkeyOwner(app)
  for (let run = 0; run < RACES; run++) {
    await app.context.store.db.deleteFrom('sessions').where('userId', '=', id).execute()
    const browser = new Browser(app)
    const assertion = key.get(await challenge(browser, 'sign-in'))
    const opened = await atOnce(browser, '/api/auth/sign-in/passkey', assertion)
    expect([run, opened, (await sessionsOf(id)).length]).toEqual([run, 1, 1])
  }
})

test('as a second factor neither, also where each copy signs a challenge of its own', async () => {
  const { id, email, key } = await passkeyOwner(app)
  const path = '/api/auth/two-factor/verify-passkey'
  for (let run = 0; run < RACES; run++) {
    await app.context.store.db.deleteFrom('sessions').where('userId', '=', id).execute()
    await app.context.limiter.resetAll()
    const browser = new Browser(app)
    await browser.signIn(email, OWNER_PASSWORD)
    const copies = Array.from({ length: 5 }, () => browser.copy())
    const signed: [Browser, Assertion][] = []
    for (const copy of copies) signed.push([copy, key.get(await challenge(copy, 'second-factor'))])
    const tries = signed.map(
      async ([copy, assertion]) => (await copy.send('POST', path, assertion)).ok,
    )
    expect((await Promise.all(tries)).filter(Boolean)).toHaveLength(1)
    expect(await sessionsOf(id)).toHaveLength(1)
  }
})

test('of ten assertions with the same counter, one counts', async () => {
  const { key } = await passkeyOwner(app)
  for (let counter = 1; counter <= RACES; counter++) {
    await app.context.limiter.resetAll()
    const tries = Array.from({ length: AT_ONCE }, async () => {
      const browser = new Browser(app)
      const assertion = key.get(await challenge(browser, 'sign-in'), { counter })
      return (await browser.send('POST', '/api/auth/sign-in/passkey', assertion)).ok
    })
    expect((await Promise.all(tries)).filter(Boolean)).toHaveLength(1)
  }
})

test('one registration sent ten times at once makes one passkey', async () => {
  for (let run = 0; run < RACES; run++) {
    const { id, browser } = await somebody(app)
    const credential = new Authenticator(app.url).create(await startAdding(browser))
    const body = { name: 'N', credential }
    expect(await atOnce(browser, '/api/passkeys', body)).toBe(1)
    const { db } = app.context.store
    const kept = await db.selectFrom('passkeys').select('id').where('personId', '=', id).execute()
    expect(kept).toHaveLength(1)
  }
})

test.each([
  ['reset of the second factor', 'DELETE', '/second-factor', {}],
  ['new password link', 'POST', '/invitation', { isSecondFactorOnly: 0 }],
  ['removal of the person', 'DELETE', '', {}],
] as const)(
  'an admin’s %s at the same moment leaves no passkey that opens',
  async (_what, method, end, where) => {
    for (let run = 0; run < RACES; run++) {
      const { id, browser } = await somebody(app)
      const credential = new Authenticator(app.url).create(await startAdding(browser))
      const [added, done] = await Promise.all([
        browser.send('POST', '/api/passkeys', { name: 'N', credential }),
        app.send(method, `/api/people/${id}${end}`),
      ])
      expect([201, 401, 404, 409]).toContain(added.status)
      expect(done.ok).toBe(true)
      const { db } = app.context.store
      const left = db.selectFrom('passkeys').select('id').where('personId', '=', id)
      const opening =
        'isSecondFactorOnly' in where ? left.where('isSecondFactorOnly', '=', 0) : left
      expect([run, await opening.execute()]).toEqual([run, []])
    }
  },
)

test('whose password goes at that moment keeps none, though the session stays', async () => {
  const { id: personId, browser } = await somebody(app)
  const { store } = app.context
  const sessions = store.db.selectFrom('sessions').select('id').where('userId', '=', personId)
  const { id: sessionId } = await sessions.executeTakeFirstOrThrow()
  const credential = new Authenticator(app.url).create(await startAdding(browser))
  const { id: credentialId, transports } = credential
  const made = { credentialId, publicKey: '', counter: 0, isBackedUp: false, transports }
  await removePassword(store.db, personId)
  const unused = { challenge: 'one', expiresAt: Date.now() + 60_000 }
  await expect(
    addPasskey(store, unused, { personId, sessionId, name: 'N', credential: made }),
  ).rejects.toMatchObject({ code: 'passkeys-unavailable' })
  const kept = store.db.selectFrom('passkeys').select('id').where('personId', '=', personId)
  expect(await kept.execute()).toEqual([])
})
