import {
  chmodSync,
  closeSync,
  copyFileSync,
  fstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  statSync,
  writeSync,
} from 'node:fs'
import { basename, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createAuditLog } from '../store/audit-log.ts'
import { openStore } from '../store/store.ts'
import { damageIndex } from '../testing/damaged-file.ts'
import { runCommand } from '../testing/run-command.ts'
import { startTestApp } from '../testing/test-app.ts'
import { createFolder } from '../testing/test-store.ts'

const SERVER = {
  DATABASE_URL: 'postgres://nobody@127.0.0.1:1/x',
  AUTH_SECRET: 'backup-secret-0123456789-0123456789',
  AUDIT_KEY: 'backup-audit-key-0123456789-0123456789',
}

const EVENT = { phase: 'outcome', action: 'credential.create', result: 'succeeded' } as const

async function open() {
  const folder = createFolder()
  const store = await openStore(folder.location)
  const log = createAuditLog(store)
  return {
    settings: folder.settings,
    put: (username: string) => log.append({ ...EVENT, username }),
    checkFiles: store.files.check,
    /** The username of each event, or its action and target where it has none. */
    async events() {
      const events = store.db.selectFrom('auditEvents').selectAll().orderBy('seq')
      return (await events.execute()).map(
        ({ username, action, target }) => username ?? `${action}: ${target}`,
      )
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
  const itself = 'audit.restore: back to event 1, restored from backup.sqlite'
  expect(await folder.events()).toEqual(['before', itself])
  await expect(folder.checkFiles()).resolves.toBeUndefined()
  await folder.put('goes on')
  expect(await folder.events()).toEqual(['before', itself, 'goes on'])
  expect((await runCommand('audit-verify', [], folder.settings)).text).toContain('3 events')
})

describe('no other user may read', () => {
  /** The default of most systems: new files are readable by every user. */
  let before = 0
  beforeAll(() => {
    before = process.umask(0o022)
  })
  afterAll(() => {
    process.umask(before)
  })
  const modeOf = (path: string) => (statSync(path).mode & 0o777).toString(8)

  test('the data, its folder, a backup, or what is restored from it', async () => {
    await using folder = await open()
    const { DATA_DIR } = folder.settings
    const data = join(String(DATA_DIR), 'new')
    const settings = { ...folder.settings, DATA_DIR: data }
    const file = join(String(DATA_DIR), 'backup.sqlite')
    chmodSync(String(DATA_DIR), 0o755)
    await folder.put('one')
    expect((await runCommand('backup', [file], folder.settings)).code).toBe(0)
    expect((await runCommand('restore', [file], settings)).code).toBe(0)
    expect((await runCommand('audit-verify', [], settings)).code).toBe(0)
    expect([modeOf(data), modeOf(String(DATA_DIR))]).toEqual(['700', '700'])
    const files = [DATA_DIR, data].flatMap((at) => filesIn(String(at)))
    expect(files.map((path) => basename(path)).toSorted()).toEqual(
      expect.arrayContaining(['backup.sqlite', 'sandbox.sqlite', 'sandbox.sqlite-wal']),
    )
    for (const path of files) expect(`${path} ${modeOf(path)}`).toBe(`${path} 600`)
  })

  test('a folder that many share stays theirs', async () => {
    await using place = createFolder()
    const shared = join(String(place.settings['DATA_DIR']), 'shared')
    mkdirSync(shared)
    chmodSync(shared, 0o1777)
    const settings = { ...place.settings, DATA_DIR: shared }
    expect((await runCommand('admin-recover', ['a@example.com'], settings)).code).toBe(0)
    expect(modeOf(shared)).toBe('777')
    for (const path of filesIn(shared)) expect(`${path} ${modeOf(path)}`).toBe(`${path} 600`)
  })

  test('files that others could read before', async () => {
    await using place = createFolder()
    const path = 'sqlitePath' in place.location ? place.location.sqlitePath : ''
    const first = await openStore(place.location)
    const files = ['', '-wal', '-shm'].map((suffix) => path + suffix)
    for (const file of files) chmodSync(file, 0o644)
    const second = await openStore(place.location)
    expect(files.map(modeOf)).toEqual(['600', '600', '600'])
    await first.close()
    await second.close()
  })
})

function filesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => join(folder, name))
}

