import { afterAll, beforeAll, expect, test } from 'vitest'
import { problemOf } from '../testing/create-bench.ts'
import { startHandoverBench, type HandoverBench } from '../testing/handover-bench.ts'

let bench: HandoverBench
beforeAll(async () => {
  bench = await startHandoverBench()
})
afterAll(() => bench[Symbol.asyncDispose]())

const kept = async () =>
  (await bench.app.context.store.db.selectFrom('handovers').select('id').execute()).length

test.each([
  ['a list', { listSid: `CL${'1'.repeat(32)}` }],
  ['a credential', { username: 'phone-of-nobody' }],
])('no link is made for %s that does not exist', async (_what, overrides) => {
  const before = await kept()
  const { reply } = await bench.make(overrides)
  expect(await problemOf(reply)).toMatchObject({
    status: 404,
    code: 'not-found',
    outcome: 'not-created',
    detail: expect.stringContaining('no such credential'),
  })
  expect(await kept()).toBe(before)
})

test('a link is made right after its credential, also by another replica', async () => {
  const { app, replica, listSid } = bench
  // Both have read the list before.
  for (const at of [app, replica]) await at.send('GET', '/api/usernames')
  const body = { username: 'made-just-now', password: 'Correct-Horse-4711' }
  const path = `/api/credential-lists/${listSid}/credentials`
  expect((await app.send('POST', path, body)).status).toBe(201)
  const { reply } = await bench.make({ username: 'made-just-now' }, replica)
  expect(reply.status).toBe(201)
})

test('no link is made for a credential that is gone', async () => {
  const { username } = await bench.made()
  const { credentials } = await bench.app.credentials(bench.listSid)
  const sid = credentials.find((credential) => credential.username === username)?.sid
  await bench.app.send('DELETE', `/api/credential-lists/${bench.listSid}/credentials/${sid}`)
  expect((await problemOf((await bench.make({ username })).reply)).code).toBe('not-found')
})

test('while Twilio cannot be asked, a card can be handed over all the same', async () => {
  const { app } = bench
  app.twilio.setFault({ fault: '500', method: 'GET', times: Infinity })
  const { reply } = await bench.make()
  app.twilio.clearFaults()
  expect(reply.status).toBe(201)
})
