import { once } from 'node:events'
import { connect } from 'node:net'
import v8 from 'node:v8'
import vm from 'node:vm'
import { endpoints } from '@sipdesk/shared/endpoints.ts'
import { problemStatuses } from '@sipdesk/shared/problem.ts'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestApp, type TestApp } from './testing/test-app.ts'

/** Many more with `npm run proof:fuzz`. */
const RUNS = Number(process.env['FUZZ'] ?? 300)
/** Bytes that the heap may have grown by in a long run. */
const MAX_GROWTH = 10 * 1024 * 1024

/** The only answers of 500 and more that are meant. */
const DELIBERATE = Object.entries(problemStatuses)
  .filter(([code, status]) => status >= 500 && code !== 'internal')
  .map(([code]) => code)

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app[Symbol.asyncDispose]())

/** What must hold for whatever answer to whatever request. */
async function check(reply: Response): Promise<void> {
  const text = await reply.text()
  expect(text).not.toMatch(/node_modules|\.ts:\d+|\n {4}at /)
  if (reply.status < 400) return
  const isProblem = reply.headers.get('content-type')?.startsWith('application/problem+json')
  if (!isProblem) return expect(reply.status).toBeLessThan(500)
  const { code, requestId } = JSON.parse(text) as { code: string; requestId: string }
  expect(requestId).toBeTruthy()
  if (reply.status >= 500) expect(DELIBERATE).toContain(code)
}

/** Any character. fast-check's own unit 'binary' is the same, but takes two seconds to set up. */
const character = fc
  .integer({ min: 0, max: 0x10_ff_ff })
  .filter((code) => code < 0xd8_00 || code > 0xdf_ff)
  .map((code) => String.fromCodePoint(code))
const text = fc.oneof(
  fc.string({ unit: character, maxLength: 40 }),
  fc.constantFrom('__proto__', 'constructor', '../..', '%00', '\ud800', `CL${'a'.repeat(32)}`),
)
const control = fc.oneof(
  fc.integer({ min: 0, max: 0x1f }).map((code) => String.fromCharCode(code)),
  fc.integer({ min: 0x7f, max: 0x9f }).map((code) => String.fromCharCode(code)),
  fc.constantFrom('\u2028', '\u2029', '\u202e', '\u2066', '\udfff'),
)
const visible = fc.string({
  unit: fc.integer({ min: 33, max: 126 }).map((code) => String.fromCharCode(code)),
  minLength: 1,
  maxLength: 300,
})
const names = fc.constantFrom(
  'username',
  'password',
  'email',
  'code',
  'name',
  'role',
  'token',
  'isDisabled',
  'provider',
  '__proto__',
  'x',
)
const body = fc.oneof(
  fc
    .dictionary(names, fc.oneof(text, fc.jsonValue()), { maxKeys: 5 })
    .map((value) => JSON.stringify(value)),
  fc.jsonValue().map((value) => JSON.stringify(value)),
  fc.string({ unit: character, maxLength: 200 }),
  fc.constant(`${'['.repeat(1500)}${']'.repeat(1500)}`),
  fc.constant('{"username":1e999,"password":{"a":{"a":{"a":{}}}}}'),
)
const header = fc.record(
  {
    'Idempotency-Key': visible,
    'Content-Type': fc.constantFrom(
      'text/plain',
      'application/json;charset=utf-16',
      'application/jsonx',
      'multipart/form-data',
    ),
    Cookie: visible,
    Origin: fc.constantFrom('null', 'https://evil.example', 'http://localhost'),
    'Sec-Fetch-Site': fc.constantFrom('cross-site', 'same-site', 'x'),
    'If-None-Match': visible,
    Range: fc.constant('bytes=0-1,5-9'),
    'X-HTTP-Method-Override': fc.constant('DELETE'),
    'X-Forwarded-For': visible,
  },
  { requiredKeys: [] },
)
/** Routes that would end the test's own session, or take as long as a password hash. */
const SPARED = new Set([
  'signIn',
  'signOut',
  'revokeAllSessions',
  'revokeSession',
  'changePassword',
  'join',
  'removePerson',
  'changePerson',
  'enableSecondFactor',
  'disableSecondFactor',
])
const routes = Object.entries(endpoints)
  .filter(([name]) => !SPARED.has(name))
  .map(([, endpoint]) => endpoint)

test('every route, with parts that are nearly right', async () => {
  const request = fc.record({
    endpoint: fc.constantFrom(...routes),
    method: fc.option(fc.constantFrom('GET', 'POST', 'PATCH', 'DELETE', 'PUT', 'OPTIONS'), {
      nil: undefined,
      freq: 4,
    }),
    parameter: fc.oneof(text, fc.constant(`CL${'a'.repeat(32)}`)),
    query: fc.array(fc.tuple(text, text), { maxLength: 3 }),
    body,
    headers: header,
  })
  const before = app.twilio.commits()
  await fc.assert(
    fc.asyncProperty(
      request,
      async ({ endpoint, method = endpoint.method, parameter, query, ...rest }) => {
        const path = endpoint.path.replaceAll(/:\w+/g, () =>
          encodeURIComponent(parameter.toWellFormed()),
        )
        const search = new URLSearchParams(
          query.map(([name, value]) => [name.toWellFormed(), value.toWellFormed()]),
        )
        const reply = await app.send(
          method,
          `${path}?${search.toString()}`,
          method === 'GET' || method === 'OPTIONS' ? undefined : rest.body,
          rest.headers,
        )
        await check(reply)
      },
    ),
    { numRuns: RUNS },
  )
  expect(app.twilio.commits()).toBe(before)
  expect(app.logText()).not.toContain('"level":50')
  expect((await app.send('GET', '/livez')).status).toBe(200)
}, 600_000)

