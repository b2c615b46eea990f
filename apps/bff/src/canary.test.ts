import { inspect } from 'node:util'
import type { FaultName } from '@sipdesk/twilio-emulator'
import { expect, test } from 'vitest'
import { startTestApp } from './testing/test-app.ts'

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
  seen.push(await (await app.send('GET', path)).text(), app.logText())

  const everything = seen.join('\n')
  const basic = Buffer.from(`${app.twilio.apiKeySid}:${app.twilio.apiKeySecret}`).toString('base64')
  for (const secret of [app.twilio.apiKeySecret, app.twilio.authToken, basic]) {
    expect(everything.includes(secret)).toBe(false)
  }
  const told = canaries.filter((canary) => everything.includes(canary))
  expect(told).toEqual([])
})
