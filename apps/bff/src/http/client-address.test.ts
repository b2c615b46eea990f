import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { CSRF_HEADER } from '@sipdesk/shared/endpoint.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createApp } from '../app.ts'
import { startTestApp, type TestApp } from '../testing/test-app.ts'
import { parseAddress } from './client-address.ts'

test.each([
  ['198.51.100.10', '198.51.100.10'],
  ['198.51.100.10:50001', '198.51.100.10'],
  ['2001:db8::9', '2001:db8::9'],
  ['[2001:db8::9]', '2001:db8::9'],
  ['[2001:db8::9]:50001', '2001:db8::9'],
  ['2001:DB8:0:0::0009', '2001:db8::9'],
  ['::ffff:1.2.3.4', '1.2.3.4'],
  ['::FFFF:102:304', '1.2.3.4'],
  ['[::ffff:1.2.3.4]:50001', '1.2.3.4'],
  ['fe80::1%eth0', 'fe80::1'],
  ['[fe80::1%25eth0]:50001', 'fe80::1'],
  ['::1', '::1'],
])('%s is the address %s', (text, address) => {
  expect(parseAddress(text)).toBe(address)
})

test.each([
  '',
  'unknown',
  '_hidden',
  'for=1.2.3.4',
  '"1.2.3.4"',
  '1.2.3',
  '01.2.3.4',
  '1.2.3.4%eth0',
  '1.2.3.4:',
  '1.2.3.4:http',
  '[2001:db8::9',
  '[2001:db8::9]x',
  'unix:',
  'localhost',
  '1.2.3.4 5.6.7.8',
])('%j is no address', (text) => {
  expect(parseAddress(text)).toBeUndefined()
})

let app: TestApp
beforeAll(async () => {
  app = await startTestApp({ role: undefined })
})
afterAll(() => app[Symbol.asyncDispose]())

/** From where a wrong sign-in came, as the record says. */
async function recordedAddress(
  trustProxy: string | number | false,
  forwardedFor: string,
  peer = '127.0.0.1',
): Promise<string | null | undefined> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const appUrl = new URL(`http://127.0.0.1:${port}`)
  server.on('request', createApp({ ...app.context, appUrl, trustProxy }))
  // How a server that listens on `::` sees who comes by IPv4.
  server.on('connection', (socket) =>
    Object.defineProperty(socket, 'remoteAddress', { value: peer }),
  )
  await app.context.limiter.resetAll()
  const reply = await fetch(new URL('/api/auth/sign-in/email', appUrl), {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      [CSRF_HEADER]: '1',
      'X-Forwarded-For': forwardedFor,
    },
    body: JSON.stringify({ email: 'nobody@example.com', password: 'wrong' }),
  })
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
  expect(reply.status).toBe(401)
  const { address } = await app.context.store.db
    .selectFrom('auditEvents')
    .select('address')
    .where('action', '=', 'sign-in')
    .orderBy('seq', 'desc')
    .executeTakeFirstOrThrow()
  return address
}

test.each<[string | number | false, string, string]>([
  [1, '198.51.100.10:50001', '198.51.100.10'],
  [1, '[2001:db8::9]:50001', '2001:db8::9'],
  [1, '::ffff:1.2.3.4', '1.2.3.4'],
  [1, 'unknown', '127.0.0.1'],
  [1, 'for=1.2.3.4', '127.0.0.1'],
  [1, '198.51.100.10, unknown', '127.0.0.1'],
  [2, '198.51.100.10:50001, unix:', '198.51.100.10'],
  [2, 'unknown, 10.0.0.2:443', '127.0.0.1'],
  ['loopback, 10.0.0.0/8', '192.0.2.66, 198.51.100.10:50001, 10.0.0.2:443', '198.51.100.10'],
  ['loopback, 10.0.0.0/8', '198.51.100.10, [::ffff:10.0.0.2]:443', '198.51.100.10'],
  ['loopback, 10.0.0.0/8', '198.51.100.10, unknown', '127.0.0.1'],
  [false, '198.51.100.10:50001', '127.0.0.1'],
])('proxies %j that say %j: on record as %s', async (trustProxy, said, address) => {
  expect(await recordedAddress(trustProxy, said)).toBe(address)
})

test('the other end of the connection is on record in the same spelling, and is trusted in it', async () => {
  expect(await recordedAddress(false, '', '::ffff:127.0.0.1')).toBe('127.0.0.1')
  expect(await recordedAddress(1, 'unknown', '::ffff:127.0.0.1')).toBe('127.0.0.1')
  expect(await recordedAddress('loopback', '198.51.100.10', '::ffff:127.0.0.1')).toBe(
    '198.51.100.10',
  )
})
