import { configOrExit, type Config } from '../config/config.ts'
import { storeLocationOf } from '../config/store-location.ts'
import type { StoreLocation } from '../store/store.ts'

/** Where the data is, by the same settings that the server reads; ends the command if they are wrong. */
export function locationOrExit(): StoreLocation {
  return storeLocationOf(settingsOrExit())
}

/** The settings that the server reads; ends the command if they are wrong. */
export function settingsOrExit(): Config {
  return configOrExit(process.env)
}

/** The file that the command is about, which must be SQLite's; ends the command otherwise. */
export function sqliteFilesOrExit(command: string): { live: string; file: string } {
  const location = locationOrExit()
  if ('databaseUrl' in location) {
    fail(
      `DATABASE_URL is set: use PostgreSQL's own ${command === 'backup' ? 'pg_dump' : 'pg_restore'}, as the README shows`,
    )
  }
  const [file] = process.argv.slice(2)
  if (file === undefined) fail(`name a file: npm run ${command} -- sipdesk-backup.sqlite`)
  return { live: location.sqlitePath, file }
}

/** Says what is wrong and ends the command. */
export function fail(message: string): never {
  process.stderr.write(`${message}\n`)
  process.exit(1)
}
