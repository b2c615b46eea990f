import type { ApprovalState } from '@sipdesk/shared/approval.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startApprovalsBench, type ApprovalsBench, type Told } from '../testing/approvals-bench.ts'
import { TRIALS, type Change, type Trial } from '../testing/approvals-trials.ts'

let bench: ApprovalsBench
beforeAll(async () => {
  bench = await startApprovalsBench()
})
afterAll(() => bench[Symbol.asyncDispose]())

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- its own keys
const CHANGES = Object.keys(TRIALS) as Change[]

async function ask(change: Change, headers = {}): Promise<{ trial: Trial; told: Told }> {
  const trial = await TRIALS[change](bench)
  const told = await bench.anna.send(trial.method, trial.path, trial.body, headers)
  expect(told).toMatchObject({ status: 202, state: 'waiting-for-approval' })
  return { trial, told }
}

async function stateOf({ approval }: Told): Promise<ApprovalState | undefined> {
  return (await bench.anna.approvals()).find(({ id }) => id === approval?.id)?.state
}

const expireNow = ({ approval }: Told) =>
  bench.store.db
    .updateTable('approvals')
    .set({ expiresAt: new Date(Date.now() - 1).toISOString() })
    .where('id', '=', approval?.id ?? '')
    .execute()

describe.each(CHANGES)('%s', (change) => {
  test('is not made until a second admin confirms it, and then once, in both names', async () => {
    const { trial, told } = await ask(change)
    expect(told.approval).toMatchObject({
      state: 'waiting',
      requestedBy: { id: bench.anna.id, name: 'Anna' },
      decidedBy: null,
    })
    expect(await trial.isDone()).toBe(false)
    expect(await bench.anna.confirm(told.approval)).toMatchObject({
      status: 403,
      code: 'approval-not-yours',
    })
    expect(await trial.isDone()).toBe(false)
    const before = (await bench.events()).length

    const confirmed = await bench.bert.confirm(told.approval)
    expect(confirmed).toMatchObject({ status: 200, approval: { state: 'done' } })
    expect(await trial.isDone()).toBe(true)
    const events = (await bench.events()).slice(before)
    expect(events.map(({ action, phase }) => `${action} ${phase}`)).toEqual([
      'approval.confirm intent',
      'approval.confirm outcome',
      `${told.approval?.action} intent`,
      `${told.approval?.action} outcome`,
    ])
    for (const event of events) {
      expect(event).toMatchObject({ personId: bench.bert.id, requestedBy: bench.anna.email })
    }
    // Sent again, since its answer was lost.
    expect((await bench.bert.confirm(told.approval)).approval).toEqual(confirmed.approval)
    expect((await bench.events()).length).toBe(before + events.length)
  })

  test('is refused for good once its target was changed', async () => {
    const { trial, told } = await ask(change)
    await trial.spoil()
    const wasDone = await trial.isDone()
    const refused = await bench.bert.confirm(told.approval)
    expect(refused).toMatchObject({ status: 409, code: 'approval-changed' })
    expect(refused.detail).toContain('was changed or deleted')
    expect(await stateOf(told)).toBe('changed')
    expect(await trial.isDone()).toBe(wasDone)
    expect(await bench.bert.confirm(told.approval)).toMatchObject({ code: 'approval-over' })
  })
})

const ENDS: [ApprovalState, string, (told: Told) => Promise<unknown>][] = [
  ['refused', 'approval.refuse', ({ approval }) => bench.bert.refuse(approval)],
  ['withdrawn', 'approval.withdraw', ({ approval }) => bench.anna.withdraw(approval)],
  ['expired', 'approval.expire', expireNow],
]

describe.each(ENDS)('what was %s', (state, action, end) => {
  test('is confirmed by nobody, on record, and can be asked for again', async () => {
    const { trial, told } = await ask('demote')
    await end(told)
    expect(await bench.bert.confirm(told.approval)).toMatchObject({
      status: 409,
      code: 'approval-over',
    })
    expect(await stateOf(told)).toBe(state)
    expect(await trial.isDone()).toBe(false)
    expect((await bench.events(action)).at(-1)).toMatchObject({
      result: 'succeeded',
      requestedBy: bench.anna.email,
      target: told.approval?.target,
      evidence: 'remove-admin',
    })
    const again = await bench.anna.send(trial.method, trial.path, trial.body)
    expect(again.status).toBe(202)
    expect(again.approval?.id).not.toBe(told.approval?.id)
  })
})

test('who asked cannot refuse, and nobody else can withdraw', async () => {
  const { told } = await ask('demote')
  expect(await bench.anna.refuse(told.approval)).toMatchObject({ code: 'approval-not-yours' })
  expect(await bench.bert.withdraw(told.approval)).toMatchObject({ code: 'approval-not-yours' })
  expect(await stateOf(told)).toBe('waiting')
})

test('who asked and is no admin any more has asked in vain', async () => {
  const carl = await bench.admin('Carl')
  const trial = await TRIALS.demote(bench)
  const { approval } = await carl.send(trial.method, trial.path, trial.body)
  const disabledAt = new Date().toISOString()
  const people = bench.store.db.updateTable('people').set({ disabledAt })
  await people.where('id', '=', carl.id).execute()
  expect(await bench.bert.confirm(approval)).toMatchObject({ code: 'approval-changed' })
  expect(await stateOf({ status: 0, ...(approval && { approval }) })).toBe('lapsed')
  expect(await trial.isDone()).toBe(false)
})

