import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { PASSWORD, problemOf, startCreateBench, type CreateBench } from '../testing/create-bench.ts'
import { startTestApp } from '../testing/test-app.ts'

let bench: CreateBench
let count = 0
beforeAll(async () => {
  bench = await startCreateBench()
})
afterAll(() => bench[Symbol.asyncDispose]())

const next = () => ({ username: `once-${count}`, key: `key-${count++}` })

function create(username: string, key: string, password = PASSWORD, more = {}) {
  return bench.create({ username, password }, { 'Idempotency-Key': key, ...more })
}

describe('the same key', () => {
  test('and the same payload: the same status and body, and one credential', async () => {
    const { username, key } = next()
    const commits = bench.app.twilio.commits()
    const first = await create(username, key)
    const body = await first.text()
    const again = await create(username, key)
    expect([first.status, again.status]).toEqual([201, 201])
    expect(await again.text()).toBe(body)
    expect(bench.app.twilio.commits() - commits).toBe(1)
  })

  test('a refusal is given again too, word for word, though it would succeed by now', async () => {
    const { username, key } = next()
    bench.app.twilio.setFault({ fault: 'weak-password', method: 'POST', username })
    const first = await create(username, key)
    const again = await create(username, key)
    expect([first.status, again.status]).toEqual([422, 422])
    expect(await again.text()).toBe(await first.text())
    expect(await bench.usernames()).not.toContain(username)
  })

  test.each([
    ['another password', { password: 'Another-12345' }],
    ['another username', { username: 'another-name' }],
  ])('and %s: refused, and nothing is sent', async (_what, other) => {
    const { username, key } = next()
    await create(username, key)
    const sent = bench.app.twilio.requests().length
    const reply = await bench.create(
      { username, password: PASSWORD, ...other },
      { 'Idempotency-Key': key },
    )
    expect(await problemOf(reply)).toMatchObject({
      status: 422,
      code: 'idempotency-key-reused',
      outcome: 'not-created',
    })
    expect(bench.app.twilio.requests()).toHaveLength(sent)
  })

  test('of another person is another key', async () => {
    const { username, key } = next()
    await create(username, key)
    const cookie = await bench.app.signIn('operator')
    const reply = await create(username, key, PASSWORD, { Cookie: cookie })
    expect((await problemOf(reply)).code).toBe('username-taken')
  })

  test('seven copies at once, as a browser sends them: one credential, one answer, one record', async () => {
    const { username, key } = next()
    const commits = bench.app.twilio.commits()
    bench.app.twilio.setFault({ fault: 'latency', delayMs: 200, method: 'POST', username })
    const replies = await Promise.all(Array.from({ length: 7 }, () => create(username, key)))
    const bodies = await Promise.all(replies.map((reply) => reply.text()))
    expect(replies.map(({ status }) => status)).toEqual(Array.from({ length: 7 }, () => 201))
    expect(new Set(bodies).size).toBe(1)
    expect(bench.app.twilio.commits() - commits).toBe(1)
    const rows = await bench.app.context.store.db
      .selectFrom('auditEvents')
      .select('phase')
      .where('username', '=', username)
      .execute()
    expect(rows.map(({ phase }) => phase)).toEqual(['intent', 'outcome'])
  })

  test('a copy that could not be prepared is not told "not created" while the first one still may be', async () => {
    const { twilio, send } = bench.app
    const headers = { 'Idempotency-Key': 'copies-of-a-list' }
    const make = () => send('POST', '/api/credential-lists', { friendlyName: 'Once' }, headers)
    const path = '/CredentialLists.json'
    const reads = () => twilio.requests().filter((request) => request.path.includes(path)).length
    const before = reads()
    twilio.setFault({ fault: 'latency', method: 'GET', path, delayMs: 300 })
    const first = make()
    await expect.poll(reads, { interval: 5 }).toBe(before + 1)
    twilio.setFault({ fault: '401', method: 'GET', path })
    const copy = make()
    const statuses = [(await first).status, (await copy).status]
    twilio.clearFaults()
    expect(statuses).toEqual([201, 201])
  })

  test('a refusal waits for its copies no longer than any answer may take', async () => {
    await using app = await startTestApp({ answerWithin: 700 })
    const headers = { 'Idempotency-Key': 'slow-copy' }
    const make = () => app.send('POST', '/api/credential-lists', { friendlyName: 'Slow' }, headers)
    const path = '/CredentialLists.json'
    const reads = () => app.twilio.requests().filter((request) => request.path.includes(path))
    app.twilio.setFault({ fault: 'latency', method: 'GET', path, delayMs: 60_000 })
    const first = make()
    await expect.poll(() => reads().length, { interval: 5 }).toBe(1)
    app.twilio.setFault({ fault: '401', method: 'GET', path })
    expect((await make()).status).toBe(202)
    app.twilio.clearFaults()
    expect([201, 202]).toContain((await first).status)
  })

  test('copies of different payloads at once: one is done, the others are refused', async () => {
    const { username, key } = next()
    const passwords = Array.from({ length: 6 }, (_, index) => `Different-${index}23`)
    const replies = await Promise.all(passwords.map((password) => create(username, key, password)))
    const statuses = replies.map(({ status }) => status)
    const winner = statuses.indexOf(201)
    expect(statuses.toSorted((a, b) => a - b)).toEqual([201, 422, 422, 422, 422, 422])
    expect(bench.app.twilio.passwordWorks(bench.listSid, username, passwords[winner] ?? '')).toBe(
      true,
    )
  })
})

