import { sql } from 'kysely'
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
