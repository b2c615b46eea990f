import { CompiledQuery } from 'kysely'
import type { Engine } from './migrations.ts'
import type { Tables } from './schema.ts'
import type { Database } from './store.ts'

type Insert<Row> = {
  table: keyof Tables
  columns: (keyof Row & string)[]
  rows: Row[]
  /** What follows the values: `on conflict …`, `returning …`. */
  ending?: string
}

/**
 * Inserts rows: on PostgreSQL, where each statement is a round trip, all in one; on SQLite one by one, so that there is
 * one statement to prepare. A query builder's work for each value would cost more than the insert.
 */
export async function insertAll<Row, Returned = never>(
  db: Database,
  engine: Engine,
  { table, columns, rows, ending = '' }: Insert<Row>,
): Promise<Returned[]> {
  if (rows.length === 0) return []
  const valuesOf = (row: Row) => columns.map((column) => row[column])
  if (engine === 'postgres') {
    const tuples = rows.map((_, index) => numbered(index * columns.length, columns.length))
    const text = `${insertInto(table, columns, tuples.join(', '))} ${ending}`
    const query = CompiledQuery.raw(text, rows.flatMap(valuesOf))
    return (await db.executeQuery<Returned>(query)).rows
  }
  const text = `${insertInto(table, columns)} ${ending}`
  const returned: Returned[] = []
  for (const row of rows) {
    const query = CompiledQuery.raw(text, valuesOf(row))
    returned.push(...(await db.executeQuery<Returned>(query)).rows)
  }
  return returned
}

/** The text of an insert, of one row with `?` for each value unless told otherwise. */
export function insertInto(
  table: keyof Tables,
  columns: readonly string[],
  tuples = `(${columns.map(() => '?').join(', ')})`,
): string {
  const names = columns.map((column) => `"${column}"`).join(', ')
  return `insert into "${table}" (${names}) values ${tuples}`
}

function numbered(from: number, count: number): string {
  const placeholders = Array.from({ length: count }, (_, index) => `$${from + index + 1}`)
  return `(${placeholders.join(', ')})`
}

/** The longest that Twilio makes has 64; an index of PostgreSQL takes some 2,700 bytes. */
const NAME_MAX_CHARACTERS = 500

/** A row whose texts a database can keep: no NUL, no half of a surrogate pair, no name without end. */
export function storableTexts<Row extends object>(row: Row): Row {
  const changed = Object.entries(row)
    .map(([column, value]: [string, unknown]) => [column, value, storable(column, value)] as const)
    .filter(([, value, text]) => text !== value)
  // Nearly always.
  if (changed.length === 0) return row
  return { ...row, ...Object.fromEntries(changed.map(([column, , text]) => [column, text])) }
}

function storable(column: string, value: unknown): unknown {
  if (typeof value !== 'string') return value
  const text = value.toWellFormed().replaceAll('\0', '\uFFFD')
  const isName = column === 'username' || column === 'target'
  return isName ? text.slice(0, NAME_MAX_CHARACTERS).toWellFormed() : text
}
