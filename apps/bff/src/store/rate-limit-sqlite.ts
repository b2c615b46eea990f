import { setImmediate as giveWay } from 'node:timers/promises'
import { sql } from 'kysely'
import { intervalOf, type RateLimiter } from './allowance.ts'
import type { Database } from './store.ts'

/** Milliseconds after which what was counted is written: a process that is killed forgets no more than that. */
const WRITE_EVERY = 1_000
/** Allowances that are kept although they could be read again. */
const MAX_KEPT = 10_000
/** Rows of one statement: nothing else is done meanwhile. */
const MAX_ROWS = 500

/**
 * Counts in memory, for the one process that serves from a file: an allowance is read when it is first needed, and written
 * within a second, and at the stop. Where the database can be neither read nor written, it counts on in memory alone, and
 * takes what is stored into account once that can be read.
 */
export function createMemoryLimiter(db: Database, now: () => number): RateLimiter {
  const allowances = keepAllowances(db, now)
  return {
    async take(key, limit) {
      await allowances.load(key)
      const interval = intervalOf(limit)
      const at = now()
      const next = Math.max(allowances.get(key), at) + interval
      const tooMany = next - (at + interval * limit.burst)
      if (tooMany > 0) return Math.ceil(tooMany / 1000)
      allowances.set(key, next)
      return 0
    },

    async giveBack(key, limit) {
      await allowances.load(key)
      allowances.set(key, allowances.get(key) - intervalOf(limit))
    },

    reset: async (key) => allowances.reset(key),

    async resetAll() {
      allowances.clear()
      await db.deleteFrom('rateLimits').execute()
    },

    stop: () => allowances.stop(),
  }
}

/** By its key, when each allowance is whole again, in milliseconds of the epoch. */
type Allowances = Map<string, number>

/** Allowances in memory, each read before it is used; those that cannot be read count from nothing until they can. */
function readAllowances(db: Database) {
  const kept: Allowances = new Map()
  const unread = new Set<string>()
  const get = (key: string) => kept.get(key) ?? 0

  async function load(key: string): Promise<void> {
    if (kept.has(key) && !unread.has(key)) return
    const stored = await readStored(db, key).catch(() => undefined)
    // Another one may have been first.
    const isNew = !kept.has(key)
    if (stored !== undefined) {
      if (unread.delete(key) || isNew) kept.set(key, Math.max(get(key), stored))
    } else if (isNew) {
      kept.set(key, 0)
      unread.add(key)
    }
  }

  async function loadUnread(): Promise<void> {
    for (const key of unread) {
      await load(key)
      if (unread.has(key)) return
    }
  }

  return { kept, unread, get, load, loadUnread }
}

/** The same, each written soon after it was set. */
function keepAllowances(db: Database, now: () => number) {
  const { kept, unread, get, load, loadUnread } = readAllowances(db)
  const unwritten = new Set<string>()
  let timer: NodeJS.Timeout | undefined
  let writing: Promise<void> | undefined

  function writeSoon(): void {
    timer ??= setTimeout(() => void (writing = write().then(goOn)), WRITE_EVERY).unref()
  }

  function goOn(): void {
    timer = undefined
    if (unwritten.size > 0) writeSoon()
  }

  async function write(): Promise<void> {
    await loadUnread()
    const keys = [...unwritten].filter((key) => !unread.has(key))
    for (const key of keys) unwritten.delete(key)
    const rows = keys.map((key): Row => [key, get(key)])
    await writeStored(db, rows).catch(() => keys.forEach((key) => unwritten.add(key)))
    forget(kept, unwritten, now())
  }

  function set(key: string, arrivesAt: number): void {
    kept.set(key, arrivesAt)
    unwritten.add(key)
    writeSoon()
  }

  return {
    load,
    get,
    set,
    reset(key: string): void {
      unread.delete(key)
      set(key, 0)
    },
    clear: () => [kept, unread, unwritten].forEach((keys) => keys.clear()),
    async stop(): Promise<void> {
      await writing
      clearTimeout(timer)
      await write()
    },
  }
}

/** Nothing is lost with what is written, and little with what is whole again. */
function forget(kept: Allowances, unwritten: Set<string>, now: number): void {
  for (const [key, arrivesAt] of kept) {
    const isWritten = !unwritten.has(key)
    const isWhole = arrivesAt <= now
    const areMany = kept.size > MAX_KEPT
    if ((isWritten && isWhole) || (areMany && (isWritten || isWhole))) kept.delete(key)
  }
}

/** A key, and when its allowance is whole again. */
type Row = [string, number]

async function readStored(db: Database, key: string): Promise<number> {
  const rows = db.selectFrom('rateLimits').select('arrivesAt').where('key', '=', key)
  return (await rows.executeTakeFirst())?.arrivesAt ?? 0
}

async function writeStored(db: Database, rows: Row[]): Promise<void> {
  for (let from = 0; from < rows.length; from += MAX_ROWS) {
    const some = JSON.stringify(rows.slice(from, from + MAX_ROWS))
    // Without a condition SQLite takes `on conflict` for that of a join.
    // https://www.sqlite.org/lang_upsert.html#parsing_ambiguity
    await sql`insert into "rateLimits" ("key", "arrivesAt")
      select value ->> 0, value ->> 1 from json_each(${some}) where true
      on conflict ("key") do update set "arrivesAt" = excluded."arrivesAt"`.execute(db)
    await giveWay()
  }
}
