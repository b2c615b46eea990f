import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { expectError, expectGuess, expectPage, expectShape } from './shapes.ts'
import {
  officialClient,
  openTarget,
  send,
  targetNames,
  uniqueName,
  type Target,
} from './targets.ts'

/*
 * Expectations last checked against Twilio's documentation on 2026-11-23; against a live account: not
 * yet. What only a live account can tell is a guess, and is reported there rather than asserted.
 */

const PASSWORD = 'Contract-Pass-1'

describe.each(targetNames)('%s', (name) => {
  let target: Target
  let client: ReturnType<typeof officialClient>
  let listSid: string
  let list: string
  beforeAll(async () => {
    target = await openTarget(name)
    client = officialClient(target)
    const friendlyName = uniqueName()
    listSid = (await client.sip.credentialLists.create({ friendlyName })).sid
    list = `CredentialLists/${listSid}`
  })
  afterAll(async () => {
    await client.sip.credentialLists(listSid).remove()
    await target.stop()
  })

  const create = (form: Record<string, string> | string) =>
    send(target, 'POST', `${list}/Credentials.json`, form)

  test('a create answers 201 with the seven fields, and never the password', async () => {
    const reply = await create({ Username: 'seven', Password: PASSWORD, Unknown: 'ignored' })
    expect(reply.status).toBe(201)
    expectShape('credential', reply.body)
    expect(reply.text).not.toContain(PASSWORD)
    expect(reply.body['uri']).toBe(
      `/2010-04-01/Accounts/${target.accountSid}/SIP/${list}/Credentials/${String(reply.body['sid'])}.json`,
    )
  })

  test.each([
    ['a%20b', 'a b'],
    ['a+b.2', 'a b.2'],
    ['%2B15551234567', '+15551234567'],
    ['anna%40example.org', 'anna@example.org'],
  ])('the form value %s is the username %j', async (encoded, username) => {
    const reply = await create(`Username=${encoded}&Password=${PASSWORD}`)
    expect(reply.body['username']).toBe(username)
  })

  test('a weak password is refused, on create and on update', async () => {
    for (const weak of ['Short1a', 'alllowercase1', 'ALLUPPERCASE1', 'NoDigitsAtAll']) {
      const reply = await create({ Username: 'weak', Password: weak })
      expect(reply.body['message']).toContain('A strong password is required')
      expectGuess(target, reply, 'passwordWeak')
    }
    const { body } = await create({ Username: 'weak-update', Password: PASSWORD })
    const update = await send(target, 'POST', `${list}/Credentials/${String(body['sid'])}.json`, {
      Password: 'weak',
    })
    expect(update.body['message']).toContain('A strong password is required')
  })

  test('a username is unique in its list', async () => {
    await create({ Username: 'twin', Password: PASSWORD })
    const reply = await create({ Username: 'twin', Password: PASSWORD })
    expect(reply.body['message']).toContain('already exists')
    expectGuess(target, reply, 'usernameTaken')
  })

  test('32 characters pass, 33 and none do not', async () => {
    expect((await create({ Username: 'x'.repeat(32), Password: PASSWORD })).status).toBe(201)
    expectGuess(
      target,
      await create({ Username: 'x'.repeat(33), Password: PASSWORD }),
      'usernameTooLong',
    )
    expectGuess(target, await create({ Password: PASSWORD }), 'usernameMissing')
    expectGuess(target, await create({ Username: 'no-password' }), 'passwordMissing')
  })

  test('exactly 12 characters are enough', async () => {
    expect((await create({ Username: 'twelve', Password: 'Abcdefghijk1' })).status).toBe(201)
  })

  test('pages are walked by next_page_uri, each credential once', async () => {
    const seen: unknown[] = []
    let next: unknown = `/2010-04-01/Accounts/${target.accountSid}/SIP/${list}/Credentials.json?PageSize=2`
    while (typeof next === 'string') {
      const { status, body } = await send(target, 'GET', next)
      expect(status).toBe(200)
      expectPage('credentials', body)
      expect(body['page_size']).toBe(2)
      const records = body['credentials'] as { sid: string }[]
      for (const record of records) expectShape('credential', record)
      seen.push(...records.map(({ sid }) => sid))
      next = body['next_page_uri']
    }
    expect(new Set(seen).size).toBe(seen.length)
    const all = await client.sip.credentialLists(listSid).credentials.list({ pageSize: 3 })
    expect(all.map(({ sid }) => sid).toSorted()).toEqual(seen.map(String).toSorted())
  })

  test('a page has 50 by default, 1,000 at most', async () => {
    const { body } = await send(target, 'GET', `${list}/Credentials.json`)
    expect(body['page_size']).toBe(50)
    expect((await send(target, 'GET', `${list}/Credentials.json?PageSize=1000`)).status).toBe(200)
    expectGuess(
      target,
      await send(target, 'GET', `${list}/Credentials.json?PageSize=1001`),
      'pageTooLarge',
    )
    expectGuess(
      target,
      await send(target, 'GET', `${list}/Credentials.json?PageToken=nonsense`),
      'pageTokenInvalid',
    )
  })

  test('removing answers 204 without a body; again, 404', async () => {
    const { body } = await create({ Username: 'gone', Password: PASSWORD })
    const path = `${list}/Credentials/${String(body['sid'])}.json`
    const removed = await send(target, 'DELETE', path)
    expect([removed.status, removed.text]).toEqual([204, ''])
    expectError(await send(target, 'DELETE', path), 404, 20404)
  })

  test('what is not there is 404 and echoes the path', async () => {
    for (const path of [
      'CredentialLists/CL1/Credentials.json',
      `CredentialLists/CL${'0'.repeat(32)}.json`,
      'credentiallists.json',
    ]) {
      const reply = await send(target, 'GET', path)
      expectError(reply, 404, 20404)
      expect(reply.body['message']).toBe(
        `The requested resource /2010-04-01/Accounts/${target.accountSid}/SIP/${path} was not found`,
      )
    }
  })

  test('a wrong secret is 401 with a detail; a foreign account is 404', async () => {
    const wrong = await send({ ...target, secret: 'wrong' }, 'GET', 'CredentialLists.json')
    expectError(wrong, 401, 20003)
    expect(wrong.body['detail']).toBe('Your AccountSid or AuthToken was incorrect.')
    const foreign = `/2010-04-01/Accounts/AC${'0'.repeat(32)}/SIP/CredentialLists.json`
    expectError(await send({ ...target, secret: 'wrong' }, 'GET', foreign), 404, 20404)
  })

  test('without .json the answer is XML, errors too', async () => {
    const good = await send(target, 'GET', `${list}/Credentials`)
    expect(good.headers.get('content-type')).toContain('xml')
    expect(good.text).toContain('<TwilioResponse>')
    const bad = await send(target, 'GET', 'CredentialLists/CL1')
    expect(bad.status).toBe(404)
    expect(bad.text).toMatch(/<RestException>.*<Code>20404<\/Code>/s)
  })

  test('a POST that does not say it is a form is refused', async () => {
    expectGuess(
      target,
      await send(target, 'POST', `${list}/Credentials.json`, '{}', {
        'Content-Type': 'text/plain',
      }),
      'contentTypeMissing',
    )
  })

  test('a method that is not there is 405', async () => {
    expectError(await send(target, 'PUT', `${list}.json`), 405, 20004)
  })

  test('every reply names its request', async () => {
    const { headers } = await send(target, 'GET', 'CredentialLists.json')
    expect(headers.get('twilio-request-id')).toMatch(/^RQ[0-9a-f]{32}$/)
    expect(Number(headers.get('twilio-request-duration'))).toBeGreaterThanOrEqual(0)
    expect(Number(headers.get('twilio-concurrent-requests'))).toBeGreaterThanOrEqual(1)
    expect(headers.get('access-control-allow-origin')).toBe('*')
    expect(headers.get('access-control-allow-headers')).toContain('Idempotency-Key')
    expect(headers.get('access-control-expose-headers')).toBe('ETag')
  })
})
