import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import type { Kysely } from 'kysely'
import * as z from 'zod/mini'
import { appendAnchor, lastAnchor } from './anchors.ts'
import type { AuditKeys } from './audit-keys.ts'
import type { Tables } from './schema.ts'

type Database = Kysely<Tables>

/** The end of the record as it was seen last. Releases before this one note no time. */
const NotedHead = z.object({ seq: z.number(), digest: z.string(), at: z.optional(z.string()) })
type NotedHead = z.infer<typeof NotedHead>

/** What the record lacks of what was seen of it: the database is an older copy of the one that was here before. */
export type RecordLoss = {
  /** The event that was seen last, and when it happened; null if the time is not known. */
  seen: number
  seenAt: string | null
  /** The event before the loss, and when it happened; null if nothing was left. */
  now: number
  endsAt: string | null
}

/** What was read of it is on disk after `sync`. */
type Synced = { db: Database; sync: () => Promise<void> }

export type HeadWatch = {
  /** Hears what was written and is acknowledged from now on. */
  saw(events: NotedHead[]): void
  /** The last loss that was noticed. */
  loss(): RecordLoss | undefined
  /** Notes the end for the last time. */
  stop(): Promise<void>
}

/** Where the end is kept from one start to the next; without both a loss is noticed while this process runs. */
export type Notes = {
  /** The end that was seen last. */
  headFile: string | undefined
  /** Every end that was anchored. */
  anchorFile: string | undefined
}

type Options = Notes & {
  onLoss: (loss: RecordLoss) => void
}

/** Milliseconds. A process that is killed leaves the end of the record as it was at most so long before. */
const NOTE_EVERY = 1_000

/** Ends that are kept from one note to the next: far more than are written meanwhile. */
const MAX_SEEN = 1_000

/**
 * Notes the end of the record now and whenever it has moved on, and tells of each loss once. What a failover loses is
 * mostly what was acknowledged a moment before, so that this is looked for too.
 */
export function watchHead({ db, sync }: Synced, { onLoss, ...notes }: Options): HeadWatch {
  const { headFile } = notes
  const before = readNotes(notes)
  let noted = before.length > 0 ? before.reduce(later) : undefined
  let latest: RecordLoss | undefined
  const acknowledged: NotedHead[] = []
  async function note(): Promise<void> {
    const head = await headOf(db)
    const since = [...acknowledged]
    if (since.length === 0 && head.seq === noted?.seq && head.digest === noted.digest) return
    await sync()
    const seen = noted ? [noted, ...since] : since
    const loss = await lossOf(db, seen)
    acknowledged.splice(0, since.length)
    noted = loss ? head : seen.reduce(later, head)
    if (loss) tell(loss)
    if (headFile !== undefined) noteHead(headFile, noted)
  }
  function tell(loss: RecordLoss): void {
    latest = loss
    onLoss(loss)
  }
  let noting: Promise<boolean> | undefined
  /** Whether it could. Where nothing can be written, the record cannot be written either, which is told. */
  function tryToNote(): Promise<boolean> {
    noting ??= note()
      .then(
        () => true,
        () => false,
      )
      .finally(() => (noting = undefined))
    return noting
  }
  void tryToNote()
  const timer = setInterval(() => void tryToNote(), NOTE_EVERY)
  timer.unref()
  return {
    saw(events) {
      const end = events.at(-1)
      if (!end || acknowledged.length >= MAX_SEEN) return
      acknowledged.push({ seq: end.seq, digest: end.digest, at: end.at })
    },
    loss: () => latest,
    async stop() {
      clearInterval(timer)
      if ((await noting) !== false) await tryToNote()
    },
  }
}

/** Takes the database as it is now for the right one, also if it is older than what was noted. */
export async function acceptHead(
  { db, auditKeys }: { db: Database; auditKeys: AuditKeys },
  { headFile, anchorFile }: Notes,
): Promise<void> {
  if (headFile !== undefined) noteHead(headFile, await headOf(db))
  if (anchorFile !== undefined) await appendAnchor(anchorFile, db, auditKeys)
}

/** What the database lacks; undefined where that is nothing, and where nothing was noted. */
export function findLoss(db: Database, notes: Notes): Promise<RecordLoss | undefined> {
  return lossOf(db, readNotes(notes))
}

/** The end that was seen last, and the one that was anchored last. */
function readNotes({ headFile, anchorFile }: Notes): NotedHead[] {
  const noted = headFile === undefined ? undefined : readNoted(headFile)
  const anchored = anchorFile === undefined ? undefined : lastAnchor(anchorFile)
  return [noted, anchored].filter((one) => one !== undefined)
}

/** Where the end of the record of SQLite is kept. */
export const headFileBeside = (sqlitePath: string) => `${sqlitePath}-head`

const later = (one: NotedHead, other: NotedHead) => (other.seq > one.seq ? other : one)

/** What the record lacks of these ends, up to the last of them that is missing. */
async function lossOf(db: Database, seen: NotedHead[]): Promise<RecordLoss | undefined> {
  if (seen.length === 0) return undefined
  const sequences = seen.map(({ seq }) => seq)
  const events = db.selectFrom('auditEvents').select('digest').where('seq', 'in', sequences)
  const there = new Set((await events.execute()).map(({ digest }) => digest))
  const [lost, ...more] = seen.filter(({ digest }) => !there.has(digest))
  return lost && lossSince(db, more.reduce(later, lost))
}

/** The record ends before the noted event, or another one stands in its place. */
async function lossSince(db: Database, noted: NotedHead): Promise<RecordLoss | undefined> {
  const { at, beginSeq } = await headOf(db)
  // What was pruned was there.
  if (noted.seq <= beginSeq) return undefined
  const events = db.selectFrom('auditEvents').select(['seq', 'at', 'digest'])
  const there = await events.where('seq', '=', noted.seq).executeTakeFirst()
  if (there?.digest === noted.digest) return undefined
  // What came after the loss is later than all that was lost.
  const last = await events
    .where('seq', '<=', noted.seq)
    .where('at', '<=', noted.at ?? at)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  const end = last ?? { seq: beginSeq, at: null }
  return { seen: noted.seq, seenAt: noted.at ?? null, now: end.seq, endsAt: end.at }
}

function headOf(db: Database) {
  return db
    .selectFrom('auditHead')
    .select(['seq', 'at', 'endDigest as digest', 'beginSeq'])
    .executeTakeFirstOrThrow()
}

/** The end that was seen last, as it is kept in this file. */
export function readNoted(file: string): NotedHead | undefined {
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
function noteHead(file: string, { seq, digest, at }: NotedHead): void {
  const draft = `${file}-${process.pid}`
  try {
    writeFileSync(draft, JSON.stringify({ seq, digest, at }), { mode: 0o600 })
    renameSync(draft, file)
  } finally {
    rmSync(draft, { force: true })
  }
}
