import type { AuditEvent, AuditEvents, RecordedPerson } from '@sipdesk/shared/audit.ts'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { insertPerson } from '../people/directory.ts'
import { PASSWORD, startCreateBench, type CreateBench } from '../testing/create-bench.ts'

let bench: CreateBench
beforeAll(async () => {
  bench = await startCreateBench({ answerWithin: 1_500 })
})
afterAll(() => bench[Symbol.asyncDispose]())

async function find(query: Record<string, string>): Promise<AuditEvents> {
  const path = `/api/audit-events?${new URLSearchParams(query).toString()}`
  const reply = await bench.app.send('GET', path)
  expect(reply.status).toBe(200)
  return (await reply.json()) as AuditEvents
}

const findActions = (query: Record<string, string>) => find({ ...query, view: 'actions' })
const create = (username: string) => bench.create({ username, password: PASSWORD })

describe('an action', () => {
  test('is one entry: its outcome, with the intent inside', async () => {
    await create('merged')
    const { events } = await find({ username: 'merged' })
    expect(events.map(({ phase, intent }) => [phase, intent])).toEqual([
      ['outcome', undefined],
      ['intent', undefined],
    ])
    const [outcome, intent] = events
    const actions = await findActions({ username: 'merged' })
    expect(actions.events).toEqual([{ ...outcome, intent }])
  })

  test('that is under way is its intent, and becomes its outcome', async () => {
    const { auditLog } = bench.app.context
    const change = { action: 'credential.delete', username: 'under-way' } as const
    const phases = async () =>
      (await findActions({ username: 'under-way' })).events.map(({ phase }) => phase)
    const event = { ...change, requestId: 'of-both' }
    await auditLog.append({ ...event, phase: 'intent', result: null })
    // One request confirms a change and makes it.
    const confirmed = { action: 'approval.confirm', requestId: 'of-both' } as const
    await auditLog.append({ ...confirmed, phase: 'intent', result: null })
    await auditLog.append({ ...confirmed, phase: 'outcome', result: 'succeeded' })
    expect(await phases()).toEqual(['intent'])
    await auditLog.append({ ...event, phase: 'outcome', result: 'succeeded' })
    expect(await phases()).toEqual(['outcome'])
    const [action] = (await findActions({ username: 'under-way' })).events
    expect(action?.intent).toMatchObject({ action: 'credential.delete' })
  })

  test('that was refused before anything was sent, and one without an intent, are entries too', async () => {
    const refused = await bench.app.send('POST', '/api/auth/sign-in/email', {
      email: 'nobody@example.com',
      password: 'wrong-wrong-wrong',
    })
    expect(refused.status).toBe(401)
    const [entry] = (await findActions({ action: 'sign-in', result: 'refused' })).events
    expect(entry).toMatchObject({ target: 'nobody@example.com' })
  })

  test('pages hold each once, in order, without gaps', async () => {
    const usernames = Array.from({ length: 60 }, (_, index) => `paged-${index}`)
    for (const username of usernames) await create(username)
    const seen: AuditEvent[] = []
    let cursor: string | null = null
    do {
      const page: AuditEvents = await findActions({
        usernameContains: 'paged-',
        ...(cursor && { cursor }),
      })
      expect(page.events.every(({ intent }) => intent?.phase === 'intent')).toBe(true)
      seen.push(...page.events)
      cursor = page.nextCursor
    } while (cursor)
    expect(seen.map(({ username }) => username)).toEqual(usernames.toReversed())
  })
})

test('what came after an event is read alone: what was under way has ended, what is new is there', async () => {
  const { auditLog } = bench.app.context
  const open = { action: 'credential.rotate', username: 'watched', requestId: 'watched' } as const
  await auditLog.append({ ...open, phase: 'intent', result: null })
  const [newest] = (await findActions({ username: 'watched' })).events
  const since = { username: 'watched', after: String(newest?.seq) }
  expect((await findActions(since)).events).toEqual([])
  await auditLog.append({ ...open, phase: 'outcome', result: 'succeeded' })
  const { events, nextCursor } = await findActions(since)
  expect(events).toMatchObject([{ phase: 'outcome', intent: { seq: newest?.seq } }])
  expect(nextCursor).toBeNull()
})

describe('a part of a username', () => {
  test.each([
    ['ERGE', ['Merge-%_1', 'merged']],
    ['e-%_', ['Merge-%_1']],
    ['%', ['Merge-%_1']],
    [String.raw`\ `.trim(), []],
    ['none-has-this', []],
  ])('%j finds %j', async (usernameContains, expected) => {
    if ((await find({ username: 'Merge-%_1' })).events.length === 0) await create('Merge-%_1')
    const { events } = await findActions({ usernameContains })
    expect(new Set(events.map(({ username }) => username))).toEqual(new Set(expected))
  })
})

