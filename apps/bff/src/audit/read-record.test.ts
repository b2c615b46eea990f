import { AuditEvent, type AuditAction, type AuditEvents } from '@sipdesk/shared/audit.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createAuditLog } from '../store/audit-log.ts'
import { verifyChain } from '../store/audit-verify.ts'
import { PASSWORD, problemOf, startCreateBench, type CreateBench } from '../testing/create-bench.ts'
import { cell, textCell } from './export-formats.ts'

let bench: CreateBench
beforeAll(async () => {
  bench = await startCreateBench()
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

describe('the record as admins read it', () => {
  test('newest first, page by page, each event once', async () => {
    const writer = createAuditLog(bench.app.context.store)
    for (let index = 0; index < 60; index++) {
      const target = `page-${index}@example.com`
      await writer.append({ phase: 'outcome', action: 'sign-in', result: 'refused', target })
    }
    const seen: AuditEvent[] = []
    let cursor: string | null = null
    do {
      const page: AuditEvents = await find({ ...(cursor && { cursor }) })
      seen.push(...page.events)
      cursor = page.nextCursor
    } while (cursor)
    const numbers = seen.map(({ seq }) => seq)
    expect(numbers).toEqual(
      Array.from({ length: numbers.length }, (_, index) => numbers.length - index),
    )
    expect((await verifyChain(bench.app.context.store)).brokenAt).toBeUndefined()
  })

  test('what a later release has put on record is shown, and hides nothing else', async () => {
    const writer = createAuditLog(bench.app.context.store)
    const action = 'door.open' as AuditAction
    await writer.append({ phase: 'outcome', action, result: 'succeeded' })
    const [event] = (await find()).events
    expect(event).toMatchObject({ action: 'door.open', result: 'succeeded' })
  })

  test('each filter narrows, and together they narrow further', async () => {
    await bench.create({ username: 'filtered', password: PASSWORD })
    const { events: all } = await find()
    const [mine] = await eventsOf('filtered')
    const filters: [Record<string, string>, (event: AuditEvent) => boolean][] = [
      [{ person: mine?.personId ?? '' }, (event) => event.personId === mine?.personId],
      [{ list: bench.listSid }, (event) => event.listSid === bench.listSid],
      [{ username: 'filtered' }, (event) => event.username === 'filtered'],
      [{ action: 'sign-in' }, (event) => event.action === 'sign-in'],
      [{ result: 'refused' }, (event) => event.result === 'refused'],
      [
        { result: 'succeeded', username: 'filtered' },
        (event) => event.result === 'succeeded' && event.username === 'filtered',
      ],
    ]
    for (const [query, matches] of filters) {
      const { events } = await find(query)
      expect(events.length, JSON.stringify(query)).toBeGreaterThan(0)
      expect(events.every(matches), JSON.stringify(query)).toBe(true)
      const expected = all.filter(matches).map(({ seq }) => seq)
      expect(events.slice(0, expected.length).map(({ seq }) => seq)).toEqual(expected)
    }
  })

  test.each(['person', 'list', 'username'])(
    'a filter by %s with what no text can hold is refused',
    async (name) => {
      const reply = await bench.app.send('GET', `/api/audit-events?${name}=a%00b`)
      expect(reply.status).toBe(422)
    },
  )

  test('a period holds what lies in it: its beginning in, its end out', async () => {
    const { events } = await find()
    const times = [...new Set(events.map(({ at }) => at))]
    const [to = '', from = ''] = [times[2], times[6]]
    const found = await find({ from, to })
    expect(found.events.map(({ seq }) => seq)).toEqual(
      events.filter(({ at }) => at >= from && at < to).map(({ seq }) => seq),
    )
    expect((await find({ from: '2999-01-01T00:00:00Z' })).events).toEqual([])
    expect((await find({ to: '2000-01-01T00:00:00Z' })).events).toEqual([])
  })

  test.each([
    'cursor=x',
    'after=-1',
    'action=nothing',
    'from=yesterday',
    'nothing=1',
    'result=succeeded&result=refused',
  ])('%s is refused, as a problem', async (query) => {
    const reply = await bench.app.send('GET', `/api/audit-events?${query}`)
    expect((await problemOf(reply)).code).toBe('validation')
  })
})

describe('the export', () => {
  test('CSV and JSON hold every event that matches, and the export is on record', async () => {
    const expected = (await find({ username: 'filtered' })).events
    const path = '/api/audit-events/export?username=filtered&format='
    const csv = await bench.app.send('GET', `${path}csv`)
    expect(csv.headers.get('content-disposition')).toMatch(
      /^attachment; filename=sipdesk-record-\d{4}-\d\d-\d\d\.csv$/,
    )
    const lines = (await csv.text()).trim().split('\r\n')
    expect(lines).toHaveLength(expected.length + 1)
    expect(lines[0]).toBe(
      'seq,at,phase,action,result,code,personId,personName,personRole,sessionId,address,userAgent,listSid,credentialSid,username,target,requestId,twilioRequestId,evidence,requestedBy,previousDigest,digest,keyId',
    )
    expect(lines[1]).toBe(
      Object.values(AuditEvent.parse(expected[0]))
        .map((value) => cell(value))
        .join(','),
    )
    const json = await (await bench.app.send('GET', `${path}json`)).json()
    expect(json).toEqual(expected)
    const { events } = await find({ action: 'audit.export' })
    expect(events.map(({ target }) => target)).toEqual([
      'json username=filtered',
      'csv username=filtered',
    ])
  })

  test('for a spreadsheet: a mark of UTF-8, the separator of the language, every text as text', async () => {
    const expected = AuditEvent.parse((await find({ username: 'filtered' })).events[0])
    const path = '/api/audit-events/export?format=spreadsheet&username=filtered'
    for (const [language, separator] of [
      ['en', ','],
      ['de', ';'],
    ] as const) {
      const reply = await bench.app.send('GET', path, undefined, { 'Accept-Language': language })
      expect(reply.headers.get('content-disposition')).toMatch(/-\d\d-spreadsheet\.csv$/)
      const bytes = Buffer.from(await reply.arrayBuffer())
      expect(bytes.subarray(0, 3)).toEqual(Buffer.from('\ufeff'))
      const [head, first] = bytes.toString().slice(1).split('\r\n')
      expect(head?.split(separator).slice(0, 3)).toEqual(['seq', 'at', 'phase'])
      expect(first).toBe(Object.values(expected).map(textCell).join(separator))
    }
  })

  test.each([
    ['007', '"=""007"""'],
    ['1e5', '"=""1e5"""'],
    ['50%', '"=""50%"""'],
    ['true', '"=""true"""'],
    ['00491511234567', '"=""00491511234567"""'],
    ['=HYPERLINK("x")', '"=""=HYPERLINK(""""x"""")"""'],
    ['a;b,c', '"=""a;b,c"""'],
    ['a\nb', '"=""a\\u000ab"""'],
    [`=${'x'.repeat(300)}`, `"'=${'x'.repeat(300)}"`],
    [7, '7'],
    [null, ''],
  ])('a spreadsheet is given %j as %j', (value, written) => {
    expect(textCell(value)).toBe(written)
  })

  test('more than one batch arrives whole', async () => {
    const writer = createAuditLog(bench.app.context.store)
    await Promise.all(
      Array.from({ length: 2300 }, (_, index) =>
        writer.append({
          phase: 'outcome',
          action: 'credential.create',
          result: 'succeeded',
          username: `bulk-${index}`,
          listSid: 'CLbulk',
        }),
      ),
    )
    const reply = await bench.app.send('GET', '/api/audit-events/export?format=json&list=CLbulk')
    const events = (await reply.json()) as AuditEvent[]
    expect(events.map(({ username }) => username)).toEqual(
      Array.from({ length: 2300 }, (_, index) => `bulk-${2299 - index}`),
    )
  })

  test.each([
    ['=1+1', `"'=1+1"`],
    ['+15551234567', `"'+15551234567"`],
    ['-x', `"'-x"`],
    ['@x', `"'@x"`],
    ['\t=x', `"'\t=x"`],
    ['a"b', '"a""b"'],
    ['a,b', '"a,b"'],
    ['a\nb', '"a\nb"'],
    ['plain', 'plain'],
  ])('the cell %j is written as %j', (value, written) => {
    expect(cell(value)).toBe(written)
  })
})
