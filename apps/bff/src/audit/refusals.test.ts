import type { AuditEvent, AuditEvents } from '@sipdesk/shared/audit.ts'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { insertPerson } from '../people/directory.ts'
import { cookieName } from '../testing/browser.ts'
import { limitedPerson } from '../testing/limited.ts'
import { startTestApp, type TestApp } from '../testing/test-app.ts'

let app: TestApp
beforeEach(async () => {
  app = await startTestApp({ settings: { TRUST_PROXY: '1' } })
})
afterEach(() => app[Symbol.asyncDispose]())

/** What is on record of refused requests by now, the oldest first. */
async function refusals(action = 'access'): Promise<AuditEvent[]> {
  await app.context.refusals.flush()
  const reply = await app.send('GET', `/api/audit-events?result=refused&action=${action}`)
  return ((await reply.json()) as AuditEvents).events.toReversed()
}

const told = ({ code, target, evidence, address, personRole, result }: AuditEvent) => ({
  code,
  target,
  evidence,
  address,
  personRole,
  result,
})

const logged = () =>
  app
    .logText()
    .split('\n')
    .filter((line) => line.includes('"refused"'))
    .map((line) => JSON.parse(line) as Record<string, unknown>)

const from = (address: string) => ({ Cookie: '', 'X-Forwarded-For': address })

test('a role that is not enough is logged with person and address, and is on record', async () => {
  const cookie = await app.signIn('viewer')
  await app.send('GET', '/api/people', undefined, { ...from('192.0.2.7'), Cookie: cookie })
  const [event, ...others] = await refusals()
  expect(others).toEqual([])
  expect(event && told(event)).toEqual({
    code: 'forbidden',
    target: '/api/people',
    evidence: null,
    address: '192.0.2.7',
    personRole: 'viewer',
    result: 'refused',
  })
  expect(logged()).toEqual([
    expect.objectContaining({
      refused: 'forbidden',
      personId: event?.personId,
      address: '192.0.2.7',
      requestId: event?.requestId,
    }),
  ])
})

test.each([
  ['another site', { Origin: 'https://evil.example' }, 'csrf'],
  ['a page without the header', { 'X-Sipdesk': '' }, 'csrf'],
  ['a forged session cookie', { Cookie: 'session_token=abc.def' }, 'forged-cookie'],
])('%s is on record, with the address', async (_what, headers: Record<string, string>, code) => {
  const { Cookie = '' } = headers
  const cookie = Cookie.replace('session_token', cookieName(app, 'session_token'))
  const sent = { ...from('192.0.2.8'), ...headers, Cookie: cookie }
  await app.send('POST', '/api/people', {}, sent)
  expect((await refusals()).map(told)).toMatchObject([{ code, address: '192.0.2.8' }])
  expect(logged()).toMatchObject([{ refused: code, address: '192.0.2.8' }])
})

test('attempts at a list out of reach are on record, with the list', async () => {
  const [list, other] = (await app.lists()).credentialLists
  const { id, send } = await limitedPerson(app, 'viewer', [other?.sid ?? ''])
  for (let attempt = 0; attempt < 3; attempt++) {
    await send('GET', `/api/credential-lists/${list?.sid}/credentials`)
  }
  const one = { code: 'out-of-scope', personId: id, listSid: list?.sid, result: 'refused' }
  expect(await refusals()).toMatchObject([one, { ...one, evidence: '2 requests' }])
  expect(logged()).toHaveLength(3)
})

async function tryPassword(times: number, email: string, address = '192.0.2.9'): Promise<void> {
  const body = { email, password: 'wrong' }
  for (let attempt = 0; attempt < times; attempt++) {
    await app.send('POST', '/api/auth/sign-in/email', body, from(address))
  }
}

const throttled = async (action?: string) =>
  (await refusals(action)).filter(({ code }) => code === 'too-many-requests').map(told)

