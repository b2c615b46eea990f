import type { CompiledQuery, Compilable } from 'kysely'
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
    const query = built.get(db) ?? build(db).compile()
    built.set(db, query)
    const { rows } = await db.executeQuery<Row>({ ...query, parameters: [parameter] })
    return rows[0]
  }
}
