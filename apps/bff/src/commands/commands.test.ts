import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createAuditLog } from '../store/audit-log.ts'
import { openStore, type Store } from '../store/store.ts'
import { createFolder, createTestStore, type TestStore } from '../testing/test-store.ts'

const SERVER = { DATABASE_URL: 'postgres://nobody@127.0.0.1:1/x', AUTH_SECRET: 'x'.repeat(40) }

let place: TestStore
let store: Store
beforeEach(async () => {
  place = await createTestStore()
  store = await openStore(place.location)
})
afterEach(async () => {
  await store.close()
  await place[Symbol.asyncDispose]()
})

/** Runs a command as a person would, on the same settings as the server. */
async function run(command: string, words: string[], settings: Record<string, string>) {
  const script = join(import.meta.dirname, `${command}.ts`)
  const twilio = {
    TWILIO_ACCOUNT_SID: `AC${'0'.repeat(32)}`,
    TWILIO_API_KEY_SID: `SK${'0'.repeat(32)}`,
    TWILIO_API_KEY_SECRET: 'secret',
    TWILIO_API_URL: 'http://127.0.0.1:1',
  }
  const child = spawn(process.execPath, [script, ...words], {
    env: { PATH: process.env['PATH'], ...twilio, ...settings },
  })
  let text = ''
  child.stdout.on('data', (chunk: Buffer) => (text += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (text += chunk.toString()))
  const [code] = (await once(child, 'close')) as [number]
  return { code, text }
}

const put = (into: Store, ...usernames: string[]) => {
  const log = createAuditLog(into)
  const event = { phase: 'outcome', action: 'credential.create', result: 'succeeded' } as const
  return Promise.all(usernames.map((username) => log.append({ ...event, username })))
}

/** A store on SQLite, whichever engine these tests run on: backup and restore are its own. */
async function open() {
  const folder = createFolder()
  const used = await openStore(folder.location)
  return {
    settings: folder.settings,
    put: (username: string) => put(used, username),
    async usernames() {
      const rows = await used.db
        .selectFrom('auditEvents')
        .select('username')
        .orderBy('seq')
        .execute()
      return rows.map(({ username }) => username)
    },
    async [Symbol.asyncDispose]() {
      await used.close()
      await folder[Symbol.asyncDispose]()
    },
  }
}

test('audit:verify says that the record is whole, or where it is broken', async () => {
  await put(store, 'one', 'two', 'three')
  const whole = await run('audit-verify', [], place.settings)
  expect(whole.code).toBe(0)
  expect(whole.text).toContain('The record is whole: 3 events, the last is 3.')
  await store.db.updateTable('auditEvents').set({ username: 'x' }).where('seq', '=', 2).execute()
  const broken = await run('audit-verify', [], place.settings)
  expect(broken.code).toBe(1)
  expect(broken.text).toContain('The record is broken at event 2: its content was changed.')
})

test.each(['backup', 'restore'])('%s points to the tools of PostgreSQL', async (command) => {
  const { code, text } = await run(command, ['x'], SERVER)
  expect(code).toBe(1)
  expect(text).toContain(command === 'backup' ? 'pg_dump' : 'pg_restore')
})

test('backup and restore work while the data is in use', async () => {
  await using folder = await open()
  const file = join(String(folder.settings['DATA_DIR']), 'backup.sqlite')
  await folder.put('before')
  expect((await run('backup', [file], folder.settings)).code).toBe(0)
  expect((await run('backup', [file], folder.settings)).text).toContain('exists: name another file')
  await folder.put('after')
  const restored = await run('restore', [file], folder.settings)
  expect(restored.text).toContain('1 events on record')
  expect(restored.code).toBe(0)
  expect(await folder.usernames()).toEqual(['before'])
  await folder.put('goes on')
  expect(await folder.usernames()).toEqual(['before', 'goes on'])
  expect((await run('audit-verify', [], folder.settings)).text).toContain('2 events')
})

test('what is no backup is refused, and changes nothing', async () => {
  await using folder = await open()
  await folder.put('kept')
  expect(
    (await run('restore', [join(import.meta.dirname, 'backup.ts')], folder.settings)).code,
  ).toBe(1)
  expect((await run('restore', ['/nowhere.sqlite'], folder.settings)).text).toContain(
    'does not exist',
  )
  expect(await folder.usernames()).toEqual(['kept'])
})
