import { copyFileSync, renameSync, rmSync } from 'node:fs'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { PASSWORD, problemOf, startCreateBench } from '../testing/create-bench.ts'
import { damageTable } from '../testing/damaged-file.ts'
import { isWritable, recordOf } from '../testing/record-state.ts'
import { mountSmallDisk, whyNoSmallDisk } from '../testing/small-disk.ts'
import { startTestApp } from '../testing/test-app.ts'
import { createFolder } from '../testing/test-store.ts'

const reason = whyNoSmallDisk()

function createSmallDisk() {
  const place = createFolder()
  const disk = mountSmallDisk(place.settings['DATA_DIR'] ?? '')
  return {
    ...place,
    ...disk,
    async [Symbol.asyncDispose]() {
      disk[Symbol.dispose]()
      await place[Symbol.asyncDispose]()
    },
  }
}

describe(`a disk of its own${reason === undefined ? '' : ` (${reason})`}`, () => {
  test.skipIf(reason)('is full, while the log of SQLite still has room', async () => {
    await using disk = createSmallDisk()
    await using bench = await startCreateBench({ store: disk })
    await bench.create({ username: 'before', password: PASSWORD })
    const { db } = bench.app.context.store
    await sql`pragma wal_checkpoint(restart)`.execute(db)
    const free = disk.fill()
    expect(await recordOf(bench.app)).toBe('unavailable')
    expect(await isWritable(bench.app)).toBe(false)
    free()
    expect(await isWritable(bench.app)).toBe(true)
    expect((await bench.create({ username: 'after', password: PASSWORD })).status).toBe(201)
  })

  test.skipIf(reason)('fills up: a failed write counts at once, until there is room', async () => {
    await using disk = createSmallDisk()
    await using bench = await startCreateBench({ store: disk })
    expect(await recordOf(bench.app)).toBe('ready')
    const free = disk.fill()
    let tries = 0
    const create = () => bench.create({ username: `try-${tries++}`, password: PASSWORD })
    await expect.poll(async () => (await create()).status).toBe(503)
    // The answer that is kept is another.
    expect(await recordOf(bench.app)).toBe('unavailable')
    free()
    await expect.poll(() => recordOf(bench.app)).toBe('ready')
  })

  test.skipIf(reason)('is made read-only', async () => {
    await using disk = createSmallDisk()
    await using app = await startTestApp({ store: disk })
    const repair = disk.makeReadOnly()
    expect(await recordOf(app)).toBe('unavailable')
    repair()
    expect(await isWritable(app)).toBe(true)
  })
})

describe('the files of SQLite', () => {
  test.each<[string, (path: string) => void]>([
    ['the database is deleted', (path) => rmSync(path)],
    ['the log is deleted', (path) => rmSync(`${path}-wal`)],
    [
      'the database is replaced',
      (path) => {
        copyFileSync(path, `${path}-copy`)
        renameSync(`${path}-copy`, path)
      },
    ],
  ])('%s: what is written is lost, so that nothing is ready', async (_what, harm) => {
    await using place = createFolder()
    await using app = await startTestApp({ store: place })
    harm('sqlitePath' in place.location ? place.location.sqlitePath : '')
    expect(await recordOf(app)).toBe('unavailable')
    expect(await isWritable(app)).toBe(false)
  })

  test('a page is damaged through which each event goes on record', async () => {
    await using place = createFolder()
    await using app = await startTestApp({ store: place })
    damageTable('sqlitePath' in place.location ? place.location.sqlitePath : '', 'auditEvents')
    expect(await recordOf(app)).toBe('unavailable')
    expect(await isWritable(app)).toBe(false)
  })

  test('the database is deleted: nothing is created that no record would show', async () => {
    await using place = createFolder()
    await using bench = await startCreateBench({ store: place })
    await bench.create({ username: 'before', password: PASSWORD })
    rmSync('sqlitePath' in place.location ? place.location.sqlitePath : '')
    const reply = await bench.create({ username: 'after', password: PASSWORD })
    expect(await problemOf(reply)).toMatchObject({
      status: 503,
      code: 'audit-unavailable',
      outcome: 'not-created',
    })
    expect(bench.app.twilio.commits()).toBe(1)
    expect(await recordOf(bench.app)).toBe('unavailable')
  })
})
