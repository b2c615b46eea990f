import { configOrExit, exitIfFaulty, type Config } from '../config/config.ts'
import { DataDirUnusable } from '../config/data-dir.ts'
import { SettingsReader } from '../config/settings.ts'
import { readServer } from '../config/store.ts'
import { serverLocationOf, storeLocationOf } from '../config/store-location.ts'
import type { ChainReport } from '../store/audit-verify.ts'
import { isStoreFailure } from '../store/store-failure.ts'
import {
  openStore,
  StoreUnusable,
  type SqliteLocation,
  type Store,
  type StoreLocation,
} from '../store/store.ts'

/** The settings that the server reads; ends the command if they are wrong. */
export function settingsOrExit(): Config {
  return configOrExit(process.env)
}

/** The data, by the settings that say where it is; ends the command if they are wrong, or it does not open. */
export function openStoreOrExit(): Promise<Store> {
  return openStore(locationOrExit()).catch((error: unknown) => fail(reasonOf(error)))
}

/** The file that the command is about, which must be SQLite's; ends the command otherwise. */
export function sqliteFilesOrExit(command: string): { live: SqliteLocation; file: string } {
  const location = locationOrExit()
  if ('databaseUrl' in location) {
    fail(
      `DATABASE_URL is set: use PostgreSQL's own ${command === 'backup' ? 'pg_dump' : 'pg_restore'}, as the README shows`,
    )
  }
  const [file] = process.argv.slice(2)
  if (file === undefined) fail(`name a file: npm run ${command} -- sipdesk-backup.sqlite`)
  return { live: location, file }
}

/**
 * Where the data is, and what its record is checked with; ends the command if that is not said. Only which file of
 * SQLite it is depends on the account: a sandbox has its own. `look` sees the settings of SQLite before anything is made.
 */
export function locationOrExit(look?: (config: Config) => void): StoreLocation {
  const settings = new SettingsReader(process.env)
  const server = readServer(settings)
  exitIfFaulty(settings.faults)
  try {
    if (server) return serverLocationOf(server)
    const config = settingsOrExit()
    look?.(config)
    return storeLocationOf(config)
  } catch (error) {
    fail(reasonOf(error))
  }
}

/** In a few words, without what a message of the driver may quote. */
export function reasonOf(error: unknown): string {
  if (error instanceof StoreUnusable || error instanceof DataDirUnusable) return error.message
  if (isStoreFailure(error)) return 'the database is damaged, full, read-only or away'
  return error instanceof Error ? error.name : typeof error
}

/** Ends the command where the record is not as it was written. */
export function failIfBroken(brokenAt: ChainReport['brokenAt']): void {
  if (brokenAt) fail(`The record is broken at event ${brokenAt.seq}: ${brokenAt.why}.`)
}

/** Says what is wrong and ends the command. */
export function fail(message: string, code = 1): never {
  process.stderr.write(`${message}\n`)
  process.exit(code)
}
