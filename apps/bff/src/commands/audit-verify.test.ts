import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { prune } from '../audit/retention.ts'
import { appendAnchor } from '../store/anchors.ts'
import { macsOf } from '../store/audit-head.ts'
import { createAuditLog } from '../store/audit-log.ts'
import { verifyChain } from '../store/audit-verify.ts'
import { openStore, type Store } from '../store/store.ts'
import { endOfRecord, loseRecordSince } from '../testing/lose-record.ts'
import { runCommand } from '../testing/run-command.ts'
import { change } from '../testing/tamper.ts'
import { createTestStore, type TestStore } from '../testing/test-store.ts'

let place: TestStore
let store: Store
let folder: string
beforeEach(async () => {
  place = await createTestStore()
  store = await openStore(place.location)
  folder = mkdtempSync(join(tmpdir(), 'sipdesk-anchors-'))
})
afterEach(async () => {
  await store.close()
  await place[Symbol.asyncDispose]()
  rmSync(folder, { recursive: true })
})

const EVENT = { phase: 'outcome', action: 'credential.create', result: 'succeeded' } as const

async function append(...usernames: string[]): Promise<void> {
  const log = createAuditLog(store)
  for (const username of usernames) await log.append({ ...EVENT, username })
}

const verify = (words: string[] = [], settings: Record<string, string> = {}) =>
  runCommand('audit-verify', words, { ...place.settings, ...settings })

/** As `--expect` takes it. */
const endNow = async () => {
  const { seq, endDigest } = await endOfRecord(store)
  return `${seq}:${endDigest}`
}

test('audit:verify needs no more settings than those that say where the record is, and its key', async () => {
  await append('one')
  const nothing = {
    TWILIO_ACCOUNT_SID: '',
    TWILIO_API_KEY_SID: '',
    TWILIO_API_KEY_SECRET: '',
    TWILIO_API_URL: '',
    AUTH_SECRET: '',
  }
  const { code, text } = await verify([], nothing)
  expect(text).toContain('The record is whole: 1 events')
  expect(code).toBe(0)
})

describe('how audit:verify ends', () => {
  test('0 where the record is whole, with its end to be kept elsewhere', async () => {
    await append('one', 'two', 'three')
    const { code, text } = await verify()
    expect(text).toContain('The record is whole: 3 events, the last is 3.')
    expect(text).toContain(`npm run audit:verify -- --expect ${await endNow()}`)
    expect(code).toBe(0)
  })

  test('2 where it is broken, with the event and the reason', async () => {
    await append('one', 'two', 'three')
    await store.asOwner((db) => change(db, 2, { username: 'x' }))
    const { code, text } = await verify()
    expect(text).toBe('The record is broken, at event 2: its content was changed.\n')
    expect(code).toBe(2)
  })

  test('2 where an event is of a key that is not given', async () => {
    await append('one')
    const { newest } = store.auditKeys
    const { code, text } = await verify([], { AUDIT_KEY: 'other-audit-key-0123456789-0123456789' })
    expect(text).toBe(`The record is broken, at event 1: AUDIT_KEY lacks its key, ${newest.id}.\n`)
    expect(code).toBe(2)
  })

  test('3 where it is empty', async () => {
    const { code, text } = await verify()
    expect(text).toBe('The record is empty: nothing was ever recorded, or all is gone.\n')
    expect(code).toBe(3)
  })

  test.each([
    ['an option that it does not know', ['--expected', '1:x'], '--expected'],
    ['a word', ['now'], 'now'],
    ['what is no end', ['--expect', '12'], '--expect takes SEQ:DIGEST'],
  ])('1 for %s, with how it is used', async (_what, words, said) => {
    const { code, text } = await verify(words)
    expect(text).toContain(said)
    expect(text).toContain('Exit codes: 0 whole; 1 could not be checked')
    expect(code).toBe(1)
  })

  test('0 for --help', async () => {
    const { code, text } = await verify(['--help'])
    expect([code, text]).toEqual([0, expect.stringContaining('--expect SEQ:DIGEST')])
  })
})

