import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { isFaultName } from './fault-rules.ts'
import { faults, type FaultName } from './faults.ts'
import { startTwilio, type Twilio } from './index.ts'

let twilio: Twilio
let lists: string
beforeAll(async () => {
  twilio = await startTwilio({ seed: 'typical' })
  const root = `${twilio.url}/2010-04-01/Accounts/${twilio.accountSid}/SIP/CredentialLists`
  const reply = await fetch(`${root}.json`, { headers: headers() })
  const body = (await reply.json()) as { credential_lists: { sid: string }[] }
  lists = `${root}/${body.credential_lists[0]?.sid}`
})
afterAll(() => twilio.stop())
beforeEach(() => twilio.clearFaults())

function headers() {
  const basic = Buffer.from(`${twilio.apiKeySid}:${twilio.apiKeySecret}`).toString('base64')
  return { Authorization: `Basic ${basic}`, 'Content-Type': 'application/x-www-form-urlencoded' }
}

/** What a client sees: a status and a body, or that the reply never came whole. */
async function create(username: string) {
  const body = new URLSearchParams({ Username: username, Password: 'Abcdefghijk1' })
  const signal = AbortSignal.timeout(2_000)
  const reply = await fetch(`${lists}/Credentials.json`, {
    method: 'POST',
    headers: headers(),
    body,
    signal,
    redirect: 'manual',
  }).catch(() => undefined)
  if (!reply) return { seen: 'nothing' }
  const text = await reply.text().catch(() => undefined)
  return { seen: text === undefined ? 'cut short' : String(reply.status), text, reply }
}

const SEEN: Partial<Record<FaultName, string>> = {
  latency: '201',
  '429': '429',
  '429-retry-after': '429',
  '401': '401',
  '403': '403',
  'account-inactive': '401',
  'weak-password': '400',
  '500': '500',
  '503': '503',
  'html-502': '502',
  'html-404': '404',
  'html-403-after-commit': '403',
  '504-empty': '504',
  redirect: '307',
  'stall-mid-body': 'cut short',
  'truncated-body': 'cut short',
  'reset-mid-body': 'cut short',
  drip: 'cut short',
  'bad-chunk': 'cut short',
  'bad-gzip': 'cut short',
  '200-instead': '200',
  '202-instead': '202',
  '204-instead': '204',
  'truncated-json': '201',
  '201-empty': '201',
  '201-html': '201',
  '201-null': '201',
  '201-array': '201',
  '201-without-sid': '201',
  '201-other-record': '201',
  '201-other-username': '201',
  'odd-fields': '201',
  'odd-row': '201',
  'missing-rows': '201',
  'no-date': '201',
}
const BIG: FaultName[] = ['huge-body', 'gzip-bomb']
const names = Object.keys(faults).filter(isFaultName)

test.each(names.filter((name) => !BIG.includes(name)))(
  '%s: seen as promised, and committed as promised',
  async (fault) => {
    const before = twilio.commits()
    const username = `f-${fault}`
    twilio.setFault({ fault, method: 'POST', username })
    const { seen } = await create(username)
    expect(seen).toBe(SEEN[fault] ?? 'nothing')
    expect(twilio.commits() - before).toBe(faults[fault].strikes === 'after-commit' ? 1 : 0)
    expect(twilio.requests().at(-1)).toMatchObject({ fault, formNames: ['Username', 'Password'] })
    if (seen === 'nothing') expect(twilio.requests().at(-1)?.status).toBeUndefined()
  },
)

test('a huge body is 64 MB, and a gzip bomb becomes that', async () => {
  for (const fault of BIG) {
    twilio.setFault({ fault, method: 'GET' })
    const reply = await fetch(`${lists}.json`, { headers: headers() })
    expect((await reply.arrayBuffer()).byteLength).toBe(64 * 1024 * 1024)
  }
})

