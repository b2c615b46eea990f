import type { CompiledQuery, Compilable } from 'kysely'
import { PREPARED } from './postgres.ts'
import type { Database } from './store.ts'

/** Stands for the parameter that changes from call to call. */
export const PARAMETER = '?'

/**
 * A query that every request asks: built once for each database, since building it costs more than
 * running it. It has one parameter, given to the builder as `PARAMETER`.
 */
export function prepared<Row>(build: (db: Database) => Compilable<Row>) {
  const built = new WeakMap<Database, CompiledQuery<Row>>()
  return async (db: Database, parameter: string): Promise<Row | undefined> => {
    const query = built.get(db) ?? marked(build(db).compile())
    built.set(db, query)
    const { rows } = await db.executeQuery<Row>({ ...query, parameters: [parameter] })
    return rows[0]
  }
}

function marked<Row>(query: CompiledQuery<Row>): CompiledQuery<Row> {
  return { ...query, sql: `${PREPARED} ${query.sql}` }
}
