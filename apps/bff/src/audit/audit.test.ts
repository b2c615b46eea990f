import type { AuditEvents } from '@sipdesk/shared/audit.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { breakStore } from '../testing/break-store.ts'
import { PASSWORD, problemOf, startCreateBench, type CreateBench } from '../testing/create-bench.ts'

let bench: CreateBench
beforeAll(async () => {
  bench = await startCreateBench({ answerWithin: 1_500 })
})
afterAll(() => bench[Symbol.asyncDispose]())

async function find(query: Record<string, string> = {}): Promise<AuditEvents> {
  const reply = await bench.app.send(
    'GET',
    `/api/audit-events?${new URLSearchParams(query).toString()}`,
  )
  expect(reply.status).toBe(200)
  return (await reply.json()) as AuditEvents
}

const eventsOf = async (username: string) => (await find({ username })).events.toReversed()

describe('a create', () => {
  test('its intent, then its outcome: who, from where, what, when, and by which requests', async () => {
    const reply = await bench.create(
      { username: 'on-record', password: PASSWORD },
      {
        'User-Agent': 'desk/1',
      },
    )
    const requestId = reply.headers.get('x-request-id')
    const { credential } = (await reply.json()) as { credential: { sid: string } }
    const [intent, outcome, ...more] = await eventsOf('on-record')
    expect(more).toEqual([])
    const same = {
      action: 'credential.create',
      listSid: bench.listSid,
      username: 'on-record',
      personName: 'A admin',
      personRole: 'admin',
      address: '127.0.0.1',
      userAgent: 'desk/1',
      requestId,
    }
    expect(intent).toMatchObject({ ...same, phase: 'intent', result: null, credentialSid: null })
    expect(outcome).toMatchObject({
      ...same,
      phase: 'outcome',
      result: 'succeeded',
      credentialSid: credential.sid,
      twilioRequestId: expect.stringMatching(/^RQ[0-9a-f]{32}$/),
      previousDigest: intent?.digest,
    })
    expect(intent?.personId).toBeTruthy()
    expect(intent?.sessionId).toBeTruthy()
    expect(intent?.at).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)
  })

  test('a control character in the name of the browser is written out', async () => {
    await bench.create(
      { username: 'of-a-browser', password: PASSWORD },
      { 'User-Agent': 'desk\u0085\t1' },
    )
    const [intent] = await eventsOf('of-a-browser')
    expect(intent?.userAgent).toBe(String.raw`desk\u0085\u00091`)
  })

  test.each([
    ['401', 'refused', 'twilio-credentials-rejected', null],
    ['reset-before-commit', 'refused', 'twilio-unavailable', /absent afterwards/],
    ['reset-after-commit', 'succeeded', null, /absent at .*; found CR[0-9a-f]{32}, created/],
  ] as const)('%s is on record as %s, with its evidence', async (fault, result, code, evidence) => {
    const username = `fault-${fault}`
    bench.app.twilio.setFault({ fault, method: 'POST', username, times: 2 })
    await bench.create({ username, password: PASSWORD })
    bench.app.twilio.clearFaults()
    const [, outcome, ...more] = await eventsOf(username)
    expect(more).toEqual([])
    expect(outcome).toMatchObject({ result, code })
    if (evidence) expect(outcome?.evidence).toMatch(evidence)
    else expect(outcome?.evidence).toBeNull()
  })

  test('no password is on record, wherever it was typed', async () => {
    await bench.create({ username: 'secretive', password: 'Canary-in-record-1' })
    await bench.app.send('POST', '/api/auth/sign-in/email', {
      email: 'a@example.com',
      password: 'Canary-in-record-2',
    })
    const { events } = await find()
    expect(JSON.stringify(events)).not.toContain('Canary')
  })
})

describe('when the record cannot be written', () => {
  test('nothing is sent to Twilio, 503 says so, /readyz too, and all is well again afterwards', async () => {
    const sent = bench.app.twilio.requests().length
    const repair = await breakStore(bench.app.context.store)
    const problem = await problemOf(
      await bench.create({ username: 'unwritten', password: PASSWORD }),
    )
    expect(problem).toMatchObject({
      status: 503,
      code: 'audit-unavailable',
      outcome: 'not-created',
    })
    expect(bench.app.twilio.requests()).toHaveLength(sent)
    const ready = await bench.app.send('GET', '/readyz')
    expect(ready.status).toBe(503)
    expect(await ready.json()).toMatchObject({ ready: false, record: 'unavailable' })
    expect((await bench.app.send('GET', '/api/credential-lists')).status).toBe(200)
    await repair()
    expect((await bench.create({ username: 'written', password: PASSWORD })).status).toBe(201)
  })

  test('a write that failed counts at once, until one like it would succeed: none has to be tried', async () => {
    await using other = await startCreateBench()
    const { db } = other.app.context.store
    const ready = async () => (await other.app.send('GET', '/readyz')).status
    const head = await db.selectFrom('auditHead').select('seq').executeTakeFirstOrThrow()
    expect((await other.create({ username: 'one', password: PASSWORD })).status).toBe(201)
    expect(await ready()).toBe(200)
    await db.updateTable('auditHead').set(head).execute()
    expect((await other.create({ username: 'two', password: PASSWORD })).status).toBe(503)
    expect(await ready()).toBe(503)
    await db
      .updateTable('auditHead')
      .set({ seq: head.seq + 2 })
      .execute()
    await expect.poll(ready).toBe(200)
  })

  test('a disk that fills between intent and outcome: checking, until it is on record', async () => {
    const headers = { 'Idempotency-Key': 'half' }
    const username = 'half-written'
    bench.app.twilio.setFault({ fault: 'latency', delayMs: 300, method: 'POST' })
    const creating = bench.create({ username, password: PASSWORD }, headers)
    await expect.poll(async () => (await eventsOf(username)).length, { interval: 10 }).toBe(1)
    const repair = await breakStore(bench.app.context.store)
    expect((await creating).status).toBe(202)
    await repair()
    const again = await bench.create({ username, password: PASSWORD }, headers)
    expect(again.status).toBe(201)
    const [, outcome, ...more] = await eventsOf(username)
    expect(more).toEqual([])
    expect(outcome).toMatchObject({ result: 'succeeded' })
  })
})
