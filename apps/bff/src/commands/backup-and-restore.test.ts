import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createAuditLog } from '../store/audit-log.ts'
import { openStore } from '../store/store.ts'
import { runCommand } from '../testing/run-command.ts'
import { createFolder } from '../testing/test-store.ts'

const SERVER = { DATABASE_URL: 'postgres://nobody@127.0.0.1:1/x', AUTH_SECRET: 'x'.repeat(40) }

async function open() {
  const folder = createFolder()
  const store = await openStore(folder.location)
  const log = createAuditLog(store)
  const event = { phase: 'outcome', action: 'credential.create', result: 'succeeded' } as const
  return {
    settings: folder.settings,
    put: (username: string) => log.append({ ...event, username }),
    checkFiles: store.checkFiles,
    async usernames() {
      const rows = await store.db
        .selectFrom('auditEvents')
        .select('username')
        .orderBy('seq')
        .execute()
      return rows.map(({ username }) => username)
    },
    async [Symbol.asyncDispose]() {
      await store.close()
      await folder[Symbol.asyncDispose]()
    },
  }
}

test.each(['backup', 'restore'])('%s points to the tools of PostgreSQL', async (command) => {
  const { code, text } = await runCommand(command, ['x'], SERVER)
  expect(code).toBe(1)
  expect(text).toContain(command === 'backup' ? 'pg_dump' : 'pg_restore')
})

test('backup and restore work while the data is in use', async () => {
  await using folder = await open()
  const file = join(String(folder.settings['DATA_DIR']), 'backup.sqlite')
  await folder.put('before')
  expect((await runCommand('backup', [file], folder.settings)).code).toBe(0)
  expect((await runCommand('backup', [file], folder.settings)).text).toContain(
    'exists: name another file',
  )
  await folder.put('after')
  const restored = await runCommand('restore', [file], folder.settings)
  expect(restored.text).toContain('1 events on record')
  expect(restored.code).toBe(0)
  expect(await folder.usernames()).toEqual(['before'])
  await expect(folder.checkFiles()).resolves.toBeUndefined()
  await folder.put('goes on')
  expect(await folder.usernames()).toEqual(['before', 'goes on'])
  expect((await runCommand('audit-verify', [], folder.settings)).text).toContain('2 events')
})

test('what is no backup is refused, and changes nothing', async () => {
  await using folder = await open()
  await folder.put('kept')
  expect(
    (await runCommand('restore', [join(import.meta.dirname, 'backup.ts')], folder.settings)).code,
  ).toBe(1)
  expect((await runCommand('restore', ['/nowhere.sqlite'], folder.settings)).text).toContain(
    'does not exist',
  )
  expect(await folder.usernames()).toEqual(['kept'])
})
