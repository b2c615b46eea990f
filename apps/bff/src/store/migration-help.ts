import type { Kysely } from 'kysely'

// oxlint-disable-next-line typescript/no-explicit-any -- a migration runs on a schema of another time
export type AnyDatabase = Kysely<any>

/** An index named after its table and columns. */
export function index(db: AnyDatabase, table: string, columns: string[]): Promise<void> {
  return db.schema
    .createIndex([table, ...columns].join('_'))
    .on(table)
    .columns(columns)
    .execute()
}
