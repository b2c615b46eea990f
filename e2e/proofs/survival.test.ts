import { join } from 'node:path'
import { freePort } from '@sipdesk/twilio-emulator/free-port.ts'
import { startTwilio } from '@sipdesk/twilio-emulator'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { expect, test } from 'vitest'
import { ADMIN, startBff, twilioSettings } from '../fixtures/world.ts'
import { Client } from './client.ts'

const FAULTS = 3

test('errors that no code waits for end nothing: each is logged once, without its message, and /readyz says so', async () => {
  await using twilio = await startTwilio({ seed: 'typical' })
  const dataDir = mkdtempSync(join(tmpdir(), 'sipdesk-survival-'))
  const port = await freePort()
  const bff = await startBff({
    PORT: String(port),
    DATA_DIR: dataDir,
    ADMIN_EMAIL: ADMIN.email,
    ADMIN_PASSWORD: ADMIN.password,
    ...twilioSettings(twilio),
    NODE_OPTIONS: `--import ${join(import.meta.dirname, 'fault-at.mjs')}`,
  })
  try {
    const url = `http://localhost:${port}`
    const readiness = () => fetch(`${url}/readyz`).then((reply) => reply.json())
    expect(await readiness()).toMatchObject({ ready: true })
    const logged = () => bff.output().split('an error that nobody waited for').length - 1

    bff.signal('SIGUSR2')
    await expect.poll(logged).toBe(FAULTS)
    expect(await readiness()).toMatchObject({ ready: false, faulted: true, record: 'ready' })
    bff.signal('SIGUSR2')

    const client = new Client(url)
    await client.signIn()
    const listSid = await client.firstList()
    const request = { listSid, username: 'since', password: 'Abcdefghijk1', key: 'one' }
    expect(await client.ask(request)).toMatchObject({ kind: 'created' })
    expect(logged()).toBe(FAULTS)
    expect(bff.output()).toContain('"code":"ECANARY"')
    expect(bff.output()).not.toContain('quoted-secret')
  } finally {
    await bff.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
})
