import { sql, type Kysely } from 'kysely'
import type { Tables } from './schema.ts'

/** What the role that serves may do with a table; with what is not named here, everything but to empty or change it. */
const RIGHTS: Record<string, string> = {
  auditEvents: 'select, insert',
  auditHead: 'select, update',
  kysely_migration: 'select',
  kysely_migration_lock: 'select',
}
const USUAL = 'select, insert, update, delete'

/** Of all that start together, one gives at a time: PostgreSQL would refuse the others. */
const LOCK = 0x51bde5c

/**
 * Gives the role that serves the rights that it needs, and takes every other one: it can neither change nor delete an
 * event. Called by the owner of the tables after each migration, so that new tables are among them.
 * https://www.postgresql.org/docs/current/ddl-priv.html
 */
export async function giveRights(owner: Kysely<Tables>, role: string): Promise<void> {
  await owner.transaction().execute(async (transaction) => {
    await sql`select pg_advisory_xact_lock(${sql.lit(LOCK)})`.execute(transaction)
    const { rows } = await sql<{ table: string }>`select tablename as table from pg_tables
      where schemaname = current_schema() and tableowner = current_user and tableowner <> ${role}
      order by tablename`.execute(transaction)
    for (const { table } of rows) {
      const name = sql.table(table)
      const rights = sql.raw(RIGHTS[table] ?? USUAL)
      await sql`revoke all on ${name} from ${sql.id(role)}`.execute(transaction)
      await sql`grant ${rights} on ${name} to ${sql.id(role)}`.execute(transaction)
    }
    // Whoever calls it needs the rights above; PUBLIC may have lost this one by default privileges.
    const name = sql`"writeBatch"(json, json, json, json, json)`
    await sql`grant execute on function ${name} to ${sql.id(role)}`.execute(transaction)
  })
}

/** Whether a role can change or delete events all the same: as their owner, as a superuser, or by what others were given. */
export async function canChangeEvents(db: Kysely<Tables>, role: string): Promise<boolean> {
  const { rows } = await sql<{ can: boolean }>`select has_table_privilege(${role},
    '"auditEvents"'::regclass, 'update, delete, truncate') as can`.execute(db)
  return rows[0]?.can ?? true
}

/** The role that a database is used as. */
export async function roleOf(db: Kysely<Tables>): Promise<string> {
  const { rows } = await sql<{ role: string }>`select current_user as role`.execute(db)
  return rows[0]?.role ?? ''
}
