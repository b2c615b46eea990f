/**
 * `npm run restore -- FILE`: replaces the data with a backup, also while Sipdesk runs; requests under
 * way wait for it. The backup is checked first. With `--accept` in place of a file, the database as it is now is taken
 * for the right one, although it is an older copy, or somebody has changed where its record ends. Either leaves an event.
 */
import { existsSync } from 'node:fs'
import { basename } from 'node:path'
import { lossTarget } from '../store/audit-chain.ts'
import { findStray, signHead } from '../store/audit-head.ts'
import { createAuditLog } from '../store/audit-log.ts'
import { acceptHead } from '../store/noted-head.ts'
import { copyDatabase, rehearseRestore } from '../store/sqlite-copy.ts'
import {
  notesOf,
  openStore,
  StoreUnusable,
  type SqliteLocation,
  type StoreLocation,
} from '../store/store.ts'
import { fail, failIfBroken, locationOrExit, reasonOf, sqliteFilesOrExit } from './command.ts'

const HOW_TO_GO_ON = 'Restore a backup, or keep that row elsewhere and delete it'

if (process.argv[2] === '--accept') {
  await acceptAsItIs(locationOrExit())
} else {
  const { live, file } = sqliteFilesOrExit('restore')
  if (!existsSync(file)) fail(`${file} does not exist`)
  await restore(live, file)
}

async function acceptAsItIs(location: StoreLocation): Promise<void> {
  const name = 'sqlitePath' in location ? location.sqlitePath : 'the database'
  const notTaken = (error: unknown) => fail(`${name} is not taken as it is: ${reasonOf(error)}`)
  await refuseStrays(location).catch(notTaken)
  await accept(location, 'taken as it was found').catch(notTaken)
  process.stdout.write(`${name} is taken as it is: start Sipdesk again\n`)
}

/** Nothing could be recorded where one already is, and nothing of the record is deleted here. */
async function refuseStrays(location: StoreLocation): Promise<void> {
  const store = await openStore(location)
  try {
    const stray = await findStray(store.db)
    if (stray) throw new StoreUnusable(`event ${stray.seq}: ${stray.why}. ${HOW_TO_GO_ON}`)
  } finally {
    await store.close()
  }
}

async function restore(live: SqliteLocation, file: string): Promise<void> {
  const { sqlitePath } = live
  const notRestored = (error: unknown) =>
    fail(`${sqlitePath} was not restored from ${file}: ${reasonOf(error)}`)
  const { events, brokenAt } = await rehearseRestore(file, live).catch(notRestored)
  await copyDatabase(file, sqlitePath)
    .then(() => accept(live, `restored from ${basename(file)}`))
    .catch(notRestored)
  process.stdout.write(`Restored ${sqlitePath} from ${file}: ${events} events on record\n`)
  failIfBroken(brokenAt)
}

/** Takes the record as it ends now, and puts that on it. Also brings an older database up to date. */
async function accept(location: StoreLocation, how: string): Promise<void> {
  const notes = notesOf(location)
  const found = await openStore(location)
  await signHead(found.db, found.auditKeys)
  await acceptHead(found, notes)
  await found.close()
  // Nothing was recorded in what was taken for an older copy.
  const store = await openStore(location)
  const { seq } = await store.db.selectFrom('auditHead').select('seq').executeTakeFirstOrThrow()
  const target = lossTarget(seq, how)
  const event = { phase: 'outcome', action: 'audit.restore', result: 'succeeded', target } as const
  await createAuditLog(store).append(event)
  await acceptHead(store, notes)
  await store.close()
}
