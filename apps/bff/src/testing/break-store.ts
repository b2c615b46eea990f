import { sql } from 'kysely'
import type { Tables } from '../store/schema.ts'
import type { Store } from '../store/store.ts'

/** Makes every write to the record fail as a full or read-only disk does; the function returned repairs it. */
export async function breakStore({ db, engine, asOwner }: Store): Promise<() => Promise<void>> {
  if (engine === 'sqlite') {
    await sql`pragma query_only = 1`.execute(db)
    return async () => void (await sql`pragma query_only = 0`.execute(db))
  }
  await asOwner(async (owner) => {
    await sql`create function refuse() returns trigger as $$ begin raise exception sqlstate '53100'; end $$ language plpgsql`.execute(
      owner,
    )
    await sql`create trigger full_disk before insert or update on "auditHead" execute function refuse()`.execute(
      owner,
    )
  })
  return async () =>
    void (await asOwner((owner) => sql`drop function refuse() cascade`.execute(owner)))
}

/**
 * Makes every new row of one table fail, so that what writes others before it stops in between; or those alone of which
 * a condition holds, in words that both engines know.
 */
export async function refuseRows(
  { db, engine, asOwner }: Store,
  table: keyof Tables,
  condition = '1 = 1',
): Promise<() => Promise<void>> {
  const on = sql.table(table)
  const when = sql.raw(condition)
  if (engine === 'sqlite') {
    await sql`create trigger refused before insert on ${on} when ${when} begin select raise(abort, 'refused'); end`.execute(
      db,
    )
    return async () => void (await sql`drop trigger refused`.execute(db))
  }
  await asOwner(async (owner) => {
    await sql`create function refuse_row() returns trigger as $$ begin raise exception 'refused'; end $$ language plpgsql`.execute(
      owner,
    )
    await sql`create trigger refused before insert on ${on} for each row when (${when}) execute function refuse_row()`.execute(
      owner,
    )
  })
  return async () =>
    void (await asOwner((owner) => sql`drop function refuse_row() cascade`.execute(owner)))
}
