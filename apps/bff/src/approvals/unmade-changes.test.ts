import { afterAll, beforeAll, expect, test } from 'vitest'
import { startApprovalsBench, type ApprovalsBench, type Told } from '../testing/approvals-bench.ts'
import { TRIALS, type Change } from '../testing/approvals-trials.ts'
import { refuseRows } from '../testing/break-store.ts'

/* What was confirmed, and then could not be made, or not be put on record. */

let bench: ApprovalsBench
beforeAll(async () => {
  bench = await startApprovalsBench()
})
afterAll(() => bench[Symbol.asyncDispose]())

async function ask(change: Change) {
  const trial = await TRIALS[change](bench)
  return { trial, told: await bench.anna.send(trial.method, trial.path, trial.body) }
}

async function stateOf({ approval }: Told) {
  return (await bench.anna.approvals()).find(({ id }) => id === approval?.id)?.state
}

/** Has the outcome of an action fail, as a disk that is full from then on. */
const refuseOutcome = (action: string) =>
  refuseRows(bench.store, 'auditEvents', `new."action" = '${action}' and new."phase" = 'outcome'`)

test('what Twilio takes from nobody just now waits again, and is made by the next confirmation', async () => {
  const { trial, told } = await ask('delete-list')
  bench.twilio.setFault({ fault: '401', method: 'DELETE' })
  expect((await bench.bert.confirm(told.approval)).status).toBeGreaterThanOrEqual(500)
  expect(await stateOf(told)).toBe('waiting')
  bench.twilio.clearFaults()
  expect(await bench.bert.confirm(told.approval)).toMatchObject({ status: 200 })
  expect(await trial.isDone()).toBe(true)
})

test('a confirmation that cannot be put on record is none, and it waits again', async () => {
  const { trial, told } = await ask('demote')
  const repair = await refuseOutcome('approval.confirm')
  const refused = await bench.bert.confirm(told.approval)
  expect(refused).toMatchObject({ status: 503, code: 'audit-unavailable' })
  await repair()
  expect(await stateOf(told)).toBe('waiting')
  expect(await trial.isDone()).toBe(false)
  expect(await bench.bert.confirm(told.approval)).toMatchObject({ status: 200 })
})

test('a change of people that was made, but not put on record, is told as unknown and not made twice', async () => {
  const { trial, told } = await ask('demote')
  const repair = await refuseOutcome('person.change-role')
  expect((await bench.bert.confirm(told.approval)).status).toBe(503)
  await repair()
  expect(await trial.isDone()).toBe(true)
  expect(await stateOf(told)).toBe('unknown')
  expect(await bench.bert.confirm(told.approval)).toMatchObject({ code: 'approval-over' })
})
