import { randomBytes, randomUUID } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync, type SQLInputValue, type SQLOutputValue } from 'node:sqlite'
import { macsOf } from '@sipdesk/bff/store/audit-head.ts'
import { auditKeysOf } from '@sipdesk/bff/store/audit-keys.ts'
import { sidOf } from './twilio-account.ts'

type Row = Record<string, SQLOutputValue>

const ROWS_AT_ONCE = 50_000
const LISTS = 1000
const CACHE_KIB = 1_000_000
/** Milliseconds over which the rows are spread: answers older than two days would be pruned. */
const SPREAD_OVER = 40 * 3_600_000

/**
 * Adds so many rows to the record and as many settled operations, each like those that creates have
 * left in this folder, which must not be open. The digests do not continue the chain: a writer reads
 * its head alone.
 */
export function fillTables(dataDir: string, rows: number): void {
  const name = readdirSync(dataDir).find((file) => file.endsWith('.sqlite')) ?? 'none.sqlite'
  const db = new DatabaseSync(join(dataDir, name))
  db.exec(`PRAGMA synchronous=OFF; PRAGMA cache_size=-${CACHE_KIB}`)
  const events = all(db, `select * from "auditEvents" where "action" = 'credential.create'`)
  const operations = all(db, 'select * from "submissions" where "settledAt" is not null')
  const first = Number(all(db, 'select "seq" from "auditHead"')[0]?.['seq']) + 1
  const from = Date.now() - SPREAD_OVER
  const timeOf = (number: number) =>
    new Date(from + Math.floor((number / rows) * SPREAD_OVER)).toISOString()

  insert(db, 'auditEvents', rows, (number) => {
    return eventLike(pick(events, number), first + number, timeOf(number))
  })
  insert(db, 'submissions', rows, (number) => {
    return operationLike(pick(operations, number), number, timeOf(number))
  })
  moveHead(db, readFileSync(join(dataDir, 'audit-key'), 'utf8'))
  // All of it goes to the disk now: else the first creates would wait for it.
  db.exec('PRAGMA synchronous=FULL; PRAGMA wal_checkpoint(TRUNCATE)')
  db.close()
}

/** A writer goes on behind the last event, and only behind one that the head names. */
function moveHead(db: DatabaseSync, key: string): void {
  const [last] = all(
    db,
    'select "seq", "at", "digest" from "auditEvents" order by "seq" desc limit 1',
  )
  const seq = Number(last?.['seq'])
  const [at, endDigest] = [String(last?.['at']), String(last?.['digest'])]
  const head = { seq, at, endDigest, beginSeq: 0, beginDigest: '0'.repeat(64) }
  db.prepare('update "auditHead" set "seq" = ?, "at" = ?, "endDigest" = ?, "macs" = ?').run(
    seq,
    at,
    endDigest,
    macsOf(head, auditKeysOf([key])),
  )
}

function all(db: DatabaseSync, sql: string): Row[] {
  return db.prepare(sql).all()
}

function pick(rows: Row[], number: number): Row {
  const row = rows[number % rows.length]
  if (!row) throw new Error('a create must come first: its rows are what is repeated')
  return row
}

function eventLike(row: Row, seq: number, at: string): Row {
  return {
    ...row,
    ...nameOf(seq),
    seq,
    at,
    requestId: randomUUID(),
    credentialSid: row['credentialSid'] === null ? null : `CR${hex(16)}`,
    previousDigest: hex(32),
    digest: hex(32),
  }
}

function operationLike(row: Row, number: number, at: string): Row {
  const person = String(row['id']).split(':')[0]
  return {
    ...row,
    ...nameOf(number),
    id: `${person}:${randomUUID()}`,
    payloadMac: hex(32),
    openedAt: at,
    settledAt: at,
  }
}

function nameOf(number: number) {
  return { listSid: sidOf('CL', 1e9 + (number % LISTS)), username: `earlier-${number}` }
}

/** Random bytes, in hexadecimal: where keys fall in an index is what makes a large one slow. */
function hex(bytes: number): string {
  return randomBytes(bytes).toString('hex')
}

function insert(
  db: DatabaseSync,
  table: string,
  rows: number,
  rowOf: (number: number) => Row,
): void {
  const columns = Object.keys(rowOf(0))
  const names = columns.map((column) => `"${column}"`).join(', ')
  const marks = columns.map(() => '?').join(', ')
  const statement = db.prepare(`insert into "${table}" (${names}) values (${marks})`)
  for (let number = 0; number < rows; number++) {
    if (number % ROWS_AT_ONCE === 0) db.exec(number === 0 ? 'begin' : 'commit; begin')
    const values: SQLInputValue[] = Object.values(rowOf(number))
    statement.run(...values)
  }
  db.exec('commit')
}
