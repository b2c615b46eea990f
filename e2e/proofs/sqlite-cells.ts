import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { damageTable } from '@sipdesk/bff/testing/damaged-file.ts'
import { mountSmallDisk, whyNoSmallDisk, type SmallDisk } from '@sipdesk/bff/testing/small-disk.ts'
import type { Bench, Place, StoreCell } from './store-cell.ts'
import { readStored } from './stored.ts'

type SqlitePlace = Place & { folder: string; path(): string }
type DiskPlace = SqlitePlace & { disk: SmallDisk }

/** Creates of each of two processes together. */
const TOGETHER = 5
/** Creates that the backup does not know. */
const MISSED = 10
/** The log of SQLite takes 16 MB before it goes into the file. */
const DISK = '64m'

const onDisk = (trouble: (bench: Bench<DiskPlace>) => Promise<void>): StoreCell<DiskPlace> => ({
  replicas: 1,
  place: async () => folderOnDisk(),
  trouble,
})

/** Why a disk of its own cannot be had here. */
export const NO_DISK = whyNoSmallDisk()

/** Servers on a disk of their own, which needs the right to mount one. */
export const DISK_CELLS: Record<string, StoreCell<DiskPlace>> = {
  'full disk': onDisk(async ({ place: { disk }, lasts }) => {
    const free = disk.fill()
    await lasts()
    free()
  }),
  'read-only file': onDisk(async ({ place: { disk }, lasts }) => {
    const repair = disk.makeReadOnly()
    await lasts()
    repair()
  }),
}

/** Servers on a file of SQLite, which meets this. */
export const SQLITE_CELLS: Record<string, StoreCell<SqlitePlace>> = {
  'file deleted': {
    replicas: 1,
    place: async () => ownFolder(),
    trouble: (bench) => harmAndRestore(bench, (path) => rmSync(path)),
    loses: true,
  },
  'corrupt page': {
    replicas: 1,
    place: async () => ownFolder(),
    trouble: (bench) => harmAndRestore(bench, (path) => damageTable(path, 'auditEvents')),
    loses: true,
  },
  'two processes, one killed': {
    replicas: 2,
    place: async () => ownFolder(),
    async trouble({ replicas, goesOn }) {
      await goesOn(TOGETHER)
      await replicas[0]?.stop('SIGKILL')
      await replicas[0]?.startAgain()
      await goesOn()
    },
  },
}

function ownFolder(): SqlitePlace {
  const folder = mkdtempSync(join(tmpdir(), 'sipdesk-store-'))
  return {
    folder,
    path: () => join(folder, readdirSync(folder).find((name) => name.endsWith('.sqlite')) ?? ''),
    settings: { DATA_DIR: folder },
    read: async () => readStored(folder),
    async [Symbol.asyncDispose]() {
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function folderOnDisk(): DiskPlace {
  const place = ownFolder()
  const disk = mountSmallDisk(place.folder, DISK)
  return {
    ...place,
    disk,
    async [Symbol.asyncDispose]() {
      disk[Symbol.dispose]()
      await place[Symbol.asyncDispose]()
    },
  }
}

/** As the README has it: there is a backup; the file is harmed; the server is stopped, the backup restored. */
async function harmAndRestore(
  { place, replicas, begins, lasts, goesOn }: Bench<SqlitePlace>,
  harm: (path: string) => void,
): Promise<void> {
  const [replica] = replicas
  const path = place.path()
  await using elsewhere = ownFolder()
  const backup = join(elsewhere.folder, 'backup.sqlite')
  await replica?.command('backup', backup)
  await goesOn(MISSED)
  begins()
  harm(path)
  await lasts()
  await replica?.stop()
  await replica?.command('restore', backup)
  await replica?.startAgain()
}
