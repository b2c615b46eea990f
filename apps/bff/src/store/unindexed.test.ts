import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql, type RawBuilder } from 'kysely'
import { expect, test } from 'vitest'
import { openStore } from './store.ts'
import { unindexed, unindexedSeq } from './unindexed.ts'

test('SQLite looks at what few events have, not at all that succeeded', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'sipdesk-unindexed-'))
  const auditSecrets = ['an audit key for this test, 0123456789'] as const
  const store = await openStore({ sqlitePath: join(folder, 'test.sqlite'), auditSecrets })
  const events = store.db.selectFrom('auditEvents').select('seq')
  const few = events
    .where(unindexed('personId'), '=', 'somebody')
    .where('action', '=', 'sign-in')
    .where(unindexed('result'), '=', 'succeeded')
    .where('seq', '<', 1000)
  const recent = events
    .where(unindexed('action'), 'in', ['credential.delete', 'credential.rotate'])
    .where(unindexed('result'), '=', 'succeeded')
    .where(unindexedSeq, '<=', 1000)
    .where('at', '>', '2026-11-28T00:00:00.000Z')
  const planOf = async (query: RawBuilder<unknown>) => {
    const { rows } = await sql<{
      detail: string
    }>`explain query plan select * from ${query}`.execute(store.db)
    return rows.map(({ detail }) => detail).join()
  }
  expect(await planOf(sql`${few}`)).toContain('auditEvents_action_seq')
  expect(await planOf(sql`${recent}`)).toContain('auditEvents_at')
  await store.close()
  await rm(folder, { recursive: true })
})