test('sign-ins that are throttled are two events a minute and account; one without a session is nothing', async () => {
  await tryPassword(8, 'anna@example.com')
  await tryPassword(7, 'ben@example.com')
  await app.send('GET', '/api/people', undefined, from('192.0.2.9'))
  const event = { code: 'too-many-requests', address: '192.0.2.9', result: 'refused' }
  expect(await throttled('sign-in')).toMatchObject([
    { ...event, target: 'anna@example.com', evidence: null },
    { ...event, target: 'ben@example.com', evidence: null },
    { ...event, target: 'anna@example.com', evidence: '2 requests' },
    { ...event, target: 'ben@example.com', evidence: '1 request' },
  ])
  expect(await refusals()).toEqual([])
  const lines = logged().filter(({ refused }) => refused === 'too-many-requests')
  expect(lines.map(({ address }) => address)).toEqual(Array.from({ length: 5 }, () => '192.0.2.9'))
})

test('a network that tries many accounts is throttled as one, and names none of them', async () => {
  const { throttle } = app.context
  const used = Array.from({ length: 40 }, (_, index) =>
    throttle.at(`nobody-${index}@example.com`, '192.0.2.12').count(),
  )
  await Promise.allSettled(used)
  for (const who of ['one', 'two', 'three']) {
    await tryPassword(1, `${who}@example.com`, '192.0.2.12')
  }
  const target = '/api/auth/sign-in/email'
  expect(await throttled('sign-in')).toEqual([])
  expect(await throttled()).toMatchObject([
    { target, address: '192.0.2.12', evidence: null },
    { target, address: '192.0.2.12', evidence: '2 requests' },
  ])
})

test('each line of a request says from where it came, and of whom', async () => {
  const cookie = await app.signIn('viewer')
  await app.send('GET', '/api/session', undefined, { ...from('192.0.2.13'), Cookie: cookie })
  const [line] = app
    .logText()
    .split('\n')
    .filter((one) => one.includes('"/api/session"'))
  const { personId } = JSON.parse(line ?? '') as Record<string, string>
  expect(line).toContain('"address":"192.0.2.13"')
  expect(personId).toMatch(/^.{8,}$/)
})

test('a thousand are two events and a thousand lines, however many addresses they come from', async () => {
  const attack = (address: string) =>
    app.send('POST', '/api/people', {}, { ...from(address), Origin: 'https://evil.example' })
  const one = Array.from({ length: 1_000 }, () => attack('192.0.2.10'))
  expect(new Set((await Promise.all(one)).map(({ status }) => status))).toEqual(new Set([403]))
  expect((await refusals()).map(({ evidence }) => evidence)).toEqual([null, '999 requests'])
  await Promise.all(Array.from({ length: 500 }, (_, index) => attack(`198.51.100.${index % 250}`)))
  const events = await refusals()
  expect(events.length).toBeLessThan(50)
  const counts = events.map(({ evidence }) => Number.parseInt(evidence ?? '1', 10))
  expect(counts.reduce((sum, count) => sum + count)).toBe(1_500)
  expect(logged()).toHaveLength(1_500)
})

test('what cannot be read is logged, and not on record', async () => {
  await app.send('POST', '/api/people', '{', from('192.0.2.11'))
  expect(logged()).toMatchObject([{ refused: 'malformed', address: '192.0.2.11' }])
  expect(await refusals()).toEqual([])
})

test('however many others come at the same time, the account of a person that is under attack is named', async () => {
  const account = 'somebody@example.com'
  await insertPerson(app.context.store.db, { email: account, name: 'Somebody', role: 'viewer' })
  const attack = (index: number) =>
    app.send(
      'POST',
      '/api/people',
      {},
      { ...from(`198.51.100.${index}`), Origin: 'https://evil.example' },
    )
  await Promise.all(Array.from({ length: 30 }, (_, index) => attack(index)))
  await tryPassword(8, account)
  await tryPassword(8, account, '192.0.2.11')
  await tryPassword(8, 'nobody@example.com', '192.0.2.12')
  await app.context.refusals.flush()
  const named = (await throttled('sign-in')).map(({ target, evidence }) => [target, evidence])
  expect(named).toEqual([
    [account, null],
    [account, '5 requests'],
  ])
})
