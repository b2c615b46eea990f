/**
 * `npm run restore -- FILE`: replaces the data with a backup, also while Sipdesk runs; requests under
 * way wait for it. The backup is checked first. With `--accept` in place of a file, the database as it is now is taken
 * for the right one, although it is an older copy.
 */
import { existsSync } from 'node:fs'
import { acceptHead } from '../store/noted-head.ts'
import { copyDatabase, rehearseRestore } from '../store/sqlite-copy.ts'
import { openStore } from '../store/store.ts'
import { fail, failIfBroken, reasonOf, sqliteFilesOrExit } from './command.ts'

const { live, file } = sqliteFilesOrExit('restore')
const { sqlitePath } = live
if (file === '--accept') {
  await accept().catch((error: unknown) =>
    fail(`${sqlitePath} is not taken as it is: ${reasonOf(error)}`),
  )
  process.stdout.write(`${sqlitePath} is taken as it is: start Sipdesk again\n`)
} else if (existsSync(file)) {
  await restore()
} else {
  fail(`${file} does not exist`)
}

async function restore(): Promise<void> {
  const { events, brokenAt } = await rehearseRestore(file, live).catch(notRestored)
  await copyDatabase(file, sqlitePath).then(accept).catch(notRestored)
  process.stdout.write(`Restored ${sqlitePath} from ${file}: ${events} events on record\n`)
  failIfBroken(brokenAt)
}

/** Also brings an older one up to date. */
async function accept(): Promise<void> {
  const store = await openStore(live)
  await acceptHead(store.db, sqlitePath)
  await store.close()
}

function notRestored(error: unknown): never {
  fail(`${sqlitePath} was not restored from ${file}: ${reasonOf(error)}`)
}
