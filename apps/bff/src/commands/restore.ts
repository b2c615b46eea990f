/**
 * `npm run restore -- FILE`: replaces the data with a backup, also while Sipdesk runs; requests under
 * way wait for it. The backup is checked first.
 */
import { existsSync } from 'node:fs'
import { dirname } from 'node:path'
import { copyDatabase, rehearseRestore } from '../store/sqlite-copy.ts'
import { openStore } from '../store/store.ts'
import { fail, failIfBroken, reasonOf, sqliteFilesOrExit } from './command.ts'

const { live, file } = sqliteFilesOrExit('restore')
if (!existsSync(file)) fail(`${file} does not exist`)
try {
  const { events, brokenAt } = await rehearseRestore(file, dirname(live))
  await copyDatabase(file, live)
  // Brings an older one up to date.
  await (await openStore({ sqlitePath: live })).close()
  process.stdout.write(`Restored ${live} from ${file}: ${events} events on record\n`)
  failIfBroken(brokenAt)
} catch (error) {
  fail(`${live} was not restored from ${file}: ${reasonOf(error)}`)
}
