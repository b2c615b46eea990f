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