test('an admin whom the one who asked has let in alone does not count as a second', async () => {
  const dora = await bench.admin('Dora')
  const emil = await bench.admin('Emil')
  const event = { phase: 'outcome', result: 'succeeded', action: 'person.change-role' } as const
  const byDora = { personId: dora.id, target: `${emil.email}: admin` }
  await bench.app.context.auditLog.append({ ...event, ...byDora })
  const trial = await TRIALS.demote(bench)
  const { approval } = await dora.send(trial.method, trial.path, trial.body)
  const refused = await emil.confirm(approval)
  expect(refused).toMatchObject({ status: 403, code: 'approval-not-yours' })
  expect(refused.detail).toContain('let the other in')
  expect(await bench.bert.confirm(approval)).toMatchObject({ status: 200 })
})

test('the same key asks once; another body, and another request about the same, are refused', async () => {
  const key = { 'Idempotency-Key': 'one-key' }
  const { trial, told } = await ask('delete-list', key)
  const copies = await Promise.all(
    [1, 2, 3].map(() => bench.anna.send(trial.method, trial.path, undefined, key)),
  )
  for (const copy of copies) expect(copy.approval).toEqual(told.approval)
  const other = await TRIALS['delete-list'](bench)
  expect(await bench.anna.send(other.method, other.path, undefined, key)).toMatchObject({
    code: 'idempotency-key-reused',
  })
  const second = await bench.bert.send(trial.method, trial.path)
  expect(second).toMatchObject({ status: 409, code: 'approval-waits' })
  expect(second.detail).toContain('Anna has asked')

  await bench.bert.confirm(told.approval)
  const asked = await bench.anna.send(trial.method, trial.path, undefined, key)
  expect(asked).toMatchObject({ status: 202, approval: { id: told.approval?.id, state: 'done' } })
})

test('copies that come together are one request', async () => {
  const trial = await TRIALS['delete-list'](bench)
  const key = { 'Idempotency-Key': 'together' }
  const copies = await Promise.all(
    [1, 2, 3, 4].map(() => bench.anna.send(trial.method, trial.path, undefined, key)),
  )
  expect(new Set(copies.map(({ approval }) => approval?.id)).size).toBe(1)
})

test('a reason is told and on record; one too long is refused', async () => {
  const { told } = await ask('demote', { 'X-Sipdesk-Reason': encodeURIComponent('Verlässt uns') })
  expect(told.approval?.reason).toBe('Verlässt uns')
  expect((await bench.events('approval.request')).at(-1)).toMatchObject({
    evidence: 'remove-admin: Verlässt uns',
  })
  const trial = await TRIALS.demote(bench)
  const tooLong = { 'X-Sipdesk-Reason': 'x'.repeat(201) }
  expect(await bench.anna.send(trial.method, trial.path, trial.body, tooLong)).toMatchObject({
    status: 422,
    errors: [{ field: 'reason', code: 'reason-too-long' }],
  })
})

test('what makes and ends no admin, and one’s own account, waits for nobody', async () => {
  const { anna } = bench
  const operator = { email: 'operator@example.com', name: 'New', role: 'operator' }
  const invited = await anna.send('POST', '/api/people', operator)
  expect(invited.status).toBe(201)
  const { id } = (invited as unknown as { person: { id: string } }).person
  for (const [method, body] of [
    ['PATCH', { role: 'viewer' }],
    ['PATCH', { isDisabled: true }],
    ['DELETE', undefined],
  ] as const) {
    expect((await anna.send(method, `/api/people/${id}`, body)).status).toBe(200)
  }
  const carola = await bench.admin('Carola')
  const own = await carola.send('DELETE', `/api/people/${carola.id}/second-factor`)
  expect(own.status).toBe(200)
})

test('what the change itself is refused with ends it; what could not be asked for waits again', async () => {
  const { trial, told } = await ask('delete-list')
  bench.twilio.setFault({ fault: '401', method: 'GET' })
  expect((await bench.bert.confirm(told.approval)).status).toBeGreaterThanOrEqual(500)
  expect(await stateOf(told)).toBe('waiting')
  bench.twilio.clearFaults()
  expect(await bench.bert.confirm(told.approval)).toMatchObject({ status: 200 })
  expect(await trial.isDone()).toBe(true)

  const people = await ask('make-admin')
  const taken = await bench.bert.confirm(people.told.approval)
  expect(taken.invited?.invitation.link).toContain('/join#')
})

test('the session tells how many wait for whom, and viewers nothing', async () => {
  const sessionOf = async (admin: typeof bench.anna) => {
    const told = await admin.send('GET', '/api/session')
    return (told as unknown as { approvals?: { kinds: string[]; waiting: number } }).approvals
  }
  const fritz = await bench.admin('Fritz')
  const waiting = async () => [
    (await sessionOf(fritz))?.waiting ?? 0,
    (await sessionOf(bench.anna))?.waiting ?? 0,
  ]
  const [forFritz = 0, forAnna = 0] = await waiting()
  expect((await sessionOf(fritz))?.kinds).toContain('delete-list')
  const { told } = await ask('demote')
  expect(await waiting()).toEqual([forFritz + 1, forAnna])
  await bench.anna.withdraw(told.approval)
  expect(await waiting()).toEqual([forFritz, forAnna])
  const { told: forgotten } = await ask('demote')
  await expireNow(forgotten)
  expect(await waiting()).toEqual([forFritz, forAnna])
})

test('no secret is kept: a body that could hold one is refused at the start', async () => {
  const { credentialEndpoints } = await import('@sipdesk/shared/credentials.ts')
  const { rotatePassword } = credentialEndpoints
  const { approvals } = bench.app.context
  expect(() => approvals.learn(rotatePassword, () => {})).toThrow('password may be a secret')
})
