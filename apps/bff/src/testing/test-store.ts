import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { StoreLocation } from '../store/store.ts'
import { AUDIT_KEY, createDatabase, takeDatabase, type TestDatabase } from './test-database.ts'

/** A store of its own, on the engine that this run of the tests is for: as settings, and as a place. */
export type TestStore = AsyncDisposable & {
  settings: Record<string, string>
  location: StoreLocation
}

export const ENGINE = process.env['TEST_ENGINE'] === 'postgres' ? 'postgres' : 'sqlite'

const AUTH_SECRET = 'test-secret-0123456789-0123456789-abcdef'

/** An empty one. */
export async function createTestStore(): Promise<TestStore> {
  return ENGINE === 'postgres' ? at(await takeDatabase()) : createFolder()
}

/** One that was never opened: the first to open it makes the schema. */
export async function createUnopenedStore(): Promise<TestStore> {
  return ENGINE === 'postgres' ? at(await createDatabase()) : createFolder()
}

/** On SQLite, whichever engine the run is for. */
export function createFolder(): TestStore {
  const folder = mkdtempSync(join(tmpdir(), 'sipdesk-data-'))
  return {
    settings: { DATA_DIR: folder, AUTH_SECRET, AUDIT_KEY },
    location: { sqlitePath: join(folder, 'sandbox.sqlite'), auditSecrets: [AUDIT_KEY] },
    async [Symbol.asyncDispose]() {
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function at(database: TestDatabase): TestStore {
  return {
    settings: {
      DATABASE_URL: database.appUrl,
      DATABASE_MIGRATE_URL: database.url,
      AUTH_SECRET,
      AUDIT_KEY,
    },
    location: {
      databaseUrl: database.appUrl,
      migrateUrl: database.url,
      auditSecrets: [AUDIT_KEY],
    },
    [Symbol.asyncDispose]: () => database[Symbol.asyncDispose](),
  }
}
