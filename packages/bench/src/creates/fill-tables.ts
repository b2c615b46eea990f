import { closeSync, fsyncSync, openSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { chained } from '@sipdesk/bff/store/audit-chain.ts'
import { macsOf } from '@sipdesk/bff/store/audit-head.ts'
import { auditKeysOf } from '@sipdesk/bff/store/audit-keys.ts'

const CACHE_KIB = 1_000_000
/** Answers older than two days are deleted, so that no more operations than these of a day of work are kept. */
const MOST_OPERATIONS = 1_000_000
/** Milliseconds over which the rows are spread, within these two days. */
const SPREAD_OVER = 40 * 3_600_000
const LISTS = 10

/** Which rows are repeated, in which order, and what of them differs: an SQL expression of `n`, from 0 on, for a column. */
type Likeness = { table: string; where: string; orderBy: string; columns: Record<string, string> }

/**
 * Adds so many events to the record, and as many settled operations up to a million, each like those that creates have
 * left in this folder, which must not be open. The digests do not continue the chain, but for that of one more event
 * at its end: a writer reads no others.
 */
export function fillTables(dataDir: string, rows: number): void {
  const name = readdirSync(dataDir).find((file) => file.endsWith('.sqlite')) ?? 'none.sqlite'
  const path = join(dataDir, name)
  const db = new DatabaseSync(path)
  db.exec(
    `PRAGMA journal_mode=MEMORY; PRAGMA synchronous=OFF; PRAGMA cache_size=-${CACHE_KIB}; begin`,
  )
  withoutIndexes(db, () => {
    addLike(db, rows, eventsFrom(1 + single(db, 'select max("seq") from "auditEvents"'), rows))
    const operations = Math.min(rows, MOST_OPERATIONS)
    addLike(db, operations, settledOperations(operations))
  })
  endRecord(db, readFileSync(join(dataDir, 'audit-key'), 'utf8'))
  db.exec('commit; PRAGMA journal_mode=WAL')
  db.close()
  // All of it goes to the disk now: else the first creates would wait for it.
  const file = openSync(path, 'r+')
  fsyncSync(file)
  closeSync(file)
}

function eventsFrom(first: number, rows: number): Likeness {
  return {
    table: 'auditEvents',
    where: `"action" = 'credential.create'`,
    orderBy: 'seq',
    columns: {
      ...namesOf('"n" / 2'),
      seq: `${first} + "n"`,
      at: timeOf(rows),
      // Intent and outcome, side by side, have one; where keys fall in an index is what makes a large one slow.
      requestId: `printf('%08x-%08x', ("n" / 2 * 2654435761) & 4294967295, "n" / 2)`,
      credentialSid: `case when "credentialSid" is not null then 'CR' || ${hex(16)} end`,
      previousDigest: hex(32),
      digest: hex(32),
    },
  }
}

function settledOperations(rows: number): Likeness {
  return {
    table: 'submissions',
    where: '"settledAt" is not null',
    orderBy: 'openedAt',
    columns: {
      ...namesOf('"n"'),
      id: `substr("id", 1, instr("id", ':')) || ${hex(16)}`,
      payloadMac: hex(32),
      openedAt: timeOf(rows),
      settledAt: timeOf(rows),
    },
  }
}

function namesOf(number: string): Record<string, string> {
  return {
    listSid: `printf('CL%032x', 1000000000 + (${number}) % ${LISTS})`,
    username: `'earlier-' || (${number})`,
  }
}

function timeOf(rows: number): string {
  const seconds = `${(Date.now() - SPREAD_OVER) / 1000} + "n" * ${SPREAD_OVER / 1000 / rows}`
  return `strftime('%Y-%m-%dT%H:%M:%fZ', ${seconds}, 'unixepoch')`
}

function hex(bytes: number): string {
  return `lower(hex(randomblob(${bytes})))`
}

function addLike(db: DatabaseSync, rows: number, likeness: Likeness): void {
  const { table, where, orderBy, columns } = likeness
  db.exec(`create temp table "samples" as
    select row_number() over (order by "${orderBy}") - 1 as "k", * from "${table}" where ${where}`)
  const samples = single(db, 'select count(*) from "samples"')
  if (samples === 0) throw new Error('a create must come first: its rows are what is repeated')
  const names = db.prepare(`select "name" from pragma_table_info('${table}')`).all()
  const all = names.map(({ name }) => String(name))
  db.exec(`
    with recursive "numbers" ("n") as
      (values (0) union all select "n" + 1 from "numbers" where "n" < ${rows - 1})
    insert into "${table}" (${all.map((name) => `"${name}"`).join()})
    select ${all.map((name) => columns[name] ?? `"${name}"`).join()}
    from "numbers" join "samples" on "k" = "n" % ${samples};
    drop table "samples"`)
}

/** An index of many rows is made much sooner than it is added to. */
function withoutIndexes(db: DatabaseSync, work: () => void): void {
  const made = db
    .prepare(`select "name", "sql" from sqlite_master where "type" = 'index' and "sql" is not null`)
    .all()
  for (const { name } of made) db.exec(`drop index "${String(name)}"`)
  work()
  for (const { sql } of made) db.exec(String(sql))
}

/** A writer goes on behind the last event, and only behind one that the head names; readers begin there. */
function endRecord(db: DatabaseSync, key: string): void {
  const keys = auditKeysOf([key])
  const last = db
    .prepare('select "seq", "at", "digest" from "auditEvents" order by "seq" desc limit 1')
    .get()
  const { seq, at, digest, ...event } = chained(
    { phase: 'outcome', action: 'audit.prune', result: 'succeeded' },
    { seq: Number(last?.['seq']), at: String(last?.['at']), digest: String(last?.['digest']) },
    keys.newest,
  )
  const row = { seq, at, digest, ...event }
  const names = Object.keys(row).map((name) => `"${name}"`)
  db.prepare(
    `insert into "auditEvents" (${names.join()}) values (${names.map(() => '?').join()})`,
  ).run(...Object.values(row))
  const head = { seq, at, endDigest: digest, beginSeq: 0, beginDigest: '0'.repeat(64) }
  db.prepare('update "auditHead" set "seq" = ?, "at" = ?, "endDigest" = ?, "macs" = ?').run(
    seq,
    at,
    digest,
    macsOf(head, keys),
  )
  db.prepare('update "recordReaders" set "seq" = ?, "at" = ?, "digest" = ?').run(seq, at, digest)
}

function single(db: DatabaseSync, sql: string): number {
  return Number(Object.values(db.prepare(sql).get() ?? {})[0])
}
