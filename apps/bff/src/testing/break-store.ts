import { sql } from 'kysely'
import type { Tables } from '../store/schema.ts'
import type { Store } from '../store/store.ts'

/** Makes every write to the record fail as a full or read-only disk does; the function returned repairs it. */
export async function breakStore({ db, engine }: Store): Promise<() => Promise<void>> {
  if (engine === 'sqlite') {
    await sql`pragma query_only = 1`.execute(db)
    return async () => void (await sql`pragma query_only = 0`.execute(db))
  }
  await sql`create function refuse() returns trigger as $$ begin raise exception sqlstate '53100'; end $$ language plpgsql`.execute(
    db,
  )
  await sql`create trigger full_disk before insert or update on "auditHead" execute function refuse()`.execute(
    db,
  )
  return async () => void (await sql`drop function refuse() cascade`.execute(db))
}

/** Makes every new row of one table fail, so that what writes others before it stops in between. */
export async function refuseRows(
  { db, engine }: Store,
  table: keyof Tables,
): Promise<() => Promise<void>> {
  const on = sql.table(table)
  if (engine === 'sqlite') {
    await sql`create trigger refused before insert on ${on} begin select raise(abort, 'refused'); end`.execute(
      db,
    )
    return async () => void (await sql`drop trigger refused`.execute(db))
  }
  await sql`create function refuse_row() returns trigger as $$ begin raise exception 'refused'; end $$ language plpgsql`.execute(
    db,
  )
  await sql`create trigger refused before insert on ${on} for each row execute function refuse_row()`.execute(
    db,
  )
  return async () => void (await sql`drop function refuse_row() cascade`.execute(db))
}
