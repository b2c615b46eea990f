import type { Approval } from '@sipdesk/shared/approval.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startApprovalsBench, type Admin, type ApprovalsBench } from '../testing/approvals-bench.ts'
import { TRIALS, type Change } from '../testing/approvals-trials.ts'
import { QUICK } from '../testing/create-bench.ts'
import { RACES } from '../testing/races.ts'
import { tidy } from './tidy.ts'

let bench: ApprovalsBench
/** Who may decide, two of them at another replica; and whoever has asked. */
let bert: Admin
let carl: Admin
let bertElsewhere: Admin
let anna: Admin
beforeAll(async () => {
  bench = await startApprovalsBench({}, { timeouts: QUICK })
  const other = await bench.replica({ timeouts: QUICK })
  anna = bench.anna
  bert = bench.bert
  carl = await (await bench.admin('Carl')).at(other)
  bertElsewhere = await bert.at(other)
})
afterAll(() => bench[Symbol.asyncDispose]())

async function ask(change: Change) {
  const trial = await TRIALS[change](bench)
  const { approval } = await anna.send(trial.method, trial.path, trial.body)
  return { trial, approval, path: trial.path }
}

const outcomes = async (approval: Approval | undefined, action: string) =>
  (await bench.events(action)).filter(
    ({ phase, result, target, listSid }) =>
      phase === 'outcome' &&
      result === 'succeeded' &&
      (target?.startsWith(approval?.target ?? ' ') || listSid === approval?.targetKey.slice(5)),
  )

const decisionsAbout = (approval: Approval | undefined) => [
  () => bert.confirm(approval),
  () => carl.refuse(approval),
  () => carl.confirm(approval),
  () => anna.withdraw(approval),
  () => bertElsewhere.refuse(approval),
]

test.each<Change>(['delete-list', 'demote', 'new-link'])(
  'of all who decide about %s at once, on two replicas, one wins, and the change is made once or never',
  async (change) => {
    for (let round = 0; round < RACES / 3; round++) {
      const { trial, approval } = await ask(change)
      const decisions = decisionsAbout(approval)
      // Each comes first once.
      const first = round % decisions.length
      const inTurn = [...decisions.slice(first), ...decisions.slice(0, first)]
      const told = await Promise.all(inTurn.map((decide) => decide()))
      const [stored] = (await anna.approvals()).filter(({ id }) => id === approval?.id)
      const isConfirmed = stored?.state === 'done'
      const won = told.filter(({ status }) => status === 200)
      expect(won.map((one) => one.approval?.state)).toEqual([stored?.state])
      expect(['done', 'refused', 'withdrawn']).toContain(stored?.state)
      for (const one of told) expect([200, 409]).toContain(one.status)
      expect(await outcomes(approval, approval?.action ?? '')).toHaveLength(isConfirmed ? 1 : 0)
      if (change !== 'new-link') expect(await trial.isDone()).toBe(isConfirmed)
    }
  },
)

test('of requests about the same target that come at once, one waits', async () => {
  for (let round = 0; round < RACES; round++) {
    const trial = await TRIALS.demote(bench)
    const told = await Promise.all(
      [anna, bert, carl, bertElsewhere].map((one) =>
        one.send(trial.method, trial.path, trial.body),
      ),
    )
    expect(told.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([202, 409, 409, 409])
  }
})

test('expired and confirmed at once: one of them', async () => {
  for (let round = 0; round < RACES; round++) {
    const { trial, approval } = await ask('demote')
    const soon = new Date(Date.now() + 5).toISOString()
    const { db } = bench.store
    const row = db.updateTable('approvals').set({ expiresAt: soon })
    await row.where('id', '=', approval?.id ?? '').execute()
    const [confirmed] = await Promise.all([bert.confirm(approval), carl.approvals()])
    const state = (await anna.approvals()).find(({ id }) => id === approval?.id)?.state
    expect(await trial.isDone()).toBe(confirmed?.status === 200)
    if (confirmed?.status === 200) expect(state).toBe('done')
    else expect(['waiting', 'expired']).toContain(state)
  }
})

/** As a process leaves it that is killed as soon as the decision is on disk. */
async function killedAfterConfirming(approval: Approval | undefined, by: Admin) {
  const { db } = bench.store
  const decided = { state: 'confirmed', confirmations: 1, decidedBy: by.id, decidedByName: by.name }
  const row = db.updateTable('approvals').set({ ...decided, decidedAt: new Date().toISOString() })
  await row.where('id', '=', approval?.id ?? '').execute()
}

const MINUTE = 60_000
const later = () => tidy({ ...bench, auditLog: bench.app.context.auditLog }, Date.now() + MINUTE)
const stateOf = async (approval: Approval | undefined) =>
  (await anna.approvals()).find(({ id }) => id === approval?.id)?.state

test('killed between the confirmation and the change: at Twilio, the same person goes on with it', async () => {
  const { trial, approval } = await ask('delete-list')
  await killedAfterConfirming(approval, bert)
  expect(await carl.confirm(approval)).toMatchObject({ status: 409 })
  expect(await anna.withdraw(approval)).toMatchObject({ status: 409 })
  expect(await trial.isDone()).toBe(false)
  expect(await bert.confirm(approval)).toMatchObject({ status: 200, approval: { state: 'done' } })
  expect(await trial.isDone()).toBe(true)
  expect(await outcomes(approval, 'credential-list.delete')).toHaveLength(1)
})

test('killed between the confirmation and a change of people: that it cannot be told is told', async () => {
  const { trial, approval, path } = await ask('demote')
  await killedAfterConfirming(approval, bert)
  expect(await bert.confirm(approval)).toMatchObject({ status: 202, state: 'checking' })
  expect(await stateOf(approval)).toBe('confirmed')
  await later()
  expect(await stateOf(approval)).toBe('unknown')
  expect(await trial.isDone()).toBe(false)
  expect((await anna.send('DELETE', path)).status).toBe(202)
})

test('where Twilio does not answer, it is not known yet, and the end is told once it is', async () => {
  const { trial, approval } = await ask('delete-list')
  bench.twilio.setFault({ fault: 'reset-after-commit', method: 'DELETE' })
  const first = await bert.confirm(approval)
  expect([200, 202]).toContain(first.status)
  bench.twilio.clearFaults()
  await expect.poll(async () => (await bert.confirm(approval)).status).toBe(200)
  expect(await stateOf(approval)).toBe('done')
  expect(await trial.isDone()).toBe(true)
})

test('a change that ended after its request was gone is told by what is stored of it', async () => {
  const { approval } = await ask('delete-list')
  expect(await bert.confirm(approval)).toMatchObject({ status: 200 })
  const { db } = bench.store
  const row = db.updateTable('approvals').set({ state: 'confirmed', endedAt: null })
  await row.where('id', '=', approval?.id ?? '').execute()
  await later()
  expect(await stateOf(approval)).toBe('done')
})
