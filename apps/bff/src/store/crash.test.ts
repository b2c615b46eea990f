import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createTestStore, ENGINE, type TestStore } from '../testing/test-store.ts'
import { verifyChain } from './audit-verify.ts'
import { openStore } from './store.ts'

/**
 * Many more with `npm run proof:crashes`. PostgreSQL itself is not killed: what is tested there is that a
 * writer leaves no half a transaction.
 */
const KILLS = Number(process.env['KILLS'] ?? (ENGINE === 'sqlite' ? 28 : 14))
const WRITER = join(import.meta.dirname, '..', 'testing', 'store-process.ts')

/** Starts a writer, kills it after so many acknowledgements, and resolves to what it acknowledged. */
async function killed(place: TestStore, round: number, after: number): Promise<string[]> {
  const child = spawn(process.execPath, [WRITER, JSON.stringify(place.location), String(round)])
  let text = ''
  child.stdout.on('data', (chunk: Buffer) => {
    text += chunk.toString()
    if (text.split('\n').length > after + 1) child.kill('SIGKILL')
  })
  await once(child, 'close')
  // What stands behind the last line end was cut off by the kill.
  return text.split('\n').slice(1, -1)
}

test(`${KILLS} kill -9 during writes: no acknowledged event is missing, and the chain is whole`, async () => {
  await using place = await createTestStore()
  const acknowledged: string[] = []
  for (let round = 0; round < KILLS; round++) {
    acknowledged.push(...(await killed(place, round, round % 7)))
  }
  const store = await openStore(place.location)
  const report = await verifyChain(store)
  const rows = await store.db.selectFrom('auditEvents').select('username').execute()
  await store.close()
  expect(report.brokenAt).toBeUndefined()
  const written = new Set(rows.map(({ username }) => username))
  expect(acknowledged.filter((username) => !written.has(username))).toEqual([])
  expect(acknowledged.length).toBeGreaterThan(KILLS)
}, 3_600_000)
