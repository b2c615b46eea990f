import { mkdtempSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { backup, DatabaseSync } from 'node:sqlite'
import { isDeepStrictEqual } from 'node:util'
import { verifyChain, type ChainReport } from './audit-verify.ts'
import { createPrivate } from './database-files.ts'
import { openStore, StoreUnusable, type SqliteLocation } from './store.ts'

/**
 * Copies a database as it is at one moment, also while it is in use. Only this user may read the copy.
 * https://www.sqlite.org/backup.html
 */
export async function copyDatabase(from: string, to: string): Promise<void> {
  const source = new DatabaseSync(from, { readOnly: true })
  try {
    createPrivate(to)
    await backup(source, to)
  } finally {
    source.close()
  }
}

/**
 * Restores a backup into a scratch file beside `live`, opens it as a server would, and reads the whole record, of which
 * it resolves to what was found. The backup itself stays as it is. It holds no key of the record: those are given.
 *
 * @throws StoreUnusable when it is damaged, incomplete, or no database of Sipdesk; the message says which.
 */
export async function rehearseRestore(file: string, live: SqliteLocation): Promise<ChainReport> {
  const folder = dirname(live.sqlitePath)
  const scratch = mkdtempSync(join(folder, '.sipdesk-rehearsal-'))
  try {
    const rows = rowsIn(file)
    const copy = join(scratch, 'scratch.sqlite')
    await copyDatabase(file, copy)
    if (!isDeepStrictEqual(rowsIn(copy), rows)) throw new StoreUnusable('a copy of it differs')
    return await recordIn({ ...live, sqlitePath: copy })
  } catch (error) {
    throw error instanceof StoreUnusable ? error : new StoreUnusable('the file is damaged')
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
}

/** How many rows each table has, once the file is known to be whole. https://www.sqlite.org/pragma.html#pragma_integrity_check */
function rowsIn(path: string): Map<string, unknown> {
  const database = new DatabaseSync(path, { readOnly: true })
  try {
    const check = database.prepare('pragma integrity_check').get()
    if (check?.['integrity_check'] !== 'ok') throw new StoreUnusable('the file is damaged')
    const tables = database
      .prepare("select name from sqlite_schema where type = 'table' order by name")
      .all()
      .map(({ name }) => String(name))
    if (!tables.includes('auditHead')) throw new StoreUnusable('it is no database of Sipdesk')
    return new Map(
      tables.map((name) => [name, database.prepare(`select count(*) from "${name}"`).get()]),
    )
  } finally {
    database.close()
  }
}

async function recordIn(copy: SqliteLocation): Promise<ChainReport> {
  const store = await openStore(copy)
  try {
    return await verifyChain(store)
  } finally {
    await store.close()
  }
}
