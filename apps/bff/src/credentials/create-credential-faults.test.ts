import type { FaultName } from '@sipdesk/twilio-emulator'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { PASSWORD, problemOf, startCreateBench, type CreateBench } from '../testing/create-bench.ts'
import { startTestApp } from '../testing/test-app.ts'

let bench: CreateBench
let count = 0
beforeAll(async () => {
  bench = await startCreateBench()
})
afterAll(() => bench[Symbol.asyncDispose]())

const nextName = () => `phone-${count++}`

/** What the person is told, and what is true at Twilio. */
async function createUnder(fault: FaultName, times: number) {
  const { twilio } = bench.app
  const username = nextName()
  const commits = twilio.commits()
  twilio.setFault({ fault, method: 'POST', username, times })
  const reply = await bench.create({ username, password: PASSWORD })
  const exists = (await bench.usernames()).includes(username)
  twilio.clearFaults()
  const works = twilio.passwordWorks(bench.listSid, username, PASSWORD)
  expect({ exists, commits: twilio.commits() - commits }).toEqual({
    exists: works,
    commits: works ? 1 : 0,
  })
  return { reply, exists }
}

describe('what Twilio refuses', () => {
  test('a username that is taken: its password stays as it is', async () => {
    await bench.create({ username: 'twice', password: PASSWORD })
    const problem = await problemOf(
      await bench.create({ username: 'twice', password: 'Another-1234' }),
    )
    expect(problem).toMatchObject({ code: 'username-taken', status: 409, outcome: 'not-created' })
    expect(problem.errors?.[0]).toMatchObject({ field: 'username', code: 'username-taken' })
    expect(problem.twilio).toMatchObject({
      status: 400,
      message: expect.stringContaining('already exists'),
    })
    expect(problem.twilio?.requestId).toMatch(/^RQ[0-9a-f]{32}$/)
    expect(bench.app.logText()).toContain(problem.twilio?.requestId)
    expect(bench.app.twilio.passwordWorks(bench.listSid, 'twice', PASSWORD)).toBe(true)
  })

  test('a list that does not exist', async () => {
    const path = `/api/credential-lists/CL${'0'.repeat(32)}/credentials`
    const reply = await bench.app.send('POST', path, { username: 'a', password: PASSWORD })
    expect(await problemOf(reply)).toMatchObject({
      code: 'not-found',
      status: 404,
      outcome: 'not-created',
    })
  })

  test.each<[FaultName, string]>([
    ['401', 'twilio-credentials-rejected'],
    ['403', 'twilio-permission-missing'],
    ['weak-password', 'password-rejected'],
  ])('%s is %s, and nothing was created', async (fault, code) => {
    const { reply, exists } = await createUnder(fault, 1)
    expect(await problemOf(reply)).toMatchObject({ code, outcome: 'not-created' })
    expect(exists).toBe(false)
  })
})

/** The reply is lost, before anything was done or after. */
const BEFORE: FaultName[] = [
  ...(['500', '503', '504-empty', 'html-502', 'redirect'] as const),
  ...(['reset-before-commit', 'no-reply-before-commit'] as const),
]
const AFTER: FaultName[] = [
  ...(['reset-after-commit', 'no-reply-after-commit', 'stall-mid-body', 'drip'] as const),
  ...(['fin-after-commit', 'truncated-json', 'truncated-body', 'reset-mid-body'] as const),
  ...(['201-empty', '201-html', '201-null', '201-array', '201-without-sid'] as const),
  ...(['201-other-record', '201-other-username', '200-instead', '202-instead'] as const),
  ...(['204-instead', 'garbage', 'bad-chunk', 'bad-gzip', 'gzip-bomb', 'huge-body'] as const),
]

