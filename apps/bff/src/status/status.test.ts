import { readFileSync } from 'node:fs'
import { type Status, statusEndpoints } from '@sipdesk/shared/status.ts'
import type { FaultName } from '@sipdesk/twilio-emulator'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { PASSWORD, problemOf, startCreateBench, type CreateBench } from '../testing/create-bench.ts'
import { startTestApp, type TestApp } from '../testing/test-app.ts'
import { createRecentErrors } from './recent-errors.ts'

const { path, reply: Reply } = statusEndpoints.getStatus

async function ask(app: TestApp, headers?: Record<string, string>): Promise<Status> {
  const reply = await app.send('GET', path, undefined, headers)
  expect(reply.status).toBe(200)
  return Reply.parse(await reply.json())
}

const ROOT_PACKAGE = new URL('../../../../package.json', import.meta.url)

test('says what runs here, and that all is well', async () => {
  const before = new Date().toISOString()
  await using app = await startTestApp()
  const { startedAt, twilio, ...status } = await ask(app)
  const { version } = JSON.parse(readFileSync(ROOT_PACKAGE, 'utf8')) as { version: string }
  expect(status).toEqual({
    version,
    accountSid: app.twilio.accountSid,
    mode: 'sandbox',
    secretKind: 'api-key',
    twilioHost: new URL(app.twilio.url).host,
    isRecordWritable: true,
    areLinksOn: true,
    recentErrors: [],
  })
  expect(startedAt >= before && startedAt <= new Date().toISOString()).toBe(true)
  expect(twilio).toEqual({ isReachable: true, code: null, latencyMs: expect.any(Number) })
  expect(app.twilio.requests()).toHaveLength(1)
})

describe('Twilio', () => {
  test.each<[FaultName, string, string]>([
    ['401', 'twilio-credentials-rejected', 'Twilio lässt Sipdesk nicht zu'],
    ['403', 'twilio-permission-missing', 'In Twilio fehlt eine Berechtigung'],
    ['account-inactive', 'twilio-account-inactive', 'Das Twilio-Konto ist nicht aktiv'],
    ['500', 'twilio-unavailable', 'Twilio antwortet nicht ordnungsgemäß'],
    ['reset-before-commit', 'twilio-unavailable', 'Twilio antwortet nicht ordnungsgemäß'],
    ['429', 'too-busy', 'Twilio ist ausgelastet'],
  ])('%s is told as %s, and is no error of the person who looks', async (fault, code, title) => {
    await using app = await startTestApp()
    app.twilio.setFault({ fault, times: Infinity })
    const { twilio, recentErrors } = await ask(app, { 'Accept-Language': 'de' })
    expect(twilio).toMatchObject({ isReachable: false, code, title, latencyMs: null })
    expect(recentErrors).toEqual([])
  })

  test('a gateway’s page in its place is told as one, with its status, in the log and to probes too', async () => {
    await using app = await startTestApp()
    app.twilio.setFault({ fault: 'html-502', times: Infinity })
    const { twilio } = await ask(app, { 'Accept-Language': 'de' })
    expect(twilio).toMatchObject({
      code: 'twilio-unavailable',
      detail: expect.stringMatching(/ein Proxy oder Gateway.*\(HTTP 502\)/),
    })
    const problem = await problemOf(await app.send('GET', '/api/credential-lists'))
    expect(problem.detail).toMatch(/^A proxy or gateway .* answered in Twilio’s place \(HTTP 502\)/)
    expect(await (await app.send('GET', '/readyz')).json()).toMatchObject({ obstacle: 'gateway' })
    expect(app.logText()).toContain('"obstacle":"gateway","status":502')
  })

  test('its silence is told within a time of its own, however long a change may wait', async () => {
    await using app = await startTestApp({ twilioTimeouts: { headers: 3_600_000 } })
    app.twilio.setFault({ fault: 'no-reply-before-commit' })
    const { twilio } = await ask(app)
    expect(twilio).toMatchObject({ isReachable: false, code: 'twilio-unavailable' })
  })
})

