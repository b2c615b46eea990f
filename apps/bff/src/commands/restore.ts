/**
 * `npm run restore -- FILE`: replaces the data with a backup, also while Sipdesk runs; requests under
 * way wait for it. The backup is checked first.
 */
import { existsSync } from 'node:fs'
import { backup, DatabaseSync } from 'node:sqlite'
import { verifyChain } from '../store/audit-verify.ts'
import { createPrivate } from '../store/database-files.ts'
import { openStore } from '../store/store.ts'
import { fail, sqliteFilesOrExit } from './command.ts'

const { live, file } = sqliteFilesOrExit('restore')
if (!existsSync(file)) fail(`${file} does not exist`)
const source = new DatabaseSync(file, { readOnly: true })
const check = source.prepare('pragma integrity_check').get()
const isOurs = source
  .prepare("select 1 from sqlite_master where type = 'table' and name = 'auditHead'")
  .get()
if (check?.['integrity_check'] !== 'ok' || !isOurs) fail(`${file} is no whole backup of Sipdesk`)
createPrivate(live)
await backup(source, live)
source.close()
const store = await openStore({ sqlitePath: live })
const { events, brokenAt } = await verifyChain(store)
await store.close()
process.stdout.write(`Restored ${live} from ${file}: ${events} events on record\n`)
if (brokenAt) fail(`The record in it is broken at event ${brokenAt.seq}: ${brokenAt.why}.`)
