import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { createTestStore, ENGINE } from '../testing/test-store.ts'
import { CREDENTIAL_CHANGES, lastChangesOf, madeIn } from './credential-changes.ts'
import { createAuditLog } from './audit-log.ts'
import { openStore } from './store.ts'

const LIST = `CL${'1'.repeat(32)}`
const sidOf = (number: number) => `CR${String(number).padStart(32, '0')}`

test('the last change of each credential is read by the index of such changes, whatever else is on record', async () => {
  await using place = await createTestStore()
  const store = await openStore(place.location)
  const log = createAuditLog(store)
  const changed = (action: 'create' | 'rotate' | 'delete', number: number, result = 'succeeded') =>
    log.append({
      phase: 'outcome',
      action: `credential.${action}`,
      result: result === 'succeeded' ? 'succeeded' : 'refused',
      listSid: LIST,
      credentialSid: sidOf(number),
      username: `user-${number}`,
      personName: `${action} ${number}`,
    })
  // More than are read in one query.
  await Promise.all(Array.from({ length: 600 }, (_, number) => changed('create', number)))
  await changed('rotate', 7)
  await changed('rotate', 7, 'refused')
  await changed('delete', 8)
  const last = await lastChangesOf(store.db, LIST)
  expect(last).toHaveLength(602)
  const of7 = await lastChangesOf(store.db, LIST, [sidOf(7)])
  expect(of7.map(({ byName }) => byName)).toEqual(['create 7', 'rotate 7'])
  expect(await lastChangesOf(store.db, `CL${'2'.repeat(32)}`)).toEqual([])
  const made = await madeIn(store.db, LIST)
  expect(made).toHaveLength(599)
  expect(made).not.toContain(sidOf(8))
  if (ENGINE === 'sqlite') {
    const query = sql`select max("seq") from "auditEvents" where "listSid" = ${LIST}
      and ${CREDENTIAL_CHANGES} group by "credentialSid", "action"`
    const { rows } = await sql<{ detail: string }>`explain query plan ${query}`.execute(store.db)
    const plan = rows.map(({ detail }) => detail).join()
    expect(plan).toContain('COVERING INDEX auditEvents_credential_changes')
  }
  await store.close()
})