describe('a reply that proves nothing', () => {
  test.each(BEFORE)('%s once: a second attempt creates it', async (fault) => {
    const { reply } = await createUnder(fault, 1)
    expect(reply.status).toBe(201)
    expect(await reply.json()).toMatchObject({ confirmedBy: 'reply', isPasswordConfirmed: true })
  })

  test.each(BEFORE)('%s each time: it is certain that nothing was created', async (fault) => {
    const { reply, exists } = await createUnder(fault, 10)
    expect(await problemOf(reply)).toMatchObject({
      code: 'twilio-unavailable',
      outcome: 'not-created',
    })
    expect(exists).toBe(false)
  })

  test.each(AFTER)('%s: found in the list, and said so', async (fault) => {
    const { reply } = await createUnder(fault, 10)
    expect(reply.status).toBe(201)
    expect(await reply.json()).toMatchObject({
      confirmedBy: 'reconciliation',
      isPasswordConfirmed: true,
    })
  })

  test('a list that cannot be read either: checking, and the same key hears the end', async () => {
    await using slow = await startCreateBench({ answerWithin: 300 })
    const { twilio } = slow.app
    const username = 'checked'
    const headers = { 'Idempotency-Key': 'one-request' }
    const ask = () => slow.create({ username, password: PASSWORD }, headers)
    await slow.usernames()
    twilio.setFault({ fault: 'reset-after-commit', method: 'POST', username })
    twilio.setFault({ fault: '500', method: 'GET', times: Infinity })
    const first = await ask()
    expect(first.status).toBe(202)
    expect(first.headers.get('retry-after')).toBe('1')
    expect(await first.json()).toEqual({ state: 'checking' })
    twilio.clearFaults()
    await expect.poll(async () => (await ask()).status).toBe(201)
    expect(await (await ask()).json()).toMatchObject({ confirmedBy: 'reconciliation' })
    expect(twilio.commits()).toBe(1)
  })
})

describe('what the list shows after a lost reply', () => {
  test('a request that arrives late: "not created" is not said before it can have', async () => {
    const username = nextName()
    // Beyond the timeouts of both attempts.
    bench.app.twilio.setFault({
      fault: 'latency',
      delayMs: 1_050,
      method: 'POST',
      username,
      times: 2,
    })
    const reply = await bench.create({ username, password: PASSWORD })
    expect(reply.status).toBe(201)
    expect(bench.app.twilio.passwordWorks(bench.listSid, username, PASSWORD)).toBe(true)
  })

  test('a name that was there a moment ago, and is deleted: it is free, and ours', async () => {
    const { twilio } = bench.app
    const username = nextName()
    const created = await bench.create({ username, password: PASSWORD })
    const { credential } = (await created.json()) as { credential: { uri: string } }
    await bench.usernames()
    const authorization = Buffer.from(`${twilio.accountSid}:${twilio.authToken}`).toString('base64')
    const deleted = await fetch(`${twilio.url}${credential.uri}`, {
      method: 'DELETE',
      headers: { Authorization: `Basic ${authorization}` },
    })
    expect(deleted.status).toBe(204)
    twilio.setFault({ fault: 'reset-after-commit', method: 'POST', username })
    const again = await bench.create({ username, password: 'Another-1234' })
    expect(again.status).toBe(201)
    expect(twilio.passwordWorks(bench.listSid, username, 'Another-1234')).toBe(true)
  })

  test('what another request has made is never taken for ours, not even in the same second', async () => {
    const { twilio } = bench.app
    const username = nextName()
    await bench.usernames()
    expect((await bench.create({ username, password: PASSWORD })).status).toBe(201)
    twilio.setFault({ fault: 'reset-before-commit', method: 'POST', username })
    const problem = await problemOf(await bench.create({ username, password: 'Another-1234' }))
    expect(problem).toMatchObject({ code: 'username-taken', outcome: 'not-created' })
    expect(twilio.passwordWorks(bench.listSid, username, PASSWORD)).toBe(true)
  })
})

describe('a Twilio that has no room', () => {
  test.each<FaultName>(['429', '429-retry-after'])(
    '%s once: waited for, then created',
    async (fault) => {
      const { reply } = await createUnder(fault, 1)
      expect(reply.status).toBe(201)
      expect(await reply.json()).toMatchObject({ confirmedBy: 'reply' })
    },
  )

  test('429 each time: too busy, and nothing was created', async () => {
    const { reply, exists } = await createUnder('429', 20)
    expect(await problemOf(reply)).toMatchObject({ code: 'too-busy', outcome: 'not-created' })
    expect(reply.headers.get('retry-after')).toBe('2')
    expect(exists).toBe(false)
  })

  test('a wait longer than a request may take is passed on', async () => {
    const username = nextName()
    bench.app.twilio.setFault({ fault: '429-retry-after', retryAfter: 25, username })
    const reply = await bench.create({ username, password: PASSWORD })
    expect(await problemOf(reply)).toMatchObject({ code: 'too-busy', outcome: 'not-created' })
    expect(reply.headers.get('retry-after')).toBe('25')
  })
})

test('a Twilio that is not there: nothing was sent', async () => {
  await using lonely = await startTestApp({ settings: { TWILIO_API_URL: 'http://127.0.0.1:9' } })
  const path = `/api/credential-lists/CL${'0'.repeat(32)}/credentials`
  const reply = await lonely.send('POST', path, { username: 'a', password: PASSWORD })
  expect(await problemOf(reply)).toMatchObject({
    code: 'twilio-unavailable',
    outcome: 'not-created',
  })
})