test('an older copy in place of the database is noticed: nothing is changed in it until that is confirmed', async () => {
  await using place = createFolder()
  const live = 'sqlitePath' in place.location ? place.location.sqlitePath : ''
  const older = `${live}-older`
  {
    await using app = await startTestApp({ store: place })
    await app.context.store.close()
  }
  copyFileSync(live, older)
  {
    await using app = await startTestApp({ store: place })
    await app.context.auditLog.append(EVENT)
  }
  copyFileSync(older, live)

  const verified = await runCommand('audit-verify', [], place.settings)
  expect({ code: verified.code, text: verified.text }).toEqual({
    code: 3,
    text: expect.stringMatching(
      /^The record is shorter than it was, at event \d+: by what was noted here/,
    ),
  })
  {
    await using app = await startTestApp({ store: place, role: undefined })
    expect((await app.send('GET', '/readyz')).status).toBe(503)
    await expect(app.context.auditLog.append(EVENT)).rejects.toThrow('could not be written')
  }
  expect((await runCommand('restore', ['--accept'], place.settings)).code).toBe(0)
  {
    await using app = await startTestApp({ store: place })
    expect((await app.send('GET', '/readyz')).status).toBe(200)
    await app.context.auditLog.append(EVENT)
    const events = app.context.store.db.selectFrom('auditEvents').select(['action', 'target'])
    expect(await events.orderBy('seq').limit(1).execute()).toEqual([
      { action: 'audit.restore', target: 'back to event 0, taken as it was found' },
    ])
  }
})

describe('a damaged database', () => {
  /** Pages in the middle, as a failing disk leaves them. */
  function damage(path: string) {
    const file = openSync(path, 'r+')
    const { size } = fstatSync(file)
    writeSync(file, Buffer.alloc(size / 2, 0xa5), 0, size / 2, Math.floor(size / 3))
    closeSync(file)
  }

  test('is not called backed up, and leaves no file that looks like a backup', async () => {
    await using folder = await open()
    for (let each = 0; each < 300; each++) await folder.put(`user-${each}`)
    const { DATA_DIR } = folder.settings
    const data = String(DATA_DIR)
    const whole = join(data, 'whole.sqlite')
    expect((await runCommand('backup', [whole], folder.settings)).code).toBe(0)
    damage(whole)
    const place = { ...folder.settings, DATA_DIR: join(data, 'damaged') }
    mkdirSync(place.DATA_DIR)
    copyFileSync(whole, join(place.DATA_DIR, 'sandbox.sqlite'))
    const backup = join(data, 'backup.sqlite')
    const { code, text } = await runCommand('backup', [backup], place)
    expect({ code, text }).toEqual({
      code: 1,
      text: `${join(place.DATA_DIR, 'sandbox.sqlite')} was not backed up: the file is damaged\n`,
    })
    expect(filesIn(data).filter((path) => path.includes('backup'))).toEqual([])
    const verified = await runCommand('audit-verify', [], place)
    expect(verified.code).toBe(1)
    expect(verified.text.split('\n')).toHaveLength(2)
    const accepted = await runCommand('restore', ['--accept'], place)
    expect([accepted.code, accepted.text]).toEqual([
      1,
      expect.stringMatching(/sandbox\.sqlite is not taken as it is: [^\n]+\n$/),
    ])
    const restored = await runCommand('restore', [whole], folder.settings)
    expect({ code: restored.code, lines: restored.text.split('\n').length }).toEqual({
      code: 1,
      lines: 2,
    })
    expect(await folder.events()).toHaveLength(300)
  })

  test('of which only an index is damaged is neither backed up nor restored', async () => {
    await using folder = await open()
    for (const username of ['user-0', 'user-1', 'user-2']) await folder.put(username)
    const data = String(folder.settings['DATA_DIR'])
    const whole = join(data, 'whole.sqlite')
    expect((await runCommand('backup', [whole], folder.settings)).code).toBe(0)
    damageIndex(whole, { index: 'auditEvents_username_seq', from: 'user-1', to: 'user-x' })
    const place = { ...folder.settings, DATA_DIR: join(data, 'damaged') }
    mkdirSync(place.DATA_DIR)
    copyFileSync(whole, join(place.DATA_DIR, 'sandbox.sqlite'))
    const backup = await runCommand('backup', [join(data, 'backup.sqlite')], place)
    expect({ code: backup.code, text: backup.text }).toEqual({
      code: 1,
      text: expect.stringContaining('was not backed up: the file is damaged'),
    })
    const restored = await runCommand('restore', [whole], folder.settings)
    expect(restored.text).toContain('the file is damaged')
    expect(await folder.events()).toEqual(['user-0', 'user-1', 'user-2'])
  })
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
  expect(await folder.events()).toEqual(['kept'])
})
