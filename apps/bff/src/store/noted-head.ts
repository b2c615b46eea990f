import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import type { Kysely } from 'kysely'
import * as z from 'zod/mini'
import type { Tables } from './schema.ts'

type Database = Kysely<Tables>

/** The end of the record as it was seen last, beside the database, so that an older copy in its place is noticed. */
const NotedHead = z.object({ seq: z.number(), digest: z.string() })
type NotedHead = z.infer<typeof NotedHead>

/** Milliseconds. A process that is killed leaves the end of the record as it was at most so long before. */
const NOTE_EVERY = 1_000

/**
 * Notes the end of the record now and whenever it has moved on, until the function returned is called, which notes
 * it for the last time.
 */
export function startNotingHead(db: Database, sqlitePath: string): () => Promise<void> {
  let noted: NotedHead | undefined
  async function note(): Promise<void> {
    const head = await headOf(db)
    if (head.seq === noted?.seq && head.digest === noted.digest) return
    noteHead(sqlitePath, head)
    noted = head
  }
  // Where nothing can be written, the record cannot be written either, which is told.
  const tryToNote = () => note().catch(() => undefined)
  void tryToNote()
  const timer = setInterval(() => void tryToNote(), NOTE_EVERY)
  timer.unref()
  return async () => {
    clearInterval(timer)
    await tryToNote()
  }
}

/** Takes the database as it is now for the right one, also if it is older than what was noted. */
export async function acceptHead(db: Database, sqlitePath: string): Promise<void> {
  noteHead(sqlitePath, await headOf(db))
}

/**
 * What the record lacks of what was seen of it: it ends before the noted event, or another one stands in its place.
 * Undefined where nothing is missing, and where nothing was noted.
 */
export async function findMissing(
  db: Database,
  sqlitePath: string,
): Promise<{ seen: number; now: number } | undefined> {
  const noted = readNoted(sqlitePath)
  if (noted === undefined) return undefined
  const { seq: now, anchorSeq } = await headOf(db)
  // What was pruned was there.
  if (noted.seq <= anchorSeq) return undefined
  const event = await db
    .selectFrom('auditEvents')
    .select('digest')
    .where('seq', '=', noted.seq)
    .executeTakeFirst()
  return event?.digest === noted.digest ? undefined : { seen: noted.seq, now }
}

function headOf(db: Database) {
  return db.selectFrom('auditHead').select(['seq', 'digest', 'anchorSeq']).executeTakeFirstOrThrow()
}

const fileOf = (sqlitePath: string) => `${sqlitePath}-head`

function readNoted(sqlitePath: string): NotedHead | undefined {
  const file = fileOf(sqlitePath)
  if (!existsSync(file)) return undefined
  return NotedHead.safeParse(parsed(readFileSync(file, 'utf8'))).data
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Whole or not at all, also when the process is killed meanwhile. */
function noteHead(sqlitePath: string, { seq, digest }: NotedHead): void {
  const file = fileOf(sqlitePath)
  const draft = `${file}-${process.pid}`
  try {
    writeFileSync(draft, JSON.stringify({ seq, digest }), { mode: 0o600 })
    renameSync(draft, file)
  } finally {
    rmSync(draft, { force: true })
  }
}
