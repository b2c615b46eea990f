import { randomBytes } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { AuditEvents } from '@sipdesk/shared/audit.ts'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { problemOf } from '../testing/create-bench.ts'
import { CANARY, startHandoverBench, type HandoverBench } from '../testing/handover-bench.ts'
import { ENGINE } from '../testing/test-store.ts'

let bench: HandoverBench
beforeAll(async () => {
  bench = await startHandoverBench()
})
afterAll(() => bench[Symbol.asyncDispose]())
beforeEach(() => bench.forgetAttempts())

async function record(username: string) {
  const reply = await bench.app.send('GET', `/api/audit-events?username=${username}`)
  const { events } = (await reply.json()) as AuditEvents
  return events.toReversed()
}

describe('a link that cannot be opened', () => {
  test('gets the same answer for every reason', async () => {
    const [opened, withdrawn] = [await bench.made(), await bench.made()]
    const expired = await bench.made()
    await bench.open(opened.id)
    await bench.withdraw(withdrawn.id)
    await bench.expire(expired.id)
    const bodies: unknown[] = []
    for (const id of [opened.id, withdrawn.id, expired.id, randomBytes(24).toString('base64url')]) {
      const { requestId: _, ...problem } = await problemOf(await bench.open(id))
      bodies.push(problem)
    }
    expect(bodies[0]).toMatchObject({ status: 410, code: 'handover-gone' })
    expect(new Set(bodies.map((body) => JSON.stringify(body))).size).toBe(1)
  })

  test('cannot go on trying, and cannot choose another address to try from', async () => {
    const { app } = bench
    // A file of SQLite is served by one, which counts for itself.
    const replica = ENGINE === 'sqlite' ? app : bench.replica
    const link = await bench.made()
    const statuses: number[] = []
    for (let attempt = 0; attempt < 6; attempt++) {
      const headers = { 'X-Forwarded-For': `10.0.0.${attempt}` }
      statuses.push((await bench.open(`never-made-${attempt}`, app, headers)).status)
    }
    expect(statuses).toEqual([410, 410, 410, 410, 410, 429])
    const refused = await bench.open('never-made', replica)
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
    const problem = await problemOf(refused)
    expect(problem).toMatchObject({
      code: 'too-many-requests',
      outcome: 'not-applied',
      detail: expect.stringContaining('this one was not opened'),
    })
    // Nobody's guesses keep a link from being opened; opened, it is one of those that are none.
    expect((await bench.told(link.username))[0]?.state).toBe('waiting')
    expect((await bench.open(link.id, replica)).status).toBe(200)
    expect((await bench.open(link.id, replica)).status).toBe(429)
  })

  test('does not throttle the rest of an office: links that work still open', async () => {
    for (let index = 0; index < 8; index++) {
      const { id } = await bench.made()
      expect((await bench.open(id)).status).toBe(200)
    }
  })
})

describe('the record', () => {
  test('says who made it, from where it was opened, and who withdrew it', async () => {
    const link = await bench.made()
    await bench.open(link.id, bench.app, { 'User-Agent': 'A phone' })
    await bench.open(link.id)
    await bench.withdraw(link.id)
    const events = await record(link.username)
    expect(
      events.map(({ action, phase, result, code }) => [action, phase, result, code].join(' ')),
    ).toEqual([
      'handover.create intent  ',
      'handover.create outcome succeeded ',
      'handover.open intent  ',
      'handover.open outcome succeeded ',
      'handover.open intent  ',
      'handover.open outcome refused handover-gone',
      'handover.withdraw intent  ',
      'handover.withdraw outcome refused handover-gone',
    ])
    for (const event of events) {
      expect(event).toMatchObject({
        listSid: bench.listSid,
        username: link.username,
        target: link.listedAs,
      })
    }
    expect(events[0]?.personName).toBe('A admin')
    expect(events[3]).toMatchObject({ personId: null, userAgent: 'A phone' })
    expect(events[3]?.address).toMatch(/127\.0\.0\.1$/)
    expect(JSON.stringify(events)).not.toContain(link.ciphertext.slice(0, 40))
  })

  test('names the person who opens it while signed in', async () => {
    const link = await bench.made()
    await bench.open(link.id, bench.app, { Cookie: await bench.app.signIn('viewer') })
    const events = await record(link.username)
    const opened = events.find(({ action }) => action === 'handover.open')
    expect(opened?.personName).toBe('A viewer')
  })

  test('that cannot be written lets nothing be made, opened or withdrawn', async () => {
    const link = await bench.made()
    const { asOwner } = bench.app.context.store
    const rename = (from: string, to: string) =>
      asOwner((db) => db.schema.alterTable(from).renameTo(to).execute())
    await rename('auditHead', 'gone')
    try {
      const { reply } = await bench.make()
      for (const refused of [reply, await bench.open(link.id), await bench.withdraw(link.id)]) {
        expect((await problemOf(refused)).code).toBe('audit-unavailable')
      }
    } finally {
      await rename('gone', 'auditHead')
    }
    expect((await bench.open(link.id)).status).toBe(200)
  })
})

test('the database and the log hold nothing of the card, nor its key', async () => {
  const link = await bench.made()
  await bench.open((await bench.made()).id)
  const { db } = bench.app.context.store
  const rows = await db.selectFrom('handovers').selectAll().execute()
  const events = await db.selectFrom('auditEvents').selectAll().execute()
  const folder = bench.store.settings['DATA_DIR']
  const files = folder ? readdirSync(folder).map((name) => readFileSync(join(folder, name))) : []
  const stored = Buffer.concat([Buffer.from(JSON.stringify([rows, events])), ...files])
  expect(stored.includes(link.ciphertext)).toBe(true)
  const { key } = link
  for (const secret of [CANARY, key, key.toString('base64url'), key.toString('hex')]) {
    expect(stored.includes(secret)).toBe(false)
  }
  expect(bench.app.logText()).not.toContain(link.id)
  expect(bench.app.logText()).not.toContain(link.ciphertext)
})
