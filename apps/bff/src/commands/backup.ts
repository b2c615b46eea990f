/**
 * `npm run backup -- FILE`: a copy of the data at one moment, also while Sipdesk runs; readable by this user alone. It
 * is restored once to a scratch file, and kept only if all of it was there.
 */
import { existsSync } from 'node:fs'
import { removeDatabase } from '../store/database-files.ts'
import { copyDatabase, rehearseRestore } from '../store/sqlite-copy.ts'
import { fail, failIfBroken, reasonOf, sqliteFilesOrExit } from './command.ts'

const { live, file } = sqliteFilesOrExit('backup')
const { sqlitePath } = live
if (!existsSync(sqlitePath)) fail(`there is nothing to back up: ${sqlitePath} does not exist`)
if (existsSync(file)) fail(`${file} exists: name another file`)
try {
  await copyDatabase(sqlitePath, file)
  const { events, brokenAt } = await rehearseRestore(file, { ...live, sqlitePath: file })
  process.stdout.write(`Backed up ${sqlitePath} to ${file}: ${events} events on record\n`)
  failIfBroken(brokenAt)
} catch (error) {
  removeDatabase(file)
  fail(`${sqlitePath} was not backed up: ${reasonOf(error)}`)
}
