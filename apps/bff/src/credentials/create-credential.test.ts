import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { PASSWORD, problemOf, startCreateBench, type CreateBench } from '../testing/create-bench.ts'

let bench: CreateBench
beforeAll(async () => {
  bench = await startCreateBench()
})
afterAll(() => bench[Symbol.asyncDispose]())

describe('a create that works', () => {
  test('answers 201 with the credential and no password', async () => {
    const reply = await bench.create({ username: 'new.phone', password: PASSWORD })
    expect(reply.status).toBe(201)
    expect(reply.headers.get('cache-control')).toBe('no-store')
    const text = await reply.text()
    expect(text).not.toContain(PASSWORD)
    const { credential, confirmedBy } = JSON.parse(text)
    expect(confirmedBy).toBe('reply')
    expect(credential).toMatchObject({
      username: 'new.phone',
      accountSid: bench.app.twilio.accountSid,
    })
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
    const reply = await bench.create({ username, password })
    expect(reply.status).toBe(201)
    expect(await bench.usernames()).toContain(username)
    expect(bench.app.twilio.passwordWorks(bench.listSid, username, password)).toBe(true)
  })

  test('the size of the list is counted anew', async () => {
    const sizeOf = async () => (await bench.app.lists()).credentialLists[0]?.size ?? 0
    const before = await sizeOf()
    await bench.create({ username: 'one-more', password: PASSWORD })
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
    ['a NUL', { ...good, username: 'a\0' }, 'validation', ['username']],
    ['a NUL in the password', { ...good, password: 'Abcdefghijk1\0' }, 'validation', ['password']],
    ['a pasted tab', { ...good, username: 'anna\t' }, 'validation', ['username']],
    ['a tab in the password', { ...good, password: 'Abcdefghijk1\t' }, 'validation', ['password']],
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
    const sent = bench.app.twilio.requests().length
    const problem = await problemOf(await bench.create(body))
    expect(problem).toMatchObject({ code, outcome: 'not-created' })
    expect([...new Set(problem.errors?.map((error) => error.field))]).toEqual(fields)
    expect(bench.app.twilio.requests()).toHaveLength(sent)
  })

  test('every broken rule is named at once, in the words of the form', async () => {
    const problem = await problemOf(await bench.create({ username: '', password: 'abc' }))
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
    const reply = await bench.create(good, { 'Content-Type': type })
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
    const sent = bench.app.twilio.requests().length
    const reply = await bench.app.send('POST', `/api/credential-lists/${sid}/credentials`, good)
    expect(await problemOf(reply)).toMatchObject({
      code: 'not-found',
      detail: 'There is no such credential list. It may have been deleted: choose another.',
      outcome: 'not-created',
    })
    expect(bench.app.twilio.requests()).toHaveLength(sent)
  })

  test('whatever JSON comes: never a 5xx, and only what the schema accepts goes upstream', async () => {
    const value = fc.oneof(
      fc.jsonValue(),
      fc.record({ username: fc.string(), password: fc.jsonValue() }),
    )
    await fc.assert(
      fc.asyncProperty(value, async (body) => {
        const sent = bench.app.twilio.requests().length
        const reply = await bench.create(JSON.stringify(body))
        const { code } = await problemOf(reply)
        expect(['malformed', 'validation']).toContain(code)
        expect(bench.app.twilio.requests()).toHaveLength(sent)
      }),
      { numRuns: 150 },
    )
  })
})
