import { expect, test } from 'vitest'
import { onPostgres } from './postgres-cells.ts'
import { DISK_CELLS, NO_DISK } from './sqlite-cells.ts'
import { runStoreCell, type Place, type StoreCell } from './store-cell.ts'

/** A slice of `npm run proof:store`. */
const EXTENT = { perSecond: 12, enough: 2, lasts: 0, times: 1 }

async function wrongIn<P extends Place>(cell: StoreCell<P> | undefined): Promise<string[]> {
  return cell ? (await runStoreCell(cell, EXTENT)).wrong : ['no such cell']
}

test.concurrent('PostgreSQL restarts and loses a backend in the middle of writes, and only reads: every replica lives, nothing acknowledged is lost', async () => {
  const cell = onPostgres('fast restart', 'a backend killed', 'read-only')
  expect(await wrongIn(cell)).toEqual([])
})

test
  .skipIf(NO_DISK)
  .concurrent(
    `the disk of SQLite fills up: nothing acknowledged is lost${NO_DISK === undefined ? '' : ` (${NO_DISK})`}`,
    async () => {
      expect(await wrongIn(DISK_CELLS['full disk'])).toEqual([])
    },
  )
