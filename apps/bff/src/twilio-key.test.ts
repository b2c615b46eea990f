import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startTwilio } from '@sipdesk/twilio-emulator'
import { freePort } from '@sipdesk/twilio-emulator/free-port.ts'
import { expect, test } from 'vitest'

const { PATH, NODE_COMPILE_CACHE } = process.env

test('on SIGHUP the Twilio key is read from its files again, without a restart', async () => {
  await using twilio = await startTwilio()
  const folder = mkdtempSync(join(tmpdir(), 'sipdesk-key-'))
  const [sid, secret] = [join(folder, 'sid'), join(folder, 'secret')]
  writeFileSync(sid, `SK${'0'.repeat(32)}\n`)
  writeFileSync(secret, 'a-key-that-was-deleted-at-twilio')
  const port = await freePort()
  const child = spawn(process.execPath, [join(import.meta.dirname, 'main.ts')], {
    env: {
      PATH,
      NODE_COMPILE_CACHE,
      PORT: String(port),
      DATA_DIR: folder,
      TWILIO_API_URL: twilio.url,
      TWILIO_ACCOUNT_SID: twilio.accountSid,
      TWILIO_API_KEY_SID_FILE: sid,
      TWILIO_API_KEY_SECRET_FILE: secret,
    },
  })
  let text = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => (text += chunk.toString()))
  }
  try {
    await expect.poll(() => text).toContain('is ready')
    const ready = async () => (await fetch(`http://127.0.0.1:${port}/readyz`)).status
    expect(await ready()).toBe(503)

    writeFileSync(sid, 'no SID')
    child.kill('SIGHUP')
    await expect.poll(() => text).toContain('stays as it was:\nTWILIO_API_KEY_SID: give SK')

    writeFileSync(sid, twilio.apiKeySid)
    writeFileSync(secret, twilio.apiKeySecret)
    child.kill('SIGHUP')
    await expect.poll(() => text).toContain('The Twilio key was read again.')
    await expect.poll(ready).toBe(200)
    expect(text).not.toContain(twilio.apiKeySecret)
  } finally {
    child.kill()
    await once(child, 'exit')
    rmSync(folder, { recursive: true })
  }
})
