import { Problem } from '@sipdesk/shared/problem.ts'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestApp, type TestApp } from '../testing/test-app.ts'

const PASSWORD = 'Abcdefghijk1'
let app: TestApp
let listSid: string
let listPath: string

beforeAll(async () => {
  app = await startTestApp({
    seed: 'typical',
    twilioTimeouts: { connect: 500, headers: 400, body: 400 },
  })
  const { credentialLists } = await app.lists()
  listSid = credentialLists[0]?.sid ?? 'none'
  listPath = `/api/credential-lists/${listSid}/credentials`
})
afterAll(() => app[Symbol.asyncDispose]())

function create(body: unknown, headers?: Record<string, string>) {
  return app.send('POST', listPath, body, headers)
}

async function usernamesInList(): Promise<string[]> {
  const { credentials } = await app.credentials(listSid)
  return credentials.map((credential) => credential.username)
}

async function problemOf(reply: Response): Promise<Problem> {
  expect(reply.headers.get('content-type')).toMatch(/^application\/problem\+json/)
  const problem = Problem.parse(await reply.json())
  expect(problem.status).toBe(reply.status)
  expect(problem.requestId).toBe(reply.headers.get('x-request-id'))
  return problem
}

describe('a create that works', () => {
  test('answers 201 with the credential and no password', async () => {
    const reply = await create({ username: 'new.phone', password: PASSWORD })
    expect(reply.status).toBe(201)
    expect(reply.headers.get('cache-control')).toBe('no-store')
    const text = await reply.text()
    expect(text).not.toContain(PASSWORD)
    const { credential, confirmedBy } = JSON.parse(text)
    expect(confirmedBy).toBe('reply')
    expect(credential).toMatchObject({ username: 'new.phone', accountSid: app.twilio.accountSid })
    expect(Object.keys(credential).toSorted()).toEqual([
      'accountSid',
      'createdAt',
      'credentialListSid',
      'sid',
      'updatedAt',
      'uri',
      'username',
    ])
  })

  test.each([
    '+15551234567',
    'anna@example.org',
    ' spaces at ends ',
    'a&b=c%20d+e',
    'Ünï😀',
    '#?/\\"<>',
  ])('%j arrives as typed, and the password works', async (username) => {
    const password = `${PASSWORD}+&=% 😀`
    const reply = await create({ username, password })
    expect(reply.status).toBe(201)
    expect(await usernamesInList()).toContain(username)
    expect(app.twilio.passwordWorks(listSid, username, password)).toBe(true)
  })

  test('the size of the list is counted anew', async () => {
    const sizeOf = async () => (await app.lists()).credentialLists[0]?.size ?? 0
    const before = await sizeOf()
    await create({ username: 'one-more', password: PASSWORD })
    expect(await sizeOf()).toBe(before + 1)
  })
})

describe('input that breaks a rule', () => {
  const good = { username: 'anna', password: PASSWORD }

  test.each<[string, unknown, string, (string | undefined)[]]>([
    ['no field at all', {}, 'validation', ['username', 'password']],
    ['a short password', { ...good, password: 'Abc1' }, 'validation', ['password']],
    ['33 characters', { ...good, username: 'x'.repeat(33) }, 'validation', ['username']],
    ['33 emoji', { ...good, username: '😀'.repeat(33) }, 'validation', ['username']],
    ['half a character', { ...good, username: '\ud800' }, 'validation', ['username']],
    ['an unknown field', { ...good, role: 'admin' }, 'validation', ['role']],
    ['a wrong type', { ...good, username: 7 }, 'validation', ['username']],
    ['null', { ...good, username: null }, 'validation', ['username']],
    ['an array', [good], 'malformed', []],
    ['a number', '7', 'malformed', []],
    ['not JSON', '{"username":', 'malformed', []],
    ['an empty body', '', 'validation', ['username', 'password']],
    [
      '__proto__',
      '{"__proto__":{"username":"a"},"username":"a","password":"Abcdefghijk1"}',
      'validation',
      ['__proto__'],
    ],
    [
      'constructor',
      '{"constructor":{"prototype":{}},"username":"a","password":"Abcdefghijk1"}',
      'validation',
      ['constructor'],
    ],
    ['depth', `${'['.repeat(2000)}${']'.repeat(2000)}`, 'malformed', []],
    ['too many bytes', { ...good, username: 'x'.repeat(5000) }, 'malformed', []],
  ])('%s: a problem, and nothing is sent to Twilio', async (_name, body, code, fields) => {
    const sent = app.twilio.requests().length
    const problem = await problemOf(await create(body))
    expect(problem).toMatchObject({ code, outcome: 'not-created' })
    expect([...new Set(problem.errors?.map((error) => error.field))]).toEqual(fields)
    expect(app.twilio.requests()).toHaveLength(sent)
  })

  test('every broken rule is named at once, in the words of the form', async () => {
    const problem = await problemOf(await create({ username: '', password: 'abc' }))
    expect(problem.errors?.map(({ field, code }) => `${field} ${code}`)).toEqual([
      'username username-required',
      'password password-length',
      'password password-mixed-case',
      'password password-digit',
    ])
    expect(problem.errors?.[0]?.message).toBe('Enter a username.')
  })

  test.each([
    ['text/plain', 415],
    ['application/x-www-form-urlencoded', 415],
    ['application/json; charset=latin1', 415],
  ])('content type %s is refused', async (type, status) => {
    const reply = await create(good, { 'Content-Type': type })
    expect(reply.status).toBe(status)
    expect((await problemOf(reply)).code).toBe('malformed')
  })

  test.each([
    'CL1',
    `CL${'g'.repeat(32)}`,
    '..%2f..',
    '%00',
    `CR${'a'.repeat(32)}`,
    'CL%F0%9F%98%80',
  ])('list SID %s is refused before it touches a URL', async (sid) => {
    const sent = app.twilio.requests().length
    const reply = await app.send('POST', `/api/credential-lists/${sid}/credentials`, good)
    const problem = await problemOf(reply)
    expect(problem.code).toBe('validation')
    expect(problem.errors?.[0]).toMatchObject({ field: 'listSid', code: 'sid-malformed' })
    expect(app.twilio.requests()).toHaveLength(sent)
  })

  test('whatever JSON comes: never a 5xx, and only what the schema accepts goes upstream', async () => {
    const value = fc.oneof(
      fc.jsonValue(),
      fc.record({ username: fc.string(), password: fc.jsonValue() }),
    )
    await fc.assert(
      fc.asyncProperty(value, async (body) => {
        const sent = app.twilio.requests().length
        const reply = await create(JSON.stringify(body))
        const { code } = await problemOf(reply)
        expect(['malformed', 'validation']).toContain(code)
        expect(app.twilio.requests()).toHaveLength(sent)
      }),
      { numRuns: 150 },
    )
  })
})
