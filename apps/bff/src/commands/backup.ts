/**
 * `npm run backup -- FILE`: a copy of the data at one moment, also while Sipdesk runs; readable by this user alone. It
 * is restored once to a scratch file, and kept only if all of it was there.
 */
import { existsSync } from 'node:fs'
import { dirname } from 'node:path'
import { removeDatabase } from '../store/database-files.ts'
import { copyDatabase, rehearseRestore } from '../store/sqlite-copy.ts'
import { fail, failIfBroken, reasonOf, sqliteFilesOrExit } from './command.ts'

const { live, file } = sqliteFilesOrExit('backup')
if (!existsSync(live)) fail(`there is nothing to back up: ${live} does not exist`)
if (existsSync(file)) fail(`${file} exists: name another file`)
try {
  await copyDatabase(live, file)
  const { events, brokenAt } = await rehearseRestore(file, dirname(file))
  process.stdout.write(`Backed up ${live} to ${file}: ${events} events on record\n`)
  failIfBroken(brokenAt)
} catch (error) {
  removeDatabase(file)
  fail(`${live} was not backed up: ${reasonOf(error)}`)
}
