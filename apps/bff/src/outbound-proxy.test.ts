import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startTwilio, type Twilio } from '@sipdesk/twilio-emulator'
import { freePort } from '@sipdesk/twilio-emulator/free-port.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  startConnectProxy,
  startTlsFront,
  type ConnectProxy,
  type TlsFront,
} from './testing/connect-proxy.ts'
import { startFeedReceiver } from './testing/feed-receiver.ts'

const PASSWORD = 'proxy-password-canary'
const WRONG = 'wrong-proxy-password'
const { PATH, NODE_COMPILE_CACHE } = process.env

let twilio: Twilio
let front: TlsFront
let proxy: ConnectProxy
let folder: string
beforeAll(async () => {
  twilio = await startTwilio({ seed: 'typical' })
  front = await startTlsFront(new URL(twilio.url))
  proxy = await startConnectProxy(PASSWORD)
  folder = mkdtempSync(join(tmpdir(), 'sipdesk-data-'))
  writeFileSync(join(folder, 'authority.pem'), front.authority)
})
afterAll(async () => {
  proxy[Symbol.dispose]()
  front[Symbol.dispose]()
  await twilio.stop()
  rmSync(folder, { recursive: true, force: true })
})

/** What the real process says of Twilio, through which hosts the proxy was asked, and what was logged. */
async function twilioSeen(
  settings: Record<string, string>,
  meanwhile: (url: string) => Promise<unknown> = async () => {},
) {
  const port = String(await freePort())
  proxy.asked.length = 0
  const child = spawn(process.execPath, [join(import.meta.dirname, 'main.ts')], {
    env: {
      PATH,
      NODE_COMPILE_CACHE,
      PORT: port,
      DATA_DIR: folder,
      TWILIO_API_URL: front.url,
      TWILIO_ACCOUNT_SID: twilio.accountSid,
      TWILIO_API_KEY_SID: twilio.apiKeySid,
      TWILIO_API_KEY_SECRET: twilio.apiKeySecret,
      ...settings,
    },
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (output += chunk.toString()))
  await expect.poll(() => output).toContain('is ready: open')
  const reply = await fetch(`http://127.0.0.1:${port}/readyz`)
  const told = await reply.clone().text()
  await meanwhile(`http://127.0.0.1:${port}`)
  child.kill('SIGTERM')
  await once(child, 'exit')
  for (const password of [PASSWORD, WRONG]) expect(output + told).not.toContain(password)
  const { twilio: state, obstacle } = (await reply.json()) as { twilio: string; obstacle?: string }
  return { state, obstacle, asked: new Set(proxy.asked) }
}

const authority = () => ({ NODE_EXTRA_CA_CERTS: join(folder, 'authority.pem') })
const companyAt = ({ url }: TlsFront) => ({
  OIDC_ISSUER: url,
  OIDC_CLIENT_ID: 'sipdesk',
  OIDC_CLIENT_SECRET: 'company-secret-0123456789',
})
const hostOf = (url: string) => new URL(url).host

test('Twilio is asked through the proxy, by a certificate of the company’s own authority', async () => {
  const settings = { HTTPS_PROXY: proxy.url(PASSWORD), ...authority() }
  expect(await twilioSeen(settings)).toEqual({
    state: 'ready',
    asked: new Set([hostOf(front.url)]),
  })
})

test('a host that is excepted is reached without the proxy', async () => {
  const settings = { https_proxy: proxy.url(PASSWORD), NO_PROXY: '127.0.0.1', ...authority() }
  expect(await twilioSeen(settings)).toEqual({ state: 'ready', asked: new Set() })
})

test('the company’s provider is asked through the proxy too', async () => {
  using provider = await startTlsFront(new URL(twilio.url))
  const { asked } = await twilioSeen({
    HTTPS_PROXY: proxy.url(PASSWORD),
    ...companyAt(provider),
    ...authority(),
  })
  expect(asked).toEqual(new Set([hostOf(front.url), hostOf(provider.url)]))
})

test('the feed of the record is sent through the proxy too', async () => {
  await using receiver = await startFeedReceiver()
  using siem = await startTlsFront(new URL(receiver.url))
  const { pathname } = new URL(receiver.url)
  const feed = { ...receiver.settings, AUDIT_WEBHOOK_URL: `${siem.url}${pathname}` }
  writeFileSync(join(folder, 'siem.pem'), siem.authority)
  const settings = {
    HTTPS_PROXY: proxy.url(PASSWORD),
    NODE_EXTRA_CA_CERTS: join(folder, 'siem.pem'),
    ...feed,
  }
  const { asked } = await twilioSeen(settings, async (url) => {
    await fetch(`${url}/api/people`, { method: 'POST' })
    await receiver.until(() => receiver.taken().length > 0)
  })
  expect(asked).toEqual(new Set([hostOf(front.url), hostOf(siem.url)]))
})

test('a proxy that refuses is named', async () => {
  using provider = await startTlsFront(new URL(twilio.url))
  const settings = { HTTPS_PROXY: proxy.url(WRONG), ...companyAt(provider), ...authority() }
  expect(await twilioSeen(settings)).toEqual({
    state: 'unreachable',
    obstacle: 'proxy',
    asked: new Set([hostOf(front.url), hostOf(provider.url)]),
  })
})

test('a certificate that nobody vouches for is named', async () => {
  expect(await twilioSeen({})).toEqual({ state: 'unreachable', obstacle: 'tls', asked: new Set() })
})