test('whatever text is written, with a control character in it: refused, and Twilio is not asked', async () => {
  const list = `/api/credential-lists/${(await app.lists()).credentialLists[0]?.sid}`
  const spoilt = fc
    .tuple(fc.string({ maxLength: 12 }), control, fc.string({ maxLength: 12 }))
    // Not at an end: names are trimmed.
    .map((parts) => `x${parts.join('')}x`)
  const password = 'Abcdefghijk1'
  type Request = readonly [method: string, path: string, body: object]
  const requests: fc.Arbitrary<Request> = fc.oneof(
    spoilt.map((username) => ['POST', `${list}/credentials`, { username, password }] as const),
    spoilt.map(
      (more) =>
        ['POST', `${list}/credentials`, { username: 'a', password: password + more }] as const,
    ),
    spoilt.map((friendlyName) => ['PATCH', list, { friendlyName }] as const),
    spoilt.map(
      (name) => ['POST', '/api/people', { email: 'a@example.com', name, role: 'viewer' }] as const,
    ),
  )
  const before = app.twilio.requests().length
  await fc.assert(
    fc.asyncProperty(requests, async (request) => {
      expect((await app.send(...request)).status).toBe(422)
    }),
    { numRuns: RUNS },
  )
  expect(app.twilio.requests()).toHaveLength(before)
}, 600_000)

/** A good request, to be spoilt byte by byte. */
const GOOD = `POST /api/credential-lists/CL${'a'.repeat(32)}/credentials HTTP/1.1\r\nHost: HOST\r\nContent-Type: application/json\r\nX-Sipdesk: 1\r\nIdempotency-Key: k\r\nContent-Length: 44\r\n\r\n{"username":"raw","password":"Abcdefghijk1"}`

const spoil: fc.Arbitrary<(bytes: Buffer) => Buffer> = fc.oneof(
  fc
    .record({ at: fc.nat(GOOD.length), byte: fc.integer({ min: 0, max: 255 }) })
    .map(({ at, byte }) => (bytes: Buffer) => {
      bytes[at % bytes.length] = byte
      return bytes
    }),
  fc.nat(GOOD.length).map((at) => (bytes: Buffer) => bytes.subarray(0, at)),
  fc
    .constantFrom(
      'Transfer-Encoding: chunked\r\n',
      'Content-Length: 5\r\n',
      'Content-Length: -1\r\n',
      '\0',
      ' \r\n',
      'X: \r\n\r\n',
      `X: ${'x'.repeat(9000)}\r\n`,
    )
    .map((more) => (bytes: Buffer) => {
      const at = bytes.indexOf('\r\n') + 2
      return Buffer.concat([bytes.subarray(0, at), Buffer.from(more), bytes.subarray(at)])
    }),
  fc.constant((bytes: Buffer) => Buffer.concat([bytes, bytes])),
)

test('bytes that are nearly a request: the next request is answered as ever', async () => {
  const { port, host } = new URL(app.url)
  await fc.assert(
    fc.asyncProperty(fc.array(spoil, { minLength: 1, maxLength: 3 }), async (spoils) => {
      const socket = connect(Number(port), '127.0.0.1')
      let answer = ''
      socket.on('data', (chunk: Buffer) => (answer += chunk.toString()))
      socket.on('error', () => {})
      const good = Buffer.from(GOOD.replace('HOST', host))
      socket.end(spoils.reduce<Buffer>((bytes, change) => change(bytes), good))
      await once(socket, 'close')
      expect(answer).not.toMatch(/^HTTP\/1\.1 5/m)
    }),
    { numRuns: RUNS },
  )
  expect(app.twilio.commits()).toBe(0)
  expect((await app.send('GET', '/livez')).status).toBe(200)
}, 600_000)

test('memory is flat: a quarter of the requests fills it as much as all', async () => {
  v8.setFlagsFromString('--expose-gc')
  const collect = vm.runInNewContext('gc') as () => void
  const round = async () => {
    for (let count = 0; count < RUNS; count++) {
      await (
        await app.send('POST', '/api/credential-lists/x/credentials', {
          username: 'x'.repeat(3000),
        })
      ).text()
    }
    collect()
    // What was logged is kept by the test itself.
    return process.memoryUsage().heapUsed - app.logText().length
  }
  const first = await round()
  let last = first
  for (let again = 0; again < 3; again++) last = await round()
  expect(last - first).toBeLessThan(MAX_GROWTH)
}, 600_000)
