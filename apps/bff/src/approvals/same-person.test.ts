import { randomUUID } from 'node:crypto'
import type { AuditAction, AuditEvent } from '@sipdesk/shared/audit.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startApprovalsBench, type Admin, type ApprovalsBench } from '../testing/approvals-bench.ts'
import { TRIALS } from '../testing/approvals-trials.ts'

let bench: ApprovalsBench
beforeAll(async () => {
  bench = await startApprovalsBench()
})
afterAll(() => bench[Symbol.asyncDispose]())

type Recorded = Pick<AuditEvent, 'personId' | 'target'> &
  Partial<Pick<AuditEvent, 'result' | 'requestedBy'>> & { action: AuditAction }

const recorded = (event: Recorded) =>
  bench.app.context.auditLog.append({ phase: 'outcome', result: 'succeeded', ...event })

/** As the record says it where nobody has confirmed it. */
const letIn = (by: Admin, whom: Admin, more: Partial<Recorded> = {}) =>
  recorded({ action: 'person.invite', personId: by.id, target: whom.email, ...more })

const newAdmin = () => bench.admin(`Admin ${randomUUID().slice(0, 8)}`)

async function confirmed(by: { asks: Admin; confirms: Admin }) {
  const trial = await TRIALS['delete-list'](bench)
  const { approval } = await by.asks.send(trial.method, trial.path, trial.body)
  const told = await by.confirms.confirm(approval)
  return { told, isDone: await trial.isDone() }
}

test('whoever has let in the one who asks alone is not a second', async () => {
  const [one, other] = [await newAdmin(), await newAdmin()]
  await letIn(one, other)
  const { told, isDone } = await confirmed({ asks: other, confirms: one })
  expect(told).toMatchObject({ status: 403, code: 'approval-not-yours' })
  expect(isDone).toBe(false)
})

test('two whom the same admin has let in are one', async () => {
  const [one, first, second] = [await newAdmin(), await newAdmin(), await newAdmin()]
  await letIn(one, first)
  await letIn(one, second)
  const { told } = await confirmed({ asks: first, confirms: second })
  expect(told).toMatchObject({ status: 403, code: 'approval-not-yours' })
})

test('nor is who was let in by somebody whom they have let in, who is gone by now', async () => {
  const [one, first, second] = [await newAdmin(), await newAdmin(), await newAdmin()]
  await letIn(one, first)
  await letIn(first, second)
  await recorded({ action: 'sign-in', personId: first.id, target: first.email })
  await bench.store.db.deleteFrom('people').where('id', '=', first.id).execute()
  const { told } = await confirmed({ asks: one, confirms: second })
  expect(told).toMatchObject({ status: 403, code: 'approval-not-yours' })
})

test('two whom different admins have let in are two', async () => {
  const [one, other] = [await newAdmin(), await newAdmin()]
  await letIn(bench.anna, one)
  await letIn(bench.bert, other)
  const { told, isDone } = await confirmed({ asks: one, confirms: other })
  expect(told).toMatchObject({ status: 200 })
  expect(isDone).toBe(true)
})

test.each<[string, Partial<Recorded>]>([
  ['what two have agreed on', { requestedBy: 'anna@example.com' }],
  ['what was refused', { result: 'refused' }],
])('%s let nobody in alone', async (_what, more) => {
  const [one, other] = [await newAdmin(), await newAdmin()]
  await letIn(one, other, more)
  const { told } = await confirmed({ asks: one, confirms: other })
  expect(told).toMatchObject({ status: 200 })
})

test('who was let in longer ago than a day is a second', async () => {
  const [one, other] = [await newAdmin(), await newAdmin()]
  await letIn(one, other)
  const at = new Date(Date.now() - 25 * 3_600_000).toISOString()
  await bench.store.asOwner(async (owner) => {
    await owner.updateTable('auditEvents').set({ at }).where('personId', '=', one.id).execute()
  })
  const { told } = await confirmed({ asks: one, confirms: other })
  expect(told).toMatchObject({ status: 200 })
})
