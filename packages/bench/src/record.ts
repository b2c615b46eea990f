/**
 * How long a page of the record takes, and to check all of it as `npm run audit:verify` does, at 1,000, 100,000 and 1,000,000 events, on SQLite and, where
 * BENCH_DATABASE_URL names an empty database, on PostgreSQL. Prints medians of one run, side by side.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findEvents } from '@sipdesk/bff/audit/find-events.ts'
import { createAuditLog } from '@sipdesk/bff/store/audit-log.ts'
import { verifyChain } from '@sipdesk/bff/store/audit-verify.ts'
import { openStore, type Store, type StoreLocation } from '@sipdesk/bff/store/store.ts'
import type { AuditFilter } from '@sipdesk/shared/audit.ts'

const SIZES = [1_000, 100_000, 1_000_000]
const RUNS = 30
const AT_ONCE = 10_000
const PEOPLE = 40
const LISTS = 20

const auditSecrets = ['bench-audit-key-0123456789-0123456789'] as const
const folder = mkdtempSync(join(tmpdir(), 'sipdesk-bench-'))
await measure('SQLite', { sqlitePath: join(folder, 'bench.sqlite'), auditSecrets })
rmSync(folder, { recursive: true })
const databaseUrl = process.env['BENCH_DATABASE_URL']
if (databaseUrl) await measure('PostgreSQL', { databaseUrl, auditSecrets })

async function measure(name: string, location: StoreLocation): Promise<void> {
  const store = await openStore(location)
  for (const size of SIZES) {
    const seconds = await fill(store, size)
    const cells: string[] = []
    for (const [label, filter] of filters(size)) {
      const first = await median(() => findEvents(store.db, { filter }))
      const before = Math.floor(size / 10)
      const deep = await median(() => findEvents(store.db, { filter, before }))
      cells.push(`${label} ${first.toFixed(2)}/${deep.toFixed(2)}`)
    }
    const checked = await secondsToVerify(store)
    process.stdout.write(
      `${name}, ${size} events (${seconds.toFixed(0)} s to write, ${checked.toFixed(1)} s to check): first/deep page in ms: ${cells.join(', ')}\n`,
    )
  }
  await store.close()
}

function filters(size: number): [string, AuditFilter][] {
  const middle = new Date(Date.now() - 1).toISOString()
  return [
    ['all', {}],
    ['a person', { person: 'person-7' }],
    ['a username, found once', { username: `user-${Math.floor(size / 20)}` }],
    ['a username, found never', { username: 'nobody' }],
    ['a person in a list, refused', { person: 'person-7', list: 'CL7', result: 'refused' }],
    ['a rare action', { action: 'person.remove' }],
    ['until now', { to: middle }],
  ]
}

/** Adds events until there are so many; resolves to the seconds it took. */
async function fill(store: Store, size: number): Promise<number> {
  const startedAt = performance.now()
  const log = createAuditLog(store)
  const { seq } = await store.db.selectFrom('auditHead').select('seq').executeTakeFirstOrThrow()
  for (let next = seq; next < size; next += AT_ONCE) {
    const count = Math.min(AT_ONCE, size - next)
    await Promise.all(
      Array.from({ length: count }, (_, index) => log.append(eventNumber(next + index))),
    )
  }
  return (performance.now() - startedAt) / 1000
}

function eventNumber(number: number) {
  const isRare = number % 50_000 === 17
  return {
    phase: 'outcome',
    action: isRare ? 'person.remove' : 'credential.create',
    result: number % 29 === 0 ? 'refused' : 'succeeded',
    personId: `person-${number % PEOPLE}`,
    personName: 'Somebody With A Name',
    personRole: 'operator',
    sessionId: 'a-session-id-of-32-characters-xx',
    address: '203.0.113.9',
    userAgent: 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/153.0.0.0 Safari/537.36',
    listSid: `CL${number % LISTS}`,
    username: `user-${number}`,
    requestId: `request-${number}`,
  } as const
}

async function secondsToVerify(store: Store): Promise<number> {
  const startedAt = performance.now()
  const { brokenAt } = await verifyChain(store)
  if (brokenAt) throw new Error(`broken at event ${brokenAt.seq}: ${brokenAt.why}`)
  return (performance.now() - startedAt) / 1000
}

/** Milliseconds of the middle one of many runs. */
async function median(work: () => Promise<unknown>): Promise<number> {
  const times: number[] = []
  for (let run = 0; run < RUNS; run++) {
    const startedAt = performance.now()
    await work()
    times.push(performance.now() - startedAt)
  }
  return times.toSorted((a, b) => a - b)[RUNS >> 1] ?? 0
}
