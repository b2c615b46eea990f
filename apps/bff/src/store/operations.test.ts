import { afterAll, beforeAll, expect, test } from 'vitest'
import { openOnRecord } from '../operations/opening.ts'
import { anOperation } from '../testing/an-operation.ts'
import { refuseRows } from '../testing/break-store.ts'
import { createTestStore, type TestStore } from '../testing/test-store.ts'
import { createAuditLog, type AuditLog } from './audit-log.ts'
import { verifyChain } from './audit-verify.ts'
import { openStore, type Store } from './store.ts'
import { findOperation, takeOver, type Operation } from './operations.ts'

let place: TestStore
let store: Store
let log: AuditLog
let count = 0
beforeAll(async () => {
  place = await createTestStore()
  store = await openStore(place.location)
  log = createAuditLog(store)
})
afterAll(async () => {
  await store.close()
  await place[Symbol.asyncDispose]()
})

const abandoned = (more: Partial<Operation> = {}) => anOperation(`name-${count++}`, more)

const event = ({ username }: Operation, phase: 'intent' | 'outcome') =>
  ({
    action: 'credential.create',
    phase,
    username,
    result: phase === 'intent' ? null : 'succeeded',
  }) as const

const leaseOf = (worker: string) => ({ worker, leaseUntil: Date.now() + 10_000 })

const open = (operation: Operation) => log.open(operation, event(operation, 'intent'))

function settle(operation: Operation, answer: string) {
  const settled = { ...operation, answer, settledAt: new Date().toISOString() }
  return log.settle(settled, event(operation, 'outcome'))
}

async function phasesOf({ username }: Operation): Promise<string[]> {
  const events = store.db.selectFrom('auditEvents').select('phase').where('username', '=', username)
  return (await events.orderBy('seq').execute()).map(({ phase }) => phase)
}

test('a worker that lost its lease comes too late: the one outcome is that of the new holder', async () => {
  const first = abandoned()
  expect(await open(first)).toBe(true)
  const second = await takeOver(store.db, first.id, leaseOf('second'), Date.now())
  expect(second?.worker).toBe('second')
  expect(await settle(first, 'too late')).toBe(false)
  expect(await phasesOf(first)).toEqual(['intent'])
  expect(second && (await settle(second, 'in time'))).toBe(true)
  expect(second && (await settle(second, 'again'))).toBe(false)
  expect(await phasesOf(first)).toEqual(['intent', 'outcome'])
  expect((await findOperation(store.db, first.id))?.answer).toBe('in time')
})

test('an operation that is leased, settled or already taken over is not taken over', async () => {
  const atWork = abandoned({ leaseUntil: Date.now() + 60_000 })
  const left = abandoned()
  const settled = abandoned()
  for (const operation of [atWork, left, settled]) await open(operation)
  await settle(settled, 'done')
  const now = Date.now()
  expect(await takeOver(store.db, atWork.id, leaseOf('other'), now)).toBeUndefined()
  expect(await takeOver(store.db, settled.id, leaseOf('other'), now)).toBeUndefined()
  const both = await Promise.all(
    ['one', 'two'].map((worker) => takeOver(store.db, left.id, leaseOf(worker), now)),
  )
  expect(both.filter(Boolean)).toHaveLength(1)
})

test('of many that come together, one has the id and one the name; only they are on record', async () => {
  const one = abandoned()
  const sameId = abandoned({ id: one.id })
  const sameName = abandoned({ username: one.username, nameLock: one.nameLock })
  const other = abandoned()
  const opened = await Promise.all([one, sameId, sameName, other].map(open))
  expect(opened).toEqual([true, false, false, true])
  expect(await phasesOf(one)).toEqual(['intent'])
  expect(await phasesOf(sameId)).toEqual([])
})

test('a name is free again in the very batch that settles it', async () => {
  const first = abandoned()
  await open(first)
  const next = abandoned({ username: first.username, nameLock: first.nameLock })
  const [, isOpen] = await Promise.all([settle(first, 'done'), open(next)])
  expect(isOpen).toBe(true)
})

test('a copy that comes in the very batch that settles it opens nothing, and hinders nothing', async () => {
  const operation = abandoned()
  await open(operation)
  const both = await Promise.all([open(operation), settle(operation, 'done')])
  expect(both).toEqual([false, true])
  expect(await phasesOf(operation)).toEqual(['intent', 'outcome'])
})

test('where nothing can be written, what is on record says whose an operation is', async () => {
  const [opened, fresh] = [abandoned(), abandoned()]
  await open(opened)
  const repair = await refuseRows(store, 'submissions')
  const reopened = (worker: string) => openOnRecord(log, store, { ...opened, worker })
  const [ours, ofAnother] = [await reopened(opened.worker), await reopened('second')]
  await expect(openOnRecord(log, store, fresh)).rejects.toMatchObject({
    details: { code: 'audit-unavailable', outcome: 'not-applied' },
  })
  await repair()
  expect([ours, ofAnother]).toEqual([true, false])
})

test('where nothing can be read either, it is not known whether an operation is on record', async () => {
  const gone = await openStore(place.location)
  await gone.close()
  expect(await openOnRecord(createAuditLog(gone), gone, abandoned())).toBeUndefined()
})

test('a batch that fails half-way opens nothing, settles nothing, and leaves the record as it was', async () => {
  const earlier = abandoned()
  await open(earlier)
  const batch = [abandoned(), abandoned(), abandoned()]
  const last = batch.at(-1)
  const repair = await refuseRows(store, 'auditEvents', `new."username" = '${last?.username}'`)
  const written = await Promise.allSettled([settle(earlier, 'lost'), ...batch.map(open)])
  await repair()
  expect(new Set(written.map(({ status }) => status))).toEqual(new Set(['rejected']))
  for (const { id } of batch) expect(await findOperation(store.db, id)).toBeUndefined()
  expect((await findOperation(store.db, earlier.id))?.settledAt).toBeNull()
  expect(await Promise.all(batch.map(open))).toEqual([true, true, true])
  expect(await settle(earlier, 'done')).toBe(true)
  expect(await phasesOf(earlier)).toEqual(['intent', 'outcome'])
  expect((await verifyChain(store)).brokenAt).toBeUndefined()
})