describe('an end that was known', () => {
  test('is in the record, also where more came since', async () => {
    await append('one', 'two')
    const expected = await endNow()
    await append('three')
    expect((await verify(['--expect', expected])).code).toBe(0)
  })

  test('is missed where the database is an older copy: 3', async () => {
    await append('one')
    const older = await endOfRecord(store)
    await append('two', 'three')
    const expected = await endNow()
    await loseRecordSince(store, older)
    expect((await verify()).code).toBe(0)
    const { code, text } = await verify(['--expect', expected])
    expect(text).toBe(
      'The record is shorter than it was, at event 3: by --expect the record ended with it, and it is missing.\n',
    )
    expect(code).toBe(3)
  })

  test('is missed where another event stands in its place: 2', async () => {
    await append('one')
    const older = await endOfRecord(store)
    await append('two')
    const expected = await endNow()
    await loseRecordSince(store, older)
    await append('another', 'and more')
    const { code, text } = await verify(['--expect', expected])
    expect(text).toBe(
      'The record is broken, at event 2: by --expect the record ended with it, and it is another one.\n',
    )
    expect(code).toBe(2)
  })

  test('may be one that was noted here', async () => {
    await append('one')
    const older = await endOfRecord(store)
    await append('two')
    const { seq, endDigest } = await endOfRecord(store)
    const { location } = place
    const isFile = 'sqlitePath' in location
    const file = isFile ? `${location.sqlitePath}-head` : join(folder, 'postgres-head')
    writeFileSync(file, JSON.stringify({ seq, digest: endDigest }))
    await loseRecordSince(store, older)
    const { code, text } = await verify([], isFile ? {} : { DATA_DIR: folder })
    expect(text).toContain('at event 2: by what was noted here the record ended with it')
    expect(code).toBe(3)
  })
})

describe('AUDIT_ANCHOR_FILE', () => {
  const file = () => join(folder, 'anchors')
  const anchor = () => appendAnchor(file(), store.db, store.auditKeys)
  const verifyWithAnchors = () => verify([], { AUDIT_ANCHOR_FILE: file() })

  test('holds ends, each of which the record has', async () => {
    await append('one')
    await anchor()
    await append('two')
    await anchor()
    expect(readFileSync(file(), 'utf8')).toMatch(/^(\S+Z \d+:[\da-f]{64} [\da-f]{16}\n){2}$/)
    appendFileSync(file(), '2026-01-01T00:00:00.000Z 7:abc')
    expect((await verifyWithAnchors()).code).toBe(0)
  })

  test('shows that a record was made anew by somebody with the key', async () => {
    await append('one', 'two')
    await anchor()
    await loseRecordSince(store, { ...(await endOfRecord(store)), ...(await firstEnd()) })
    await append('another')
    expect((await verify()).code).toBe(0)
    const { code, text } = await verifyWithAnchors()
    expect(text).toContain('at event 2: by AUDIT_ANCHOR_FILE the record ended with it')
    expect(code).toBe(2)
  })

  test('does not accuse a record that says itself what it lost', async () => {
    await append('one')
    const older = await endOfRecord(store)
    await append('two')
    await anchor()
    await loseRecordSince(store, older)
    const target = 'back to event 1, from event 2'
    await createAuditLog(store).append({ ...EVENT, action: 'audit.loss', target })
    await anchor()
    const { code, text } = await verifyWithAnchors()
    expect(text).toContain('Event 2 says that a copy took the place of the data')
    expect(code).toBe(0)
  })

  test('that cannot be read is told', async () => {
    await append('one')
    expect(await verifyWithAnchors()).toEqual({
      code: 1,
      text: `AUDIT_ANCHOR_FILE ${file()} cannot be read\n`,
    })
  })

  /** A head behind the first event, as only somebody with the key can write it. */
  async function firstEnd() {
    const [first] = await store.db.selectFrom('auditEvents').selectAll().orderBy('seq').execute()
    if (!first) throw new Error('no event')
    const head = await endOfRecord(store)
    const moved = { ...head, seq: first.seq, at: first.at, endDigest: first.digest }
    return { ...moved, macs: macsOf(moved, store.auditKeys) }
  }
})

test('what was pruned is not missed, but for the last event that was', async () => {
  await append('one', 'two')
  const { seq, endDigest, at } = await endOfRecord(store)
  const known = [
    { seq: 1, digest: 'f'.repeat(64), by: 'an older anchor' },
    { seq, digest: endDigest, by: 'an anchor', at },
  ]
  await prune(store, '2100-01-01T00:00:00.000Z')
  expect((await verifyChain(store, known)).brokenAt).toBeUndefined()
  const wrong = known.map((one) => ({ ...one, digest: 'f'.repeat(64) }))
  expect((await verifyChain(store, wrong)).brokenAt).toMatchObject({ seq })
})
