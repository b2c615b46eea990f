import type { AuditEvents } from '@sipdesk/shared/audit.ts'
import type { CredentialList } from '@sipdesk/shared/credential-lists.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { problemOf, startCreateBench, type CreateBench } from '../testing/create-bench.ts'

let bench: CreateBench
beforeAll(async () => {
  bench = await startCreateBench({ answerWithin: 2_000 })
})
afterAll(() => bench[Symbol.asyncDispose]())

const create = (friendlyName: string, headers?: Record<string, string>) =>
  bench.app.send('POST', '/api/credential-lists', { friendlyName }, headers)
const rename = (sid: string, friendlyName: string) =>
  bench.app.send('PATCH', `/api/credential-lists/${sid}`, { friendlyName })
const remove = (sid: string) => bench.app.send('DELETE', `/api/credential-lists/${sid}`)

async function made(friendlyName: string): Promise<CredentialList> {
  const reply = await create(friendlyName)
  expect(reply.status).toBe(201)
  return ((await reply.json()) as { credentialList: CredentialList }).credentialList
}

async function names(): Promise<string[]> {
  return (await bench.app.lists()).credentialLists.map(({ friendlyName }) => friendlyName)
}

async function eventsOf(action: string, target: string | null) {
  const reply = await bench.app.send('GET', `/api/audit-events?action=${action}`)
  const { events } = (await reply.json()) as AuditEvents
  return events.filter((event) => event.target === target).toReversed()
}

describe('creating a list', () => {
  test('it is there, and on record with its SID', async () => {
    const list = await made('Reception desks')
    expect(await names()).toContain('Reception desks')
    const [intent, outcome, ...more] = await eventsOf('credential-list.create', 'Reception desks')
    expect(more).toEqual([])
    expect(intent).toMatchObject({ phase: 'intent', listSid: null })
    expect(outcome).toMatchObject({ phase: 'outcome', result: 'succeeded', listSid: list.sid })
  })

  test('a name that is taken, or too long, or missing, is told before anything is sent', async () => {
    await made('Taken')
    const sent = () => bench.app.twilio.requests().filter(({ method }) => method === 'POST').length
    const before = sent()
    const taken = await problemOf(await create('Taken'))
    expect(taken).toMatchObject({ status: 409, code: 'list-name-taken' })
    expect(taken.errors).toMatchObject([{ field: 'friendlyName' }])
    expect((await problemOf(await create('x'.repeat(65)))).errors).toMatchObject([
      { field: 'friendlyName', code: 'friendly-name-too-long' },
    ])
    expect((await problemOf(await create('  '))).code).toBe('validation')
    expect(sent()).toBe(before)
  })

  test.each(['reset-after-commit', 'reset-before-commit', '201-empty', '500', 'no-reply'] as const)(
    '%s: one list, and said so',
    async (fault) => {
      bench.app.twilio.setFault({ fault, method: 'POST', path: 'CredentialLists.json' })
      const list = await made(`after ${fault}`)
      expect((await names()).filter((name) => name === `after ${fault}`)).toHaveLength(1)
      const [, outcome] = await eventsOf('credential-list.create', `after ${fault}`)
      expect(outcome).toMatchObject({ result: 'succeeded', listSid: list.sid })
    },
  )

  test('lost each time: it is certain that there is none', async () => {
    bench.app.twilio.setFault({
      fault: 'reset-before-commit',
      method: 'POST',
      path: 'CredentialLists.json',
      times: 9,
    })
    const problem = await problemOf(await create('never'))
    bench.app.twilio.clearFaults()
    expect(problem).toMatchObject({ code: 'twilio-unavailable', outcome: 'not-created' })
    expect(await names()).not.toContain('never')
  })

  test('lost, and then refused: there is none, and the refusal says why', async () => {
    const { twilio } = bench.app
    const fault = { method: 'POST', path: 'CredentialLists.json' } as const
    twilio.setFault({ ...fault, fault: 'reset-before-commit' })
    twilio.setFault({ ...fault, fault: '403' })
    const problem = await problemOf(await create('Refused'))
    expect(problem).toMatchObject({ code: 'twilio-permission-missing', outcome: 'not-created' })
    expect(await names()).not.toContain('Refused')
    const [, outcome] = await eventsOf('credential-list.create', 'Refused')
    expect(outcome).toMatchObject({ result: 'refused', evidence: expect.stringMatching(/lost/) })
  })

  test('copies of one request make one list', async () => {
    const headers = { 'Idempotency-Key': 'one-list' }
    const replies = await Promise.all(Array.from({ length: 5 }, () => create('Copied', headers)))
    expect(replies.map(({ status }) => status)).toEqual([201, 201, 201, 201, 201])
    expect((await names()).filter((name) => name === 'Copied')).toHaveLength(1)
  })

  test('a copy that was overtaken gets the answer of the other one, whatever it saw itself', async () => {
    const { twilio } = bench.app
    const headers = { 'Idempotency-Key': 'one-list-overtaken' }
    const before = twilio.requests().length
    twilio.setFault({ fault: '403', delayMs: 700, method: 'GET', path: 'CredentialLists.json' })
    const late = create('Overtaken', headers)
    await expect.poll(() => twilio.requests().length).toBeGreaterThan(before)
    expect((await create('Overtaken', headers)).status).toBe(201)
    expect((await late).status).toBe(201)
  })
})

