import { closeSync, openSync, readSync, writeSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'

/** Milliseconds that it waits for a write that is under way. */
const BUSY_TIMEOUT = 5_000

type Damage = { index: string; from: string; to: string }

/**
 * Has an index of a closed database, of one page, hold another text of the same length than the row has. All that reads
 * the rows goes on.
 */
export function damageIndex(path: string, { index, from, to }: Damage): void {
  const { size, start } = placeOf(path, index)
  const page = Buffer.alloc(size)
  const file = openSync(path, 'r+')
  try {
    readSync(file, page, 0, size, start)
    const at = page.indexOf(from)
    if (at < 0) throw new Error(`${from} is not in ${index}`)
    writeSync(file, to, start + at)
  } finally {
    closeSync(file)
  }
}

/** Overwrites the first page of a table of an open database, through which each new row goes. */
export function damageTable(path: string, table: string): void {
  // Whoever has the database open then reads its pages anew, from the file itself.
  using database = new DatabaseSync(path, { timeout: BUSY_TIMEOUT })
  database.exec('update "auditHead" set "seq" = "seq"; pragma wal_checkpoint(truncate)')
  const { size, start } = placeOf(path, table)
  const file = openSync(path, 'r+')
  try {
    writeSync(file, Buffer.alloc(size, 0xff), 0, size, start)
  } finally {
    closeSync(file)
  }
}

/** Of the first page. https://www.sqlite.org/fileformat.html#pages */
function placeOf(path: string, name: string): { size: number; start: number } {
  using database = new DatabaseSync(path, { readOnly: true })
  const row = database
    .prepare(
      'select rootpage, page_size as size from sqlite_schema, pragma_page_size where name = ?',
    )
    .get(name)
  const size = Number(row?.['size'])
  return { size, start: (Number(row?.['rootpage']) - 1) * size }
}
