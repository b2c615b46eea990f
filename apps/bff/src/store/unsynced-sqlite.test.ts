import { existsSync } from 'node:fs'
import { setImmediate as giveWay } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { startFeed } from '../feed/feed.ts'
import { Disk } from '../testing/disk.ts'
import { createFolder, type TestStore } from '../testing/test-store.ts'
import { startAnchors } from './anchors.ts'
import { createAuditLog } from './audit-log.ts'
import { watchHead } from './noted-head.ts'
import { openStore, type Store } from './store.ts'

let place: TestStore
let store: Store
let other: Store
let file: string
let disk: Disk
beforeEach(async () => {
  place = createFolder()
  const path = 'sqlitePath' in place.location ? place.location.sqlitePath : ''
  file = `${path}-told`
  store = await openStore(place.location)
  other = await openStore(place.location)
  disk = new Disk(path)
})
afterEach(async () => {
  disk.release()
  disk[Symbol.dispose]()
  await Promise.all([store.close(), other.close()])
  await place[Symbol.asyncDispose]()
})

/** Two events that are committed and not on disk, until the disk is released. */
async function writeUnsynced(): Promise<{ written: Promise<unknown> }> {
  disk.hold()
  const log = createAuditLog(store)
  const written = Promise.all([log.append(EVENT), log.append(EVENT)])
  await expect.poll(() => disk.held).toBe(1)
  return { written }
}

const EVENT = { phase: 'outcome', action: 'sign-in', result: 'refused' } as const

type Telling = { hasTold: () => boolean; stop: () => Promise<void> }

function byFeed(): Telling {
  let sent = 0
  const webhook = {
    async send() {
      sent++
      return undefined
    },
    close: async () => {},
  }
  const feed = startFeed({ store: other, webhook, lines: { error() {}, warn() {} } })
  return { hasTold: () => sent > 0, stop: feed.stop }
}

function byAnchor(): Telling {
  const anchors = startAnchors({ ...other, file, onFault: () => {} })
  return { hasTold: () => existsSync(file), stop: () => anchors.stop() }
}

function byNote(): Telling {
  const notes = { headFile: file, anchorFile: undefined, onLoss: () => {} }
  const watch = watchHead(other, notes)
  return { hasTold: () => existsSync(file), stop: () => watch.stop() }
}

test.each([
  ['the feed', byFeed],
  ['an anchor', byAnchor],
  ['the noted end', byNote],
])('%s tells of no event that a power cut could still take back', async (_what, start) => {
  const { written } = await writeUnsynced()
  const { hasTold, stop } = start()
  await expect.poll(() => hasTold() || disk.held === 2).toBe(true)
  const toldBefore = hasTold()
  disk.release()
  await written
  await expect.poll(hasTold).toBe(true)
  await stop()
  expect(toldBefore).toBe(false)
})

test('nor is any read meanwhile by the process that wrote it', async () => {
  const { written } = await writeUnsynced()
  let isRead = false
  const reading = store.db
    .selectFrom('auditEvents')
    .select('seq')
    .execute()
    .then((rows) => {
      isRead = true
      return rows
    })
  for (let count = 0; count < 20; count++) await giveWay()
  expect(isRead).toBe(false)
  disk.release()
  await written
  expect(await reading).toHaveLength(2)
})
