import { type RawBuilder, sql } from 'kysely'

/** Whether a column holds this part, in either case as far as the database knows letters: SQLite those of ASCII. */
export function containing(column: RawBuilder<unknown>, part: string): RawBuilder<boolean> {
  const pattern = `%${part.toLowerCase().replaceAll(/[\\%_]/g, String.raw`\$&`)}%`
  return sql<boolean>`lower(${column}) like ${pattern} escape ${sql.lit('\\')}`
}