describe('recent errors', () => {
  let bench: CreateBench
  let app: TestApp
  beforeAll(async () => {
    bench = await startCreateBench()
    app = bench.app
  })
  afterAll(() => bench[Symbol.asyncDispose]())

  test('each is there as it was told, newest first', async () => {
    app.twilio.setFault({ fault: '403', path: 'CredentialLists.json' })
    const first = await problemOf(await app.send('GET', '/api/credential-lists'))
    app.twilio.setFault({ fault: '500', path: 'Credentials.json' })
    const listPath = `/api/credential-lists/${bench.listSid}/credentials`
    const second = await problemOf(await app.send('GET', listPath))
    const { recentErrors } = await ask(app)
    expect(recentErrors).toEqual([
      {
        at: expect.any(String),
        code: 'twilio-unavailable',
        title: second.title,
        route: '/api/credential-lists/:listSid/credentials',
        requestId: second.requestId,
        twilio: { status: 500, code: 20_500, requestId: second.twilio?.requestId },
      },
      {
        at: expect.any(String),
        code: 'twilio-permission-missing',
        title: first.title,
        route: '/api/credential-lists',
        requestId: first.requestId,
        twilio: first.twilio,
      },
    ])
    expect(recentErrors[0]?.at.localeCompare(recentErrors[1]?.at ?? '')).toBeGreaterThanOrEqual(0)
  })

  test('copies of one request are one, and nothing of what was sent is in it', async () => {
    const username = 'never-told'
    app.twilio.setFault({ fault: '401', method: 'POST', username })
    const headers = { 'Idempotency-Key': 'one-request' }
    const told = await problemOf(await bench.create({ username, password: PASSWORD }, headers))
    const copy = await bench.create({ username, password: PASSWORD }, headers)
    expect(((await copy.json()) as { requestId: string }).requestId).toBe(told.requestId)
    const status = await ask(app)
    expect(
      status.recentErrors.filter(({ requestId }) => requestId === told.requestId),
    ).toHaveLength(1)
    const text = JSON.stringify(status)
    for (const sent of [username, PASSWORD, bench.listSid]) expect(text).not.toContain(sent)
  })

  test('what a person can fix is none of them', async () => {
    const before = (await ask(app)).recentErrors
    const taken = { username: 'reception', password: PASSWORD }
    expect((await problemOf(await bench.create(taken))).code).toBe('username-taken')
    expect((await problemOf(await bench.create({ username: 'x' }))).code).toBe('validation')
    expect((await problemOf(await app.send('GET', '/api/nothing'))).code).toBe('not-found')
    expect((await ask(app)).recentErrors).toEqual(before)
  })

  test('the last 20 are kept', async () => {
    app.twilio.setFault({ fault: '403', path: 'CredentialLists.json', times: 21 })
    const told: string[] = []
    for (let count = 0; count < 21; count++) {
      told.unshift((await problemOf(await app.send('GET', '/api/credential-lists'))).requestId)
    }
    const { recentErrors } = await ask(app)
    expect(recentErrors.map(({ requestId }) => requestId)).toEqual(told.slice(0, 20))
  })
})

test('words of Twilio that may quote the request are left out, its codes are not', () => {
  const errors = createRecentErrors()
  const problem = {
    type: 'urn:sipdesk:problem:twilio-refused',
    title: 'Twilio refused the request',
    status: 502,
    detail: '',
    code: 'twilio-refused',
    requestId: 'request-1',
    twilio: { status: 400, code: 21243, message: 'Invalid: quoted-secret', requestId: 'RQ1' },
  } as const
  errors.note(problem, '/api/somewhere')
  expect(errors.newestFirst('en')[0]?.twilio).toEqual({
    status: 400,
    code: 21243,
    requestId: 'RQ1',
  })
})

test('a record that could not be written is told, until it can again', async () => {
  await using bench = await startCreateBench()
  const { store } = bench.app.context
  const { seq } = await store.db.selectFrom('auditHead').select('seq').executeTakeFirstOrThrow()
  await bench.create({ username: 'first', password: PASSWORD })
  await store.db.updateTable('auditHead').set({ seq }).execute()
  const refused = await bench.create({ username: 'second', password: PASSWORD })
  expect((await problemOf(refused)).code).toBe('audit-unavailable')
  expect((await ask(bench.app)).isRecordWritable).toBe(false)
  await store.db
    .updateTable('auditHead')
    .set({ seq: seq + 2 })
    .execute()
  expect((await ask(bench.app)).isRecordWritable).toBe(true)
  expect((await bench.create({ username: 'third', password: PASSWORD })).status).toBe(201)
  expect((await ask(bench.app)).isRecordWritable).toBe(true)
})
