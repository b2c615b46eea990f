import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, openSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { connect, createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from '@sipdesk/twilio-emulator/free-port.ts'
import { afterAll, expect, test } from 'vitest'
import { readOrMakeSecrets } from './config/data-dir.ts'
import { createAuditLog } from './store/audit-log.ts'
import { openStore } from './store/store.ts'

const { PATH, NODE_COMPILE_CACHE } = process.env
const folder = mkdtempSync(join(tmpdir(), 'sipdesk-data-'))
const children: ChildProcess[] = []
afterAll(() => {
  for (const child of children) child.kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
})

const LIVE = {
  TWILIO_ACCOUNT_SID: `AC${'0'.repeat(32)}`,
  TWILIO_API_KEY_SID: `SK${'0'.repeat(32)}`,
  TWILIO_API_KEY_SECRET: 'no secret of anybody',
}

/** Runs the real process; resolves with a way to read it and to end it. What it writes goes to `output`, if given. */
function start(settings: Record<string, string>, output: number | 'pipe' = 'pipe') {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'main.ts')], {
    env: { PATH, NODE_COMPILE_CACHE, DATA_DIR: folder, ...settings },
    stdio: ['ignore', output, output],
  })
  children.push(child)
  let text = ''
  child.stdout?.on('data', (chunk: Buffer) => (text += chunk.toString()))
  child.stderr?.on('data', (chunk: Buffer) => (text += chunk.toString()))
  const ended = once(child, 'exit').then(([code]) => Number(code))
  return { child, ended, text: () => text }
}

test('wrong settings: every fault in a line of its own, no value of a secret, exit code 78', async () => {
  const { ended, text } = start({ PORT: 'x', HOST: '0.0.0.0', TWILIO_AUTH_TOKEN: 'canary-token' })
  expect(await ended).toBe(78)
  expect(
    text()
      .trim()
      .split('\n')
      .map((line) => line.split(':')[0]),
  ).toEqual(['PORT', 'TWILIO_ACCOUNT_SID', 'HOST'])
  expect(text()).not.toContain('canary-token')
})

test.each(['SIGTERM', 'SIGINT'] as const)(
  'the sandbox starts without settings, and %s stops it',
  async (signal) => {
    const port = await freePort()
    const { child, ended, text } = start({ PORT: String(port) })
    await expect.poll(text).toContain(`open http://localhost:${port}`)
    const reply = await fetch(`http://127.0.0.1:${port}/readyz`)
    expect(await reply.json()).toMatchObject({ ready: true, twilio: 'ready', record: 'ready' })
    const [, email, password] = /sandbox as (\S+) with (\S+)/.exec(text()) ?? []
    const signedIn = await fetch(`http://localhost:${port}/api/auth/sign-in/email`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'X-Sipdesk': '1' },
      body: JSON.stringify({ email, password }),
    })
    expect(signedIn.status).toBe(200)
    child.kill(signal)
    child.kill(signal)
    expect(await ended).toBe(0)
    await expect(fetch(`http://127.0.0.1:${port}/livez`)).rejects.toThrow('fetch failed')
  },
)

test('a start with passwords switched off says so as long as they still work', async () => {
  const { text } = start({
    PORT: String(await freePort()),
    DATA_DIR: mkdtempSync(join(folder, 'closed-')),
    OIDC_ISSUER: 'http://127.0.0.1:1',
    OIDC_CLIENT_ID: 'sipdesk',
    OIDC_CLIENT_SECRET: 'company secret',
    LOCAL_SIGN_IN: 'off',
  })
  await expect.poll(text).toContain('LOCAL_SIGN_IN=off has no effect yet')
})

test('a start without anybody who could sign in says so, and how to change that', async () => {
  const live = {
    ...LIVE,
    PORT: String(await freePort()),
    DATA_DIR: mkdtempSync(join(folder, 'live-')),
  }
  const nobody = start(live)
  await expect.poll(nobody.text).toContain('nobody can sign in yet: start with ADMIN_EMAIL')
  nobody.child.kill()
  await nobody.ended
  const admin = { ADMIN_EMAIL: 'first@example.com', ADMIN_PASSWORD: 'long kettles whistle' }
  const somebody = start({ ...live, ...admin })
  await expect.poll(somebody.text).toContain('is ready')
  somebody.child.kill()
  await somebody.ended
  expect(somebody.text()).not.toContain('nobody')
})

