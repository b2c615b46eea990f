import { afterAll, beforeAll, expect, test } from 'vitest'
import { APPROVAL_KINDS } from '@sipdesk/shared/approval.ts'
import { startApprovalsBench, type ApprovalsBench } from '../testing/approvals-bench.ts'
import { TRIALS } from '../testing/approvals-trials.ts'

let bench: ApprovalsBench
beforeAll(async () => {
  bench = await startApprovalsBench({ APPROVE: '' })
})
afterAll(() => bench[Symbol.asyncDispose]())

test('what one replica was started with counts at each, but for what was asked for before', async () => {
  const { anna } = bench
  const key = { 'Idempotency-Key': 'sent-before' }
  const before = await TRIALS['delete-list'](bench)
  expect((await anna.send(before.method, before.path, undefined, key)).status).toBe(200)
  await bench.replica({ settings: { APPROVE: APPROVAL_KINDS.join(',') } })
  const after = await TRIALS['delete-list'](bench)
  expect((await anna.send(after.method, after.path)).status).toBe(202)
  expect(await after.isDone()).toBe(false)
  expect((await anna.send(before.method, before.path, undefined, key)).status).toBe(200)
})
