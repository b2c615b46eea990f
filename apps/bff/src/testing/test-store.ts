import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { inject } from 'vitest'
import type { StoreLocation } from '../store/store.ts'

/** A store of its own, on the engine that this run of the tests is for: as settings, and as a place. */
export type TestStore = AsyncDisposable & {
  settings: Record<string, string>
  location: StoreLocation
}

export const ENGINE = process.env['TEST_ENGINE'] === 'postgres' ? 'postgres' : 'sqlite'

const AUTH_SECRET = 'test-secret-0123456789-0123456789-abcdef'

export async function createTestStore(): Promise<TestStore> {
  return ENGINE === 'postgres' ? createDatabase() : createFolder()
}

/** On SQLite, whichever engine the run is for. */
export function createFolder(): TestStore {
  const folder = mkdtempSync(join(tmpdir(), 'sipdesk-data-'))
  return {
    settings: { DATA_DIR: folder, AUTH_SECRET },
    location: { sqlitePath: join(folder, 'sandbox.sqlite') },
    async [Symbol.asyncDispose]() {
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function createDatabase(): Promise<TestStore> {
  const server = inject('postgresUrl')
  const name = `sipdesk_${randomBytes(6).toString('hex')}`
  await askServer(server, `create database ${name}`)
  const url = new URL(server)
  url.pathname = name
  return {
    settings: { DATABASE_URL: url.href, AUTH_SECRET },
    location: { databaseUrl: url.href },
    async [Symbol.asyncDispose]() {
      await askServer(server, `drop database ${name} with (force)`)
    },
  }
}

async function askServer(url: string, statement: string): Promise<void> {
  const client = new pg.Client(url)
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
