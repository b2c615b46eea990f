import { afterEach, beforeEach, expect, test } from 'vitest'
import { createAuditLog, type AuditLog } from '../store/audit-log.ts'
import { readApprovalRules } from '../store/approvals.ts'
import { openStore, type Store } from '../store/store.ts'
import { createTestStore, type TestStore } from '../testing/test-store.ts'
import { recoverAdmin } from './admin-recovery.ts'
import { giveAccess, insertPerson } from './directory.ts'
import { withAnAdminLeft } from './last-admin.ts'
import { keepPassword } from './passwords.ts'
import { lacksSecondAdmin, switchApprovals } from './second-admin.ts'

let place: TestStore
let store: Store
let auditLog: AuditLog
beforeEach(async () => {
  place = await createTestStore()
  store = await openStore(place.location)
  auditLog = createAuditLog(store)
})
afterEach(async () => {
  await store.close()
  await place[Symbol.asyncDispose]()
})

const ways = { issuer: undefined, isLocalSignInOn: true }

async function addAdmin(name: string, { hasJoined = true } = {}): Promise<string> {
  const person = { email: `${name}@example.com`, name, role: 'admin' } as const
  const id = await insertPerson(store.db, person)
  if (hasJoined) await keepPassword(store.db, id, 'no hash')
  return id
}

const start = (...kinds: Parameters<typeof switchApprovals>[1]) =>
  switchApprovals({ store, auditLog, ways }, kinds)

async function rulesOnRecord(): Promise<(string | null)[]> {
  const events = store.db.selectFrom('auditEvents').select('target').orderBy('seq')
  const rows = await events.where('action', '=', 'approval.rules').execute()
  return rows.map(({ target }) => target)
}

const demote = (personId: string, isByDirectory = false) =>
  withAnAdminLeft(store, { personId, staysAdmin: false, ways, isByDirectory }, (db) =>
    giveAccess(db, personId, { role: 'viewer' }),
  )

test('it cannot be switched on with fewer than two admins who can sign in', async () => {
  await addAdmin('anna')
  await addAdmin('invited', { hasJoined: false })
  await expect(start('delete-list')).rejects.toThrow('APPROVE needs two admins who can sign in')
  expect(await readApprovalRules(store.db)).toEqual([])
  // Nobody lacks a second one while nothing needs one.
  expect(await lacksSecondAdmin(store.db, ways)).toBe(false)
  await addAdmin('bert')
  await start('delete-list')
  expect(await readApprovalRules(store.db)).toEqual(['delete-list'])
})

test('what is switched on and off is on record, once, however many replicas start', async () => {
  await addAdmin('anna')
  await addAdmin('bert')
  await start()
  await Promise.all([
    start('delete-list', 'make-admin'),
    start('delete-list', 'make-admin'),
    start('delete-list', 'make-admin'),
  ])
  expect(await readApprovalRules(store.db)).toEqual(['delete-list', 'make-admin'])
  await start('make-admin')
  await start()
  await start()
  expect(await rulesOnRecord()).toEqual(['delete-list, make-admin', 'make-admin', 'off'])
})

test('while it is on, no change leaves fewer than two; off, one is enough', async () => {
  const [anna, bert, carl] = [
    await addAdmin('anna'),
    await addAdmin('bert'),
    await addAdmin('carl'),
  ]
  const invited = await addAdmin('invited', { hasJoined: false })
  await start('delete-list')
  await demote(carl)
  await expect(demote(bert)).rejects.toMatchObject({ code: 'second-admin-needed' })
  // Who cannot sign in is none of the two.
  await demote(invited)
  await start()
  await demote(bert)
  await expect(demote(anna)).rejects.toMatchObject({ code: 'last-admin' })
})

test('of three who give it up at once, two stay', async () => {
  const ids = [await addAdmin('anna'), await addAdmin('bert'), await addAdmin('carl')]
  await start('delete-list')
  const ends = await Promise.allSettled(ids.map((id) => demote(id)))
  expect(ends.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
})

test('the directory may leave one; a later start goes on, and stays strict', async () => {
  const [anna, bert] = [await addAdmin('anna'), await addAdmin('bert')]
  await start('delete-list')
  expect(await lacksSecondAdmin(store.db, ways)).toBe(false)
  await demote(bert, true)
  expect(await lacksSecondAdmin(store.db, ways)).toBe(true)
  await start('delete-list', 'make-admin')
  expect(await readApprovalRules(store.db)).toEqual(['delete-list', 'make-admin'])
  await expect(demote(anna)).rejects.toMatchObject({ code: 'last-admin' })
})

test('the server’s own recovery needs nobody’s confirmation, and leads out', async () => {
  const [anna, bert] = [await addAdmin('anna'), await addAdmin('bert')]
  await start('make-admin', 'reset-second-factor')
  await demote(bert, true)
  const appUrl = new URL('http://localhost:3000')
  const recovered = await recoverAdmin({ store, record: auditLog, appUrl }, 'bert@example.com')
  expect(recovered).toMatchObject({ isNew: false, link: expect.stringContaining('/join#') })
  await keepPassword(store.db, bert, 'no hash')
  expect(await lacksSecondAdmin(store.db, ways)).toBe(false)
  await expect(demote(anna)).rejects.toMatchObject({ code: 'second-admin-needed' })
})
