import { sql } from 'kysely'
import { intervalOf, type Limit, type RateLimiter } from './allowance.ts'
import { createMemoryLimiter } from './rate-limit-sqlite.ts'
import type { Engine } from './migrations.ts'
import { PREPARED } from './postgres.ts'
import { RELAXED } from './sqlite.ts'
import type { Store } from './store.ts'

/**
 * A count must survive a crash of this process, but need not survive one of the database: all that one person asks for
 * would wait for the disk, one request after the other. On PostgreSQL the setting ends with the statement.
 * https://www.postgresql.org/docs/current/wal-async-commit.html
 */
const RELAXED_INSERT: Record<Engine, { begin: string; from: string }> = {
  sqlite: { begin: RELAXED, from: 'where true' },
  postgres: {
    begin: PREPARED,
    from: "from (select set_config('synchronous_commit', 'off', true)) as relaxed",
  },
}

/** Deletes the allowances that are whole again by this time, in milliseconds of the epoch: they say nothing. */
export async function pruneRateLimits({ db }: Store, now: number): Promise<void> {
  await db.deleteFrom('rateLimits').where('arrivesAt', '<=', now).execute()
}

/**
 * Limits that all replicas share; on SQLite, which serves one process, they are counted in memory, and the last second of
 * them is lost where it is killed. By the generic cell rate algorithm: one number per key, the time at which its allowance is
 * full again. https://en.wikipedia.org/wiki/Generic_cell_rate_algorithm
 */
export function createRateLimiter(store: Store, now: () => number = Date.now): RateLimiter {
  return store.engine === 'sqlite'
    ? createMemoryLimiter(store.db, now)
    : createStoredLimiter(store, now)
}

/** The same, of which no count is lost: what may happen once must not happen again after a crash. */
export function createStoredLimiter(
  { db, engine }: Store,
  now: () => number = Date.now,
): RateLimiter {
  /** Seconds until the allowance has one. */
  async function wait(key: string, limit: Limit): Promise<number> {
    const interval = intervalOf(limit)
    const row = await db
      .selectFrom('rateLimits')
      .select('arrivesAt')
      .where('key', '=', key)
      .executeTakeFirst()
    const left = (row?.arrivesAt ?? 0) + interval - (now() + interval * limit.burst)
    return left > 0 ? Math.ceil(left / 1000) : 0
  }

  return {
    async take(key, limit) {
      const interval = intervalOf(limit)
      const at = now()
      const latest = at + interval * limit.burst
      const fresh = at + interval
      const { begin, from } = RELAXED_INSERT[engine]
      const { rows } = await sql<{ arrivesAt: number }>`${sql.raw(begin)}
        insert into "rateLimits" ("key", "arrivesAt") select ${key}, ${fresh} ${sql.raw(from)}
        on conflict ("key") do update set "arrivesAt" =
          case when "rateLimits"."arrivesAt" > ${at}
            then "rateLimits"."arrivesAt" + ${interval} else ${fresh} end
        where "rateLimits"."arrivesAt" + ${interval} <= ${latest}
        returning "arrivesAt"`.execute(db)
      return rows.length > 0 ? 0 : wait(key, limit)
    },

    async giveBack(key, limit) {
      await db
        .updateTable('rateLimits')
        .set(({ eb }) => ({ arrivesAt: eb('arrivesAt', '-', intervalOf(limit)) }))
        .where('key', '=', key)
        .execute()
    },

    async reset(key) {
      await db.deleteFrom('rateLimits').where('key', '=', key).execute()
    },

    async resetAll() {
      await db.deleteFrom('rateLimits').execute()
    },

    stop: async () => {},
  }
}
