import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import {
  challenge,
  OWNER_PASSWORD,
  passkeyOwner,
  prove,
  somebody,
} from '../testing/passkey-owner.ts'
import { codeOf } from '../testing/proven-admin.ts'
import { startTestApp, type TestApp } from '../testing/test-app.ts'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app[Symbol.asyncDispose]())
beforeEach(() => app.context.limiter.resetAll())

describe('as a proof of who is signed in', () => {
  test('it counts for ten minutes, once, in the person’s own session', async () => {
    const { id, browser, key } = await passkeyOwner(app, 'admin')
    const { db } = app.context.store
    const forget = () =>
      db.updateTable('sessions').set({ provenAt: '2026-01-01T00:00:00Z' }).where('userId', '=', id)
    const revoke = () => browser.send('DELETE', '/api/sessions/none')
    await forget().execute()
    expect(await codeOf(await revoke())).toBe('step-up-required')
    const passkey = key.get(await challenge(browser, 'step-up'))
    expect((await browser.send('POST', '/api/auth/step-up', { passkey })).status).toBe(200)
    expect(await codeOf(await revoke())).toBe('not-found')
    await forget().execute()
    const again = await browser.send('POST', '/api/auth/step-up', { passkey })
    expect(await codeOf(again)).toBe('sign-in-refused')
    expect((await prove(browser, key, { isVerified: false })).status).toBe(401)
    expect(await codeOf(await revoke())).toBe('step-up-required')

    const other = await passkeyOwner(app)
    expect((await prove(browser, other.key)).status).toBe(401)
    expect((await prove(browser, key)).status).toBe(200)
    const record = await app.send('GET', `/api/audit-events?action=session.step-up&person=${id}`)
    expect(await record.json()).toMatchObject({
      events: expect.arrayContaining([
        expect.objectContaining({ result: 'succeeded', evidence: 'passkey' }),
      ]),
    })
  })

  test('the passkeys that can be used are told, and a proof is one thing', async () => {
    const { browser, key } = await passkeyOwner(app)
    const options = await challenge(browser, 'step-up')
    expect(options.allowCredentials).toMatchObject([{ id: key.id }])
    const both = { passkey: key.get(options), password: OWNER_PASSWORD }
    expect((await browser.send('POST', '/api/auth/step-up', both)).status).toBe(422)
    expect((await prove((await somebody(app)).browser, key)).status).toBe(401)
  })
})