test('a reply that gives the list another name proves neither a create nor a rename', async () => {
  const strike = (path: string) => {
    const fields = { friendly_name: 'Another' }
    bench.app.twilio.setFault({ fault: 'odd-fields', fields, method: 'POST', path })
  }
  strike('CredentialLists.json')
  const list = await made('By its name')
  expect(list.friendlyName).toBe('By its name')
  strike(list.sid)
  const reply = await rename(list.sid, 'By its new name')
  expect(await reply.json()).toMatchObject({ credentialList: { friendlyName: 'By its new name' } })
})

test('nor does one that gives the list another SID prove a rename', async () => {
  const list = await made('By its SID')
  const fields = { sid: `CL${'0'.repeat(32)}` }
  bench.app.twilio.setFault({ fault: 'odd-fields', fields, method: 'POST', path: list.sid })
  const reply = await rename(list.sid, 'By its SID still')
  expect(await reply.json()).toMatchObject({ credentialList: { sid: list.sid } })
})

describe('renaming a list', () => {
  test('the new name is there; the name of another is refused', async () => {
    const list = await made('Old name')
    expect((await rename(list.sid, 'New name')).status).toBe(200)
    expect(await names()).toContain('New name')
    expect(await names()).not.toContain('Old name')
    const other = await made('Another')
    expect((await problemOf(await rename(other.sid, 'New name'))).code).toBe('list-name-taken')
    expect((await rename(list.sid, 'New name')).status).toBe(200)
  })

  test('not over a name given elsewhere meanwhile', async () => {
    const list = await made('At first')
    const renameFrom = (currentName: string, friendlyName: string) =>
      bench.app.send('PATCH', `/api/credential-lists/${list.sid}`, { friendlyName, currentName })
    expect((await renameFrom('At first', 'By me')).status).toBe(200)
    expect((await rename(list.sid, 'By another')).status).toBe(200)
    const before = bench.app.twilio.requests().filter(({ method }) => method === 'POST').length
    expect(await problemOf(await renameFrom('By me', 'At first'))).toMatchObject({
      status: 409,
      code: 'list-renamed',
      outcome: 'not-applied',
      detail: expect.stringContaining('“By another”'),
    })
    const after = bench.app.twilio.requests().filter(({ method }) => method === 'POST').length
    expect(after).toBe(before)
    expect(await names()).toContain('By another')
    expect((await renameFrom('By me', 'By another')).status).toBe(200)
    expect((await renameFrom('By another', 'At first')).status).toBe(200)
    expect(await names()).toContain('At first')
  })

  test.each(['reset-after-commit', '500'] as const)('%s: named again', async (fault) => {
    const list = await made(`before ${fault}`)
    bench.app.twilio.setFault({ fault, method: 'POST', path: list.sid })
    expect((await rename(list.sid, `renamed ${fault}`)).status).toBe(200)
    expect(await names()).toContain(`renamed ${fault}`)
  })

  test('of a list that is gone: not found', async () => {
    const list = await made('Soon gone')
    await remove(list.sid)
    expect((await problemOf(await rename(list.sid, 'Nobody'))).code).toBe('not-found')
  })
})

describe('deleting a list', () => {
  test('it is gone, also when it was gone already; the record names it', async () => {
    const list = await made('To be deleted')
    expect((await remove(list.sid)).status).toBe(200)
    expect(await names()).not.toContain('To be deleted')
    expect((await remove(list.sid)).status).toBe(200)
    const [, outcome] = await eventsOf('credential-list.delete', 'To be deleted')
    expect(outcome).toMatchObject({ result: 'succeeded', listSid: list.sid })
  })

  test('one that a domain uses stays, and Twilio says why', async () => {
    const mapped = (await bench.app.lists()).credentialLists.find(
      ({ friendlyName }) => friendlyName === 'Berlin office',
    )
    const problem = await problemOf(await remove(mapped?.sid ?? ''))
    expect(problem).toMatchObject({ status: 409, code: 'list-mapped', twilio: { code: 21241 } })
    expect(await names()).toContain('Berlin office')
  })

  test('a lost reply: asked for again', async () => {
    const list = await made('Lost reply')
    bench.app.twilio.setFault({ fault: 'reset-after-commit', method: 'DELETE' })
    expect((await remove(list.sid)).status).toBe(200)
    expect(await names()).not.toContain('Lost reply')
  })
})

test('the 101st list is refused with the reason', async () => {
  await using full = await startCreateBench()
  const there = (await full.app.lists()).credentialLists.length
  const send = (friendlyName: string) =>
    full.app.send('POST', '/api/credential-lists', { friendlyName })
  for (let number = there; number < 100; number++) {
    expect((await send(`list ${number}`)).status).toBe(201)
  }
  expect(await problemOf(await send('one more'))).toMatchObject({
    status: 409,
    code: 'too-many-lists',
  })
})
