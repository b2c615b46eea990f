/**
 * `npm run restore -- FILE`: replaces the data with a backup, also while Sipdesk runs; requests under
 * way wait for it. The backup is checked first. With `--accept` in place of a file, the database as it is now is taken
 * for the right one, although it is an older copy.
 */
import { existsSync } from 'node:fs'
import { dirname } from 'node:path'
import { acceptHead } from '../store/noted-head.ts'
import { copyDatabase, rehearseRestore } from '../store/sqlite-copy.ts'
import { openStore } from '../store/store.ts'
import { fail, failIfBroken, reasonOf, sqliteFilesOrExit } from './command.ts'

const { live, file } = sqliteFilesOrExit('restore')
if (file === '--accept') {
  await accept().catch((error: unknown) =>
    fail(`${live} is not taken as it is: ${reasonOf(error)}`),
  )
  process.stdout.write(`${live} is taken as it is: start Sipdesk again\n`)
} else if (existsSync(file)) {
  await restore()
} else {
  fail(`${file} does not exist`)
}

async function restore(): Promise<void> {
  const { events, brokenAt } = await rehearseRestore(file, dirname(live)).catch(notRestored)
  await copyDatabase(file, live).then(accept).catch(notRestored)
  process.stdout.write(`Restored ${live} from ${file}: ${events} events on record\n`)
  failIfBroken(brokenAt)
}

/** Also brings an older one up to date. */
async function accept(): Promise<void> {
  const store = await openStore({ sqlitePath: live })
  await acceptHead(store.db, live)
  await store.close()
}

function notRestored(error: unknown): never {
  fail(`${live} was not restored from ${file}: ${reasonOf(error)}`)
}