test('odd fields are those that were asked for, in a record and in every row of a page', async () => {
  twilio.setFault({ fault: 'odd-fields', times: 3 })
  const made = JSON.parse((await create('odd')).text ?? '') as object
  expect(made).toMatchObject({ username: 'odd', uri: null, date_created: null })
  twilio.clearFaults()
  twilio.setFault({ fault: 'odd-fields', fields: { username: 7 } })
  const reply = await fetch(`${lists}/Credentials.json`, { headers: headers() })
  const { credentials, page } = (await reply.json()) as { credentials: object[]; page: number }
  expect(page).toBe(0)
  expect(credentials).not.toHaveLength(0)
  for (const row of credentials) expect(row).toMatchObject({ username: 7 })
  await create('even')
  twilio.setFault({ fault: 'odd-row', fields: { username: 7 } })
  const again = await fetch(`${lists}/Credentials.json`, { headers: headers() })
  const rows = ((await again.json()) as { credentials: { username: unknown }[] }).credentials
  expect(rows.map(({ username }) => username === 7)).toEqual(rows.map((_row, index) => index === 0))
})

test('no-date takes the Date header away, and nothing else', async () => {
  twilio.setFault({ fault: 'no-date' })
  const { reply } = await create('undated')
  expect(reply?.headers.has('date')).toBe(false)
  expect(reply?.headers.has('twilio-request-id')).toBe(true)
  expect((await create('dated')).reply?.headers.has('date')).toBe(true)
})

test('a rule strikes as often as it says, and only what it names', async () => {
  twilio.setFault({ fault: '500', method: 'POST', username: 'named', times: 2 })
  expect((await create('other')).seen).toBe('201')
  expect((await create('named')).seen).toBe('500')
  expect((await create('named')).seen).toBe('500')
  expect((await create('named')).seen).toBe('201')
})

test('a fault never makes a refusal look done', async () => {
  const made = twilio.commits()
  for (const fault of names.filter((name) => /^20[0-9]/.test(name))) {
    await create('twice')
    twilio.setFault({ fault, username: 'twice' })
    expect((await create('twice')).seen).toBe('400')
  }
  expect(twilio.commits()).toBe(made + 1)
})

test('Retry-After says what was asked for', async () => {
  twilio.setFault({ fault: '429-retry-after', retryAfter: 9 })
  expect((await create('waits')).reply?.headers.get('retry-after')).toBe('9')
})

test('a username can ask for its fault', async () => {
  expect((await create('fault.503.a')).seen).toBe('503')
  expect((await create('fault.201-empty')).text).toBe('')
  expect((await create('fault.unheard-of')).seen).toBe('201')
})

test('a delay ends when the faults are cleared', async () => {
  twilio.setFault({ fault: 'latency', delayMs: 60_000 })
  const before = twilio.requests().length
  const reply = fetch(`${lists}.json`, { headers: headers() })
  await expect.poll(() => twilio.requests().length).toBe(before + 1)
  twilio.clearFaults()
  expect((await reply).status).toBe(200)
})

test('the admin call sets, refuses with a list, clears, seeds and reports', async () => {
  const admin = (method: string, path: string, body?: unknown) =>
    fetch(`${twilio.url}/_emulator${path}`, {
      method,
      body: body === undefined ? null : JSON.stringify(body),
    })
  expect(await (await admin('GET', '')).text()).toContain('reset-after-commit')
  expect((await admin('POST', '/faults', { fault: '500', times: 'always' })).status).toBe(200)
  expect((await create('admin-1')).seen).toBe('500')
  const refused = await admin('POST', '/faults', { fault: 'no-such-fault' })
  expect([refused.status, await refused.text()]).toEqual([400, expect.stringContaining('html-502')])
  for (const bad of [
    { fault: '500', times: 'sometimes' },
    { fault: '500', usernam: 'x' },
  ]) {
    expect((await admin('POST', '/faults', bad)).status).toBe(400)
  }
  await admin('DELETE', '/faults')
  expect((await create('admin-1')).seen).toBe('201')
  expect(await (await admin('GET', '/commits')).json()).toEqual({ commits: twilio.commits() })
  expect(await (await admin('GET', '/guesses')).text()).toContain('settledBy')
  expect((await admin('POST', '/seed', { seed: 'nowhere' })).status).toBe(400)
  expect((await admin('POST', '/seed', { seed: 'typical' })).status).toBe(200)
  expect(twilio.commits()).toBe(0)
})

test('stopping lets go of every socket, also of those without a reply', async () => {
  const other = await startTwilio({ seed: 'typical' })
  other.setFault({ fault: 'no-reply' })
  const waiting = fetch(`${other.url}/x`).then(
    () => 'answered',
    () => 'cut',
  )
  await expect.poll(() => other.requests().length).toBe(1)
  await other.stop()
  await other.stop()
  expect(await waiting).toBe('cut')
})