test('a record that was changed from outside is told at the start; without its key there is none', async () => {
  const data = mkdtempSync(join(folder, 'changed-'))
  const auditSecrets = [readOrMakeSecrets(data, 'audit-key')[0]] as const
  expect((statSync(join(data, 'audit-key')).mode & 0o777).toString(8)).toBe('600')
  const store = await openStore({ sqlitePath: join(data, 'sandbox.sqlite'), auditSecrets })
  const event = { phase: 'outcome', action: 'sign-in', result: 'succeeded' } as const
  await createAuditLog(store).append(event)
  await store.db.updateTable('auditEvents').set({ username: 'x' }).execute()
  await store.close()
  const settings = { PORT: String(await freePort()), DATA_DIR: data }
  const changed = start(settings)
  await expect
    .poll(changed.text)
    .toContain('changed from outside, at event 1: its content was changed')
  changed.child.kill()
  await changed.ended
  const other = createServer().listen(0, '127.0.0.1')
  await once(other, 'listening')
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- it listens on a port
  const PORT = String((other.address() as AddressInfo).port)
  const refused = start({ ...settings, PORT })
  expect(await refused.ended).toBe(1)
  await expect.poll(refused.text).toContain('"msg":"the record was changed from outside"')
  other.close()
  const keyless = start({ ...settings, AUDIT_KEY: 'another-audit-key-0123456789-0123456789' })
  expect(await keyless.ended).toBe(78)
  expect(keyless.text()).toMatch(
    /^Sipdesk cannot start: the record ends with an event of the key [\da-f]{16}, which AUDIT_KEY lacks/,
  )
})

test('a header beyond 8 KB is refused, and so is a request that never ends its headers', async () => {
  const port = await freePort()
  const { child, text } = start({ PORT: String(port) })
  await expect.poll(text).toContain(`open http://localhost:${port}`)
  const reply = await fetch(`http://127.0.0.1:${port}/livez`, {
    headers: { 'X-Long': 'x'.repeat(9 * 1024) },
  })
  expect(reply.status).toBe(431)

  const socket = connect(port, '127.0.0.1')
  socket.resume()
  socket.write('GET /livez HTTP/1.1\r\nHost: localhost\r\n')
  const startedAt = performance.now()
  await once(socket, 'close')
  const seconds = (performance.now() - startedAt) / 1000
  expect(seconds).toBeGreaterThan(9)
  child.kill('SIGTERM')
})

test('where nothing can be written to standard output, as on a full disk, the work goes on', async () => {
  const port = await freePort()
  const file = join(folder, 'output')
  writeFileSync(file, '')
  const { child, ended } = start({ PORT: String(port) }, openSync(file, 'r'))
  const live = () => fetch(`http://127.0.0.1:${port}/livez`).then(({ status }) => status, String)
  await expect.poll(live).toBe(200)
  // What is logged of the first request has been tried by then.
  expect(await live()).toBe(200)
  expect(await live()).toBe(200)
  child.kill('SIGTERM')
  expect(await ended).toBe(0)
})

test('a port in use is named, with the fix', async () => {
  const other = createServer().listen(0, '127.0.0.1')
  await once(other, 'listening')
  const address = other.address()
  const port = typeof address === 'object' && address ? address.port : 0
  const { ended, text } = start({ PORT: String(port) })
  expect(await ended).toBe(1)
  expect(text()).toContain(`port ${port} is in use: set PORT to another`)
  other.close()
})

test('HOST=[::1] listens there, and says an address that opens', async () => {
  const port = await freePort()
  const { child, ended, text } = start({ PORT: String(port), HOST: '[::1]' })
  const url = `http://[::1]:${port}`
  await expect.poll(text).toContain(`open ${url}\n`)
  const page = await fetch(url, { headers: { Accept: 'text/html' } })
  // 404 is told of the page where it has not been built; another name would be 421.
  expect([200, 404]).toContain(page.status)
  child.kill('SIGTERM')
  expect(await ended).toBe(0)
})

test('HOST=[::] listens to all, for a proxy in front', async () => {
  const port = await freePort()
  const { child, text } = start({
    ...LIVE,
    DATA_DIR: mkdtempSync(join(folder, 'all-')),
    PORT: String(port),
    HOST: '[::]',
    APP_URL: 'https://sipdesk.example.com',
  })
  await expect.poll(text).toContain('open https://sipdesk.example.com\n')
  for (const host of ['[::1]', '127.0.0.1']) {
    expect((await fetch(`http://${host}:${port}/livez`)).status).toBe(200)
  }
  child.kill('SIGTERM')
})

test('an address of another machine is named, with the fix', async () => {
  const { ended, text } = start({
    ...LIVE,
    HOST: '192.0.2.1',
    APP_URL: 'https://sipdesk.example.com',
  })
  expect(await ended).toBe(1)
  expect(text()).toContain('HOST 192.0.2.1 is no address of this machine: set it to one that is')
})

test('a data folder that cannot be used is named, with the reason', async () => {
  const file = join(folder, 'a-file')
  writeFileSync(file, '')
  const { ended, text } = start({ PORT: String(await freePort()), DATA_DIR: file })
  expect(await ended).toBe(78)
  expect(text()).toContain(`Sipdesk cannot start: DATA_DIR ${file} cannot be used (EEXIST)`)
})

test('a start that switches approvals on without a second admin ends, and says what to do', async () => {
  const { ended, text } = start({ PORT: String(await freePort()), APPROVE: 'delete-list' })
  expect(await ended).toBe(78)
  expect(text()).toContain('Sipdesk cannot start: APPROVE needs two admins who can sign in')
})
