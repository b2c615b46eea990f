import { closeSync, fstatSync, openSync, readFileSync, readSync } from 'node:fs'
import { appendFile } from 'node:fs/promises'
import type { Kysely } from 'kysely'
import { findEndFault } from './audit-head.ts'
import type { AuditKeys } from './audit-keys.ts'
import type { Tables } from './schema.ts'

/** The last event of the record at some moment, and when that had happened. */
export type Anchor = { seq: number; digest: string; at: string }

type Deps = {
  db: Kysely<Tables>
  /** Resolves when what was read is on disk. */
  sync: () => Promise<void>
  auditKeys: AuditKeys
  /** Where nobody who writes the database can write. */
  file: string
  /** The file cannot be written, with the code of the error: told once for each time that it begins. */
  onFault: (code: string) => void
}

export type Anchors = {
  /** Whether the last line could be written. */
  areWritten(): boolean
  /** Writes the end for the last time. */
  stop(): Promise<void>
}

/** Milliseconds. */
const ANCHOR_EVERY = 60_000

/** Appends the end of the record to the file now, whenever a minute later it has moved on, and at the end. Waits for nothing. */
export function startAnchors({ db, auditKeys, sync, file, onFault }: Deps): Anchors {
  let areWritten = true
  let written = lastAnchor(file)?.digest
  async function write(): Promise<void> {
    const line = await lineOf(db, auditKeys)
    if (line === undefined || (written && line.includes(written))) return
    await sync()
    const code = await append(file, line)
    if (code === undefined) written = anchorsIn(line).at(-1)?.digest
    else if (areWritten) onFault(code)
    areWritten = code === undefined
  }
  /** Where the database cannot be read, that is told elsewhere. */
  const tryToWrite = () => write().catch(() => {})
  let writing = tryToWrite()
  const timer = setInterval(() => {
    writing = tryToWrite()
  }, ANCHOR_EVERY)
  timer.unref()
  return {
    areWritten: () => areWritten,
    async stop() {
      clearInterval(timer)
      await writing
      await tryToWrite()
    },
  }
}

/** Appends the end as it is now. Rejects with the code of the error where that cannot be written. */
export async function appendAnchor(
  file: string,
  db: Kysely<Tables>,
  auditKeys: AuditKeys,
): Promise<void> {
  const line = await lineOf(db, auditKeys)
  const code = line && (await append(file, line))
  if (code) throw new Error(code)
}

const LINE = /^(\S+) (\d+):([\da-f]{64}) [\da-f]+$/

/** Every end in the file, in its order. Throws where it cannot be read. */
export function readAnchors(file: string): Anchor[] {
  return anchorsIn(readFileSync(file, 'utf8'))
}

/** Bytes at the end of the file that hold its last line, and one that was cut short behind it. */
const LAST_LINES = 1_000

/** The last end in the file; undefined also where this user may only append to it. */
export function lastAnchor(file: string): Anchor | undefined {
  let open: number | undefined
  try {
    open = openSync(file, 'r')
    const buffer = Buffer.alloc(LAST_LINES)
    const read = readSync(
      open,
      buffer,
      0,
      LAST_LINES,
      Math.max(0, fstatSync(open).size - LAST_LINES),
    )
    return anchorsIn(buffer.toString('utf8', 0, read)).at(-1)
  } catch {
    return undefined
  } finally {
    if (open !== undefined) closeSync(open)
  }
}

/** A line that was cut short says nothing. */
function anchorsIn(text: string): Anchor[] {
  return text
    .split('\n')
    .map((line) => LINE.exec(line))
    .filter((match) => match !== null)
    .map(([, at = '', seq, digest = '']) => ({ seq: Number(seq), digest, at }))
}

/** `TIME SEQ:DIGEST KEY`, of the last event. Nothing where the record is empty, or its end is not what Sipdesk wrote. */
async function lineOf(db: Kysely<Tables>, keys: AuditKeys): Promise<string | undefined> {
  if (await findEndFault(db, keys)) return undefined
  const last = await db
    .selectFrom('auditEvents')
    .select(['seq', 'at', 'digest', 'keyId'])
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  return last && `${last.at} ${last.seq}:${last.digest} ${last.keyId}`
}

/** On disk when it resolves, to the error's code if it failed. Never what was there is changed: `O_APPEND`. */
function append(file: string, line: string): Promise<string | undefined> {
  return appendFile(file, `${line}\n`, { flag: 'a', mode: 0o600, flush: true }).then(
    () => undefined,
    (error: NodeJS.ErrnoException) => error.code ?? 'failed',
  )
}
