import type { CreatedCredential } from '@sipdesk/shared/credentials.ts'
import { beforeEach, describe, expect, test } from 'vitest'
import { atTwilio, createAtTwilio } from '../testing/at-twilio.ts'
import { createTrial, PASSWORD, problemOf } from '../testing/create-bench.ts'
import { breakConnections, endOfRecord, loseRecordSince } from '../testing/lose-record.ts'
import { startTestApp, type TestApp } from '../testing/test-app.ts'
import { createTestStore, ENGINE } from '../testing/test-store.ts'

const trial = createTrial()
const { username, create } = trial
const KEY = { 'Idempotency-Key': 'one' }
const LIST = { friendlyName: 'Cologne' }

beforeEach(() => trial.start())

const store = () => trial.bench.app.context.store
const send = (method: string, path: string, body?: unknown, headers = {}) =>
  trial.bench.app.send(method, path, body, headers)

/** Does something that the record then no longer knows. */
async function forgotten<T>(what: () => Promise<T>): Promise<T> {
  const end = await endOfRecord(store())
  const result = await what()
  await loseRecordSince(store(), end)
  return result
}

async function acknowledged(): Promise<CreatedCredential['credential']> {
  const reply = await create(KEY)
  expect(reply.status).toBe(201)
  return ((await reply.json()) as CreatedCredential).credential
}

describe('an acknowledged create, sent again after the record lost it, is never told as not created', () => {
  test('the answer is that it cannot be told', async () => {
    await forgotten(acknowledged)
    const problem = await problemOf(await create(KEY))
    expect(problem).toMatchObject({ code: 'username-taken', status: 409, outcome: 'undecided' })
    expect(problem.errors?.[0]?.message).toMatch(/Activity doesn’t show.*rotate/)
    expect(problem.twilio?.message).toContain('already exists')
    expect(await (await create(KEY)).json()).toEqual(problem)
    expect(trial.twilio.commits()).toBe(1)
    expect(trial.twilio.passwordWorks(trial.bench.listSid, username, PASSWORD)).toBe(true)
  })

  test.each(['403', '500', 'reset-before-commit', 'reset-after-commit'] as const)(
    'nor where the second try meets %s',
    async (fault) => {
      await forgotten(acknowledged)
      trial.twilio.setFault({ fault, method: 'POST', username, times: 9 })
      expect(await problemOf(await create(KEY))).toMatchObject({ outcome: 'undecided' })
      expect(trial.updates()).toEqual([])
    },
  )

  test('nor where Twilio cannot be asked: it is not known yet', async () => {
    await forgotten(acknowledged)
    const { recordLoss } = trial.bench.app.context
    await expect.poll(recordLoss, { timeout: 5_000 }).toBeDefined()
    trial.twilio.setFault({ fault: '403', method: 'GET', times: Infinity })
    const problem = await problemOf(await create(KEY))
    expect(problem).toMatchObject({ code: 'twilio-permission-missing', outcome: 'unknown' })
    trial.twilio.clearFaults()
    expect(await problemOf(await create(KEY))).toMatchObject({ outcome: 'undecided' })
  })

  test('nor where Twilio’s list was read before it was created, on whichever replica', async () => {
    const { twilio } = trial
    await using shared = await createTestStore()
    await using one = await startTestApp({ twilio, store: shared, role: undefined })
    // One process alone writes to a file.
    await using another = await startTestApp({
      twilio,
      role: undefined,
      ...(ENGINE === 'postgres' && { store: shared }),
    })
    const other = ENGINE === 'postgres' ? another : one
    const cookie = await one.signIn('operator')
    const ask = (app: TestApp, name: string) =>
      app.send(
        'POST',
        `/api/credential-lists/${trial.bench.listSid}/credentials`,
        { username: name, password: PASSWORD },
        { Cookie: cookie, 'Idempotency-Key': name },
      )
    const end = await endOfRecord(one.context.store)
    await ask(other, 'first')
    expect((await ask(one, username)).status).toBe(201)
    await loseRecordSince(one.context.store, end)
    await breakConnections(shared, other.context.store)
    twilio.setFault({ fault: '403', method: 'POST', username })
    expect(await problemOf(await ask(other, username))).toMatchObject({
      code: 'username-taken',
      outcome: 'undecided',
    })
  })

  test('nor where somebody has rotated it since', async () => {
    const { sid } = await forgotten(acknowledged)
    const path = `/api/credential-lists/${trial.bench.listSid}/credentials/${sid}/password`
    expect((await send('PUT', path, { password: 'Another-1234' })).status).toBe(200)
    expect(await problemOf(await create(KEY))).toMatchObject({ outcome: 'undecided' })
    expect(trial.twilio.passwordWorks(trial.bench.listSid, username, 'Another-1234')).toBe(true)
  })

  test('a list neither', async () => {
    const path = '/api/credential-lists'
    const reply = await forgotten(() => send('POST', path, LIST, KEY))
    expect(reply.status).toBe(201)
    const problem = await problemOf(await send('POST', path, LIST, KEY))
    expect(problem).toMatchObject({ code: 'list-name-taken', outcome: 'undecided' })
    expect(problem.errors?.[0]?.message).toMatch(/Activity doesn’t show/)
  })

  test('what was deleted since is created', async () => {
    const { sid } = await forgotten(acknowledged)
    await atTwilio(
      trial.twilio,
      'DELETE',
      `CredentialLists/${trial.bench.listSid}/Credentials/${sid}`,
    )
    expect((await create(KEY)).status).toBe(201)
  })
})

describe('a name that is there is told as taken, and nothing as created, where that is certain', () => {
  test('it is older than any request that may still be sent again', async () => {
    const { credentials } = await trial.bench.app.credentials(trial.bench.listSid)
    const taken = { username: credentials[0]?.username, password: PASSWORD }
    expect(await problemOf(await trial.bench.create(taken))).toMatchObject({
      code: 'username-taken',
      outcome: 'not-created',
    })
    const [list] = (await trial.bench.app.lists()).credentialLists
    const problem = await problemOf(
      await send('POST', '/api/credential-lists', { friendlyName: list?.friendlyName }),
    )
    expect(problem).toMatchObject({ code: 'list-name-taken', outcome: 'not-created' })
  })

  test('another request on record has made it', async () => {
    await acknowledged()
    expect(await problemOf(await create())).toMatchObject({ outcome: 'not-created' })
    await send('POST', '/api/credential-lists', LIST)
    const problem = await problemOf(await send('POST', '/api/credential-lists', LIST))
    expect(problem).toMatchObject({ code: 'list-name-taken', outcome: 'not-created' })
  })

  test('what was created at Twilio itself a moment ago is not', async () => {
    const path = `CredentialLists/${trial.bench.listSid}/Credentials`
    await createAtTwilio(trial.twilio, path, { Username: username, Password: PASSWORD })
    expect(await problemOf(await create())).toMatchObject({ outcome: 'undecided' })
  })
})
