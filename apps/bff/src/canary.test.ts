import { inspect } from 'node:util'
import type { FaultName } from '@sipdesk/twilio-emulator'
import { expect, test } from 'vitest'
import { startTestApp, type TestApp } from './testing/test-app.ts'
import { createTestStore } from './testing/test-store.ts'

const FAULTS: (FaultName | undefined)[] = [
  undefined,
  '401',
  '429',
  '500',
  'html-502',
  'reset-before-commit',
  'reset-after-commit',
  'no-reply-after-commit',
  'truncated-body',
  '201-empty',
  '201-other-record',
  'garbage',
]

test('50 canary passwords and the Twilio secret appear in no log line, reply or error', async () => {
  await using app = await startTestApp({ twilioTimeouts: { headers: 200, body: 200 } })
  const { credentialLists } = await app.lists()
  const path = `/api/credential-lists/${credentialLists[0]?.sid}/credentials`
  const canaries = Array.from({ length: 50 }, (_, index) => `Canary-${index}-Password`)
  const seen: string[] = []

  for (const [index, password] of canaries.entries()) {
    const fault = FAULTS[index % FAULTS.length]
    const username = `canary-user-${index % 40}`
    if (fault) app.twilio.setFault({ fault, method: 'POST', username })
    const bodies = [{ username, password }, `{"username":"${username}","password":"${password}"`]
    const reply = await app.send('POST', path, bodies[index % 7 === 0 ? 1 : 0])
    seen.push(inspect([...reply.headers]), await reply.text())
  }
  for (const known of [path, path.replace(/credentials$/, 'credential-details')]) {
    seen.push(await (await app.send('GET', known)).text())
  }
  seen.push(app.logText())
  expect(toldIn(seen, [...canaries, ...secretsOf(app)])).toEqual([])
})

test('nor do the new passwords of rotations', async () => {
  await using app = await startTestApp({ twilioTimeouts: { headers: 200, body: 200 } })
  const listSid = (await app.lists()).credentialLists[0]?.sid ?? ''
  const { credentials } = await app.credentials(listSid)
  const seen: string[] = []
  const rotate = async (fault: FaultName | undefined, index: number) => {
    const path = `/api/credential-lists/${listSid}/credentials/${credentials[index]?.sid}/password`
    const password = `Canary-rotated-${index}`
    if (fault) app.twilio.setFault({ fault, path: `${credentials[index]?.sid}`, method: 'POST' })
    const reply = await app.send('PUT', path, { password })
    seen.push(inspect([...reply.headers]), await reply.text())
    return password
  }
  const canaries = await Promise.all(FAULTS.map(rotate))
  seen.push(app.logText())
  expect(canaries.length).toBeLessThanOrEqual(credentials.length)
  expect(toldIn(seen, [...canaries, ...secretsOf(app)])).toEqual([])
})

test('nor the keys of the record and of its feed, nor where that goes', async () => {
  await using store = await createTestStore()
  const newest = 'Canary-audit-key-0123456789-abcdefghij'
  const secrets = {
    AUDIT_KEY: `${newest} ${store.settings['AUDIT_KEY'] ?? ''}`.trim(),
    AUDIT_WEBHOOK_SECRET: 'whsec_Q2FuYXJ5IG9mIHRoZSB3ZWJob29rLCBwbGVudHkgb2YgYnl0ZXM=',
    AUDIT_WEBHOOK_URL: 'http://127.0.0.1:1/?token=Canary-webhook-token',
  }
  await using app = await startTestApp({ store, settings: { ...secrets, AUDIT_STDOUT: 'on' } })
  const seen = await Promise.all(
    ['status', 'audit-events', 'audit-events/export?format=json', 'session', 'openapi.json'].map(
      async (path) => (await app.send('GET', `/api/${path}`)).text(),
    ),
  )
  await expect.poll(() => app.logText()).toContain('the feed was not taken')
  const { db } = app.context.store
  const rows = [
    ...(await db.selectFrom('auditEvents').selectAll().execute()),
    ...(await db.selectFrom('auditHead').selectAll().execute()),
    ...(await db.selectFrom('recordReaders').selectAll().execute()),
  ]
  expect(rows.length).toBeGreaterThan(2)
  const told = toldIn(
    [...seen, app.logText(), JSON.stringify(rows)],
    [newest, 'Q2FuYXJ5', 'Canary-webhook-token'],
  )
  expect(told).toEqual([])
})

function secretsOf({ twilio: { apiKeySid, apiKeySecret, authToken } }: TestApp): string[] {
  const basic = Buffer.from(`${apiKeySid}:${apiKeySecret}`).toString('base64')
  return [apiKeySecret, authToken, basic]
}

/** Those of the secrets that were told anywhere. */
function toldIn(seen: string[], secrets: string[]): string[] {
  const everything = seen.join('\n')
  return secrets.filter((secret) => everything.includes(secret))
}
