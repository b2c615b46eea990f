import { randomUUID } from 'node:crypto'
import { PROOF_TIMEOUT } from '@sipdesk/shared/endpoint.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { breakStore } from '../testing/break-store.ts'
import type { Browser } from '../testing/browser.ts'
import { ADMIN_PASSWORD, codeOf, provenAdmin } from '../testing/proven-admin.ts'
import { startTestApp, type TestApp } from '../testing/test-app.ts'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app[Symbol.asyncDispose]())

async function credentialPath(): Promise<string> {
  const { credentialLists } = await app.lists()
  const sid = credentialLists[0]?.sid ?? ''
  const { credentials } = await app.credentials(sid)
  return `/api/credential-lists/${sid}/credentials/${credentials[0]?.sid}`
}
const rotate = async (browser: Browser, path: string, key: string = randomUUID()) => {
  const body = { password: 'Correct-Horse-1234' }
  const reply = await browser.send('PUT', `${path}/password`, body, { 'Idempotency-Key': key })
  return { status: reply.status, code: await codeOf(reply) }
}

test('ten need no proof, the eleventh does; with it the same request goes on', async () => {
  const path = await credentialPath()
  const { id, browser, prove } = await provenAdmin(app)
  for (let count = 0; count < 10; count++) {
    expect((await rotate(browser, path, `key-${count}`)).status).toBe(200)
  }
  const sent = app.twilio.requests().length
  expect((await rotate(browser, path, 'eleventh')).code).toBe('step-up-required')
  const removal = { 'Idempotency-Key': 'twelfth' }
  const removed = await browser.send('DELETE', path, undefined, removal)
  expect(await codeOf(removed)).toBe('step-up-required')
  expect(app.twilio.requests()).toHaveLength(sent)

  // What was begun is told how it ended, whatever came since.
  expect((await rotate(browser, path, 'key-9')).status).toBe(200)
  await prove({ password: ADMIN_PASSWORD })
  expect((await rotate(browser, path, 'eleventh')).status).toBe(200)

  const intents = await app.context.store.db
    .selectFrom('auditEvents')
    .select('seq')
    .where('personId', '=', id)
    .where('action', '=', 'credential.rotate')
    .where('phase', '=', 'intent')
    .execute()
  expect(intents).toHaveLength(11)
})

test('they are counted by person, and no longer after ten minutes', async () => {
  const path = await credentialPath()
  const { id, browser } = await provenAdmin(app)
  for (let count = 0; count < 10; count++) await rotate(browser, path)
  expect((await rotate(browser, path)).code).toBe('step-up-required')
  expect((await rotate((await provenAdmin(app)).browser, path)).status).toBe(200)
  const at = new Date(Date.now() - PROOF_TIMEOUT - 1_000).toISOString()
  const { db } = app.context.store
  await db.updateTable('countedChanges').set({ at }).where('personId', '=', id).execute()
  expect((await rotate(browser, path)).status).toBe(200)
})

test('where it cannot be counted, nothing is sent, and who has proven it is told why', async () => {
  const path = await credentialPath()
  const { browser } = await provenAdmin(app, 0)
  const sent = () => app.twilio.requests().filter(({ method }) => method !== 'GET')
  const before = sent()
  const repair = await breakStore(app.context.store)
  expect(await rotate(browser, path)).toEqual({ status: 503, code: 'audit-unavailable' })
  await repair()
  expect(sent()).toEqual(before)
})

test('also of a hundred at once no more than ten pass', async () => {
  const { browser } = await provenAdmin(app)
  const path = '/api/credential-lists/no-such-thing/credentials/no-such-thing'
  const all = Array.from({ length: 100 }, () => browser.send('DELETE', path))
  const codes = await Promise.all((await Promise.all(all)).map(codeOf))
  expect(codes.filter((code) => code !== 'step-up-required').length).toBeLessThanOrEqual(10)
})
