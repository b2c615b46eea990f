import { afterAll, beforeAll, expect, test } from 'vitest'
import { startApprovalsBench, type Admin, type ApprovalsBench } from '../testing/approvals-bench.ts'

let bench: ApprovalsBench
beforeAll(async () => {
  bench = await startApprovalsBench()
})
afterAll(() => bench[Symbol.asyncDispose]())

const EXPORT = '/api/audit-events/export'
const download = (admin: Admin, query: string) => admin.send('GET', `${EXPORT}?${query}`)

test('an export waits for a second admin; then whoever asked downloads it, once', async () => {
  const { anna, bert } = bench
  expect(await download(anna, 'format=json')).toMatchObject({ status: 409, code: 'approval-over' })
  const body = { format: 'json', action: 'sign-in' }
  const { approval } = await anna.send('POST', EXPORT, body)
  expect(approval).toMatchObject({ kind: 'export-activity', target: 'json action=sign-in' })
  const query = 'action=sign-in&format=json'
  expect((await download(anna, query)).status).toBe(409)

  expect(await bert.confirm(approval)).toMatchObject({ approval: { state: 'confirmed' } })
  expect((await download(bert, query)).status).toBe(409)
  expect((await download(anna, 'format=json')).status).toBe(409)
  expect((await anna.send('POST', EXPORT, body)).status).toBe(200)
  expect((await anna.send('HEAD', `${EXPORT}?${query}`)).status).toBe(404)
  const both = await Promise.all([download(anna, query), download(anna, query)])
  expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409])
  expect((await bench.events('audit.export')).at(-1)).toMatchObject({
    personId: anna.id,
    target: 'json action=sign-in',
    evidence: 'confirmed by Bert',
  })
  const ended = (await anna.approvals()).find(({ id }) => id === approval?.id)
  expect(ended).toMatchObject({ state: 'done', decidedBy: { name: 'Bert' } })
})

test('what was granted and not used can be taken back, and ends by itself', async () => {
  // Exports are counted by person.
  const { anna: second, bert: first, store } = bench
  const ask = async (body: object) => {
    const { approval } = await first.send('POST', EXPORT, body)
    await second.confirm(approval)
    return approval
  }
  const withdrawn = await ask({ format: 'csv' })
  expect(await first.withdraw(withdrawn)).toMatchObject({ approval: { state: 'withdrawn' } })
  expect((await download(first, 'format=csv')).status).toBe(409)

  const forgotten = await ask({ format: 'csv' })
  const past = new Date(Date.now() - 120_000).toISOString()
  const row = store.db.updateTable('approvals').set({ expiresAt: past, decidedAt: past })
  await row.where('id', '=', forgotten?.id ?? '').execute()
  expect((await download(first, 'format=csv')).status).toBe(409)
  const ended = (await first.approvals()).find(({ id }) => id === forgotten?.id)
  expect(ended?.state).toBe('expired')
})