describe('a key that is none', () => {
  test.each([
    ['missing', ''],
    ['256 characters', 'k'.repeat(256)],
    ['a space', 'a key'],
    ['not ASCII', 'schlüssel'],
  ])('%s: refused, and nothing is sent', async (_what, key) => {
    const sent = bench.app.twilio.requests().length
    const problem = await problemOf(await create('keyless', key))
    expect(problem).toMatchObject({
      status: 400,
      code: 'idempotency-key-missing',
      outcome: 'not-created',
    })
    expect(bench.app.twilio.requests()).toHaveLength(sent)
  })

  test('255 visible characters are a key', async () => {
    const { username } = next()
    expect((await create(username, '!~'.repeat(127) + 'x')).status).toBe(201)
  })
})

describe('two requests for one name', () => {
  test('come one after the other: one is created, the other is told that it is taken', async () => {
    const { username } = next()
    const commits = bench.app.twilio.commits()
    bench.app.twilio.setFault({
      fault: 'latency',
      delayMs: 150,
      method: 'POST',
      username,
      times: 9,
    })
    const replies = await Promise.all(
      Array.from({ length: 4 }, (_, index) =>
        create(username, `request-${index}`, `Password-${index}23`),
      ),
    )
    const statuses = replies.map(({ status }) => status)
    expect(statuses.toSorted((a, b) => a - b)).toEqual([201, 409, 409, 409])
    const inFlight = bench.app.twilio
      .requests()
      .slice(-4)
      .map((request) => request.inFlight)
    expect(Math.max(...inFlight)).toBe(1)
    const winner = `Password-${statuses.indexOf(201)}23`
    expect(bench.app.twilio.passwordWorks(bench.listSid, username, winner)).toBe(true)
    expect(bench.app.twilio.commits() - commits).toBe(1)
  })

  test('the second does not wait for ever: too busy, and nothing was sent for it', async () => {
    const twilioTimeouts = { headers: 3_600_000 }
    await using slow = await startCreateBench({ answerWithin: 400, twilioTimeouts })
    const { twilio } = slow.app
    await slow.usernames()
    twilio.setFault({ fault: 'no-reply-before-commit', method: 'POST', username: 'held' })
    const body = { username: 'held', password: PASSWORD }
    expect((await slow.create(body, { 'Idempotency-Key': 'first' })).status).toBe(202)
    const posts = () => twilio.requests().filter(({ method }) => method === 'POST').length
    const sent = posts()
    const second = await slow.create(body, { 'Idempotency-Key': 'second' })
    expect(await problemOf(second)).toMatchObject({ code: 'too-busy', outcome: 'not-created' })
    expect(posts()).toBe(sent)
  })
})

test('what is stored of an operation holds no password, not even a plain digest of it', async () => {
  const { username, key } = next()
  await create(username, key, 'Canary-stored-1')
  const rows = await bench.app.context.store.db.selectFrom('submissions').selectAll().execute()
  const stored = JSON.stringify(rows)
  expect(stored).toContain(username)
  expect(stored).not.toContain('Canary')
})
