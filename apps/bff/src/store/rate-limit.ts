import { sql } from 'kysely'
import type { Limit, RateLimiter } from './allowance.ts'
import { createMemoryLimiter } from './rate-limit-sqlite.ts'
import { RELAXED } from './sqlite.ts'
import type { Store } from './store.ts'

const MINUTE = 60_000

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
export function createStoredLimiter({ db }: Store, now: () => number = Date.now): RateLimiter {
  /** Seconds until the allowance has one. */
  async function wait(key: string, { burst, perMinute }: Limit): Promise<number> {
    const interval = MINUTE / perMinute
    const row = await db
      .selectFrom('rateLimits')
      .select('arrivesAt')
      .where('key', '=', key)
      .executeTakeFirst()
    const left = (row?.arrivesAt ?? 0) + interval - (now() + interval * burst)
    return left > 0 ? Math.ceil(left / 1000) : 0
  }

  return {
    async take(key, { burst, perMinute }) {
      const interval = MINUTE / perMinute
      const at = now()
      const latest = at + interval * burst
      const fresh = at + interval
      const { rows } = await sql<{ arrivesAt: number }>`${sql.raw(RELAXED)}
        insert into "rateLimits" ("key", "arrivesAt") values (${key}, ${fresh})
        on conflict ("key") do update set "arrivesAt" =
          case when "rateLimits"."arrivesAt" > ${at}
            then "rateLimits"."arrivesAt" + ${interval} else ${fresh} end
        where "rateLimits"."arrivesAt" + ${interval} <= ${latest}
        returning "arrivesAt"`.execute(db)
      return rows.length > 0 ? 0 : wait(key, { burst, perMinute })
    },

    async giveBack(key, { perMinute }) {
      await db
        .updateTable('rateLimits')
        .set(({ eb }) => ({ arrivesAt: eb('arrivesAt', '-', MINUTE / perMinute) }))
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
