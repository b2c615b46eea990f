import { inspect } from 'node:util'
import { expect, test } from 'vitest'
import { startTwilio } from './index.ts'
import { World } from './world.ts'

const CANARY = 'Canary-Password-42'

test('a world keeps digests, never a password', () => {
  const world = new World()
  const list = world.createList('list')
  const credential = world.createCredential(list, 'anna', CANARY)
  expect(inspect(world, { depth: Infinity, showHidden: true })).not.toContain('Canary')
  world.setPassword(credential, `${CANARY}-b`)
  expect(inspect(world, { depth: Infinity, showHidden: true })).not.toContain('Canary')
  expect(world.passwordWorks(list.sid, 'anna', `${CANARY}-b`)).toBe(true)
  expect(world.passwordWorks(list.sid, 'anna', CANARY)).toBe(false)
})

test('no log line and no record of a request holds a password or a secret', async () => {
  const lines: string[] = []
  await using twilio = await startTwilio({ seed: 'typical', log: (line) => lines.push(line) })
  const basic = Buffer.from(`${twilio.apiKeySid}:${twilio.apiKeySecret}`).toString('base64')
  for (const fault of [undefined, '500', '201-empty', 'weak-password'] as const) {
    if (fault) twilio.setFault({ fault })
    const reply = await fetch(
      `${twilio.url}/2010-04-01/Accounts/${twilio.accountSid}/SIP/CredentialLists/CL${'0'.repeat(32)}/Credentials.json`,
      {
        method: 'POST',
        headers: {
          Authorization: `Basic ${basic}`,
          'Content-Type': 'application/x-www-form-urlencoded',
        },
        body: new URLSearchParams({ Username: 'anna', Password: CANARY }),
      },
    )
    lines.push(await reply.text())
  }
  await fetch(`${twilio.url}/2010-04-01`, { method: 'POST', body: JSON.stringify({ p: CANARY }) })
  expect(twilio.requests()).toHaveLength(5)
  const everything = [...lines, inspect(twilio.requests(), { depth: Infinity })].join('\n')
  for (const secret of [CANARY, basic, twilio.apiKeySecret])
    expect(everything).not.toContain(secret)
})
