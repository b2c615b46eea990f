import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startTwilio } from '@sipdesk/twilio-emulator'
import { freePort } from '@sipdesk/twilio-emulator/free-port.ts'
import { expect, test } from 'vitest'
import { ADMIN, startBff, startWorld, twilioSettings, type Bff } from '../fixtures/world.ts'
import { Client } from './client.ts'
import { readStored, unpaired } from './stored.ts'

const PASSWORD = 'Abcdefghijk1'

test('asked to stop in the middle of a create: "not known yet" is said before the create’s own time is over, and the next process goes on at once', async () => {
  await using twilio = await startTwilio({ seed: 'typical' })
  const dataDir = mkdtempSync(join(tmpdir(), 'sipdesk-stop-'))
  const port = await freePort()
  const settings = {
    PORT: String(port),
    DATA_DIR: dataDir,
    ADMIN_EMAIL: ADMIN.email,
    ADMIN_PASSWORD: ADMIN.password,
    ...twilioSettings(twilio),
  }
  const first = await startBff(settings)
  const client = new Client(`http://localhost:${port}`)
  await client.signIn()
  const listSid = await client.firstList()
  const request = { listSid, username: 'midway', password: PASSWORD, key: 'one-request' }
  twilio.setFault({ fault: 'no-reply-after-commit', method: 'POST', username: request.username })
  const asking = client.ask(request)
  await expect.poll(() => twilio.commits(), { interval: 20 }).toBe(1)

  const sent = twilio.requests().length
  const stopped = first.stop('SIGTERM')
  expect(await asking).toBeUndefined()
  await stopped
  const answered = first
    .output()
    .split('\n')
    .find((line) => line.includes('"status":202'))
  expect(answered).not.toContain('aborted')
  // In its own time the create would have looked for the credential before it gave up.
  expect(twilio.requests()).toHaveLength(sent)
  // No replica has to wait for a lease to run out.
  expect(readStored(dataDir).unsettled).toEqual([{ leaseUntil: 0 }])

  const second = await startBff(settings)
  expect(await client.askUntilCertain(request)).toMatchObject({
    kind: 'created',
    confirmedBy: 'reconciliation',
    isPasswordConfirmed: true,
  })
  expect(twilio.commits()).toBe(1)
  expect(twilio.passwordWorks(listSid, request.username, PASSWORD)).toBe(true)
  expect(unpaired(readStored(dataDir).events)).toEqual([])
  await second.stop()
  rmSync(dataDir, { recursive: true, force: true })
})

test('asked to stop behind a proxy: it tells probes, serves whoever still comes, and ends at once when asked again', async () => {
  let bff: Bff | undefined
  await using world = await startWorld({
    settings: { TRUST_PROXY: 'loopback', DRAIN_SECONDS: '300' },
    start: async (settings) => (bff = await startBff(settings)),
  })
  expect(await readinessAt(world.url)).toEqual({ status: 200, stopping: false })
  bff?.signal('SIGTERM')
  await expect.poll(() => readinessAt(world.url)).toEqual({ status: 503, stopping: true })
  const served = await fetch(`${world.url}/livez`)
  expect([served.status, served.headers.get('connection')]).toEqual([200, 'close'])
  await bff?.stop()
  await expect(fetch(`${world.url}/livez`)).rejects.toThrow('fetch failed')
})

async function readinessAt(url: string) {
  const reply = await fetch(`${url}/readyz`)
  const { stopping } = (await reply.json()) as { stopping: boolean }
  return { status: reply.status, stopping }
}