describe('a name of a list', () => {
  const listsOf = ({ events }: AuditEvents) => new Set(events.map(({ listSid }) => listSid))

  test('finds it by what it is called, also where it was named elsewhere', async () => {
    await create('in-a-list')
    const [list] = (await bench.app.lists()).credentialLists
    const listName = list?.friendlyName.slice(1, -1).toUpperCase() ?? ''
    expect(listsOf(await find({ listName }))).toEqual(new Set([bench.listSid]))
    expect((await find({ listName: 'no list has this name' })).events).toEqual([])
  })

  test('finds it by what it was called before, and is told of one that is gone', async () => {
    const created = await bench.app.send(
      'POST',
      '/api/credential-lists',
      { friendlyName: 'Harbour' },
      { 'Idempotency-Key': 'harbour' },
    )
    const { credentialList } = (await created.json()) as { credentialList: { sid: string } }
    const path = `/api/credential-lists/${credentialList.sid}`
    const key = (name: string) => ({ 'Idempotency-Key': name })
    await bench.app.send('PATCH', path, { friendlyName: 'Pier' }, key('rename'))
    expect((await bench.app.send('DELETE', path, undefined, key('delete'))).status).toBe(200)
    for (const listName of ['harb', 'PIER']) {
      const found = await find({ listName })
      expect(listsOf(found)).toEqual(new Set([credentialList.sid]))
      expect(found.listNames).toEqual({ [credentialList.sid]: 'Pier' })
    }
    const all = await bench.app.send('GET', '/api/audit-events/lists')
    expect(await all.json()).toEqual({ listNames: { [credentialList.sid]: 'Pier' } })
  })

  test('is asked of Twilio: where that fails it is told, and all else can be read', async () => {
    bench.app.twilio.setFault({ fault: '503', method: 'GET' })
    const path = '/api/audit-events?listName=x'
    await expect
      .poll(async () => (await bench.app.send('GET', path)).status, { interval: 50 })
      .toBe(503)
    expect((await findActions({})).events.length).toBeGreaterThan(0)
    bench.app.twilio.clearFaults()
  })
})

test('a period that ends now begins at what is younger; another beginning narrows it further', async () => {
  await create('of-late')
  const [event] = (await find({ username: 'of-late' })).events
  for (const last of ['1h', '24h', '7d']) {
    expect((await find({ username: 'of-late', last })).events).toHaveLength(2)
  }
  const from = new Date(Date.parse(event?.at ?? '') + 60_000).toISOString()
  expect((await find({ last: '1h', from })).events).toEqual([])
  const at = new Date(Date.now() - 2 * 3_600_000).toISOString()
  const { store } = bench.app.context
  await store.asOwner((db) => db.updateTable('auditEvents').set({ at }).execute())
  expect((await find({ username: 'of-late', last: '1h' })).events).toEqual([])
  expect((await find({ last: '24h' })).events.length).toBeGreaterThan(0)
})

test('who is disabled or removed is still among those whom the record can be filtered by', async () => {
  const people = async () => {
    const reply = await bench.app.send('GET', '/api/audit-events/people')
    const { people: all } = (await reply.json()) as { people: RecordedPerson[] }
    return all.filter(({ name }) => name.startsWith('Leaver'))
  }
  const { db } = bench.app.context.store
  const at = new Date().toISOString()
  const leaver = { name: 'Leaver', email: 'leaver@example.com', role: 'operator' } as const
  const id = await insertPerson(db, leaver)
  await bench.app.context.auditLog.append({
    phase: 'outcome',
    action: 'sign-in',
    result: 'succeeded',
    personId: id,
    personName: 'Leaver then',
  })
  const [here] = await people()
  expect(here).toMatchObject({ id, name: 'Leaver', state: 'active' })
  await db.updateTable('people').set({ disabledAt: at }).where('id', '=', id).execute()
  expect(await people()).toEqual([{ ...here, state: 'disabled' }])
  await db.deleteFrom('people').where('id', '=', id).execute()
  expect(await people()).toEqual([{ id, name: 'Leaver then', email: null, state: 'removed' }])
})

test('the outcome of an intent is found by its request, and not by going through all events', async () => {
  const { db, engine } = bench.app.context.store
  const { rows } =
    engine === 'sqlite'
      ? await sql<{
          how: string
        }>`select "name" as "how" from pragma_index_info('auditEvents_requestId')`.execute(db)
      : await sql<{
          how: string
        }>`select "indexdef" as "how" from "pg_indexes" where "indexname" = 'auditEvents_requestId'`.execute(
          db,
        )
  expect(rows[0]?.how).toContain('requestId')
})
