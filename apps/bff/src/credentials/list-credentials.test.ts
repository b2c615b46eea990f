import type { FaultName } from '@sipdesk/twilio-emulator'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { atTwilio, createAtTwilio } from '../testing/at-twilio.ts'
import { startTestApp, type TestApp } from '../testing/test-app.ts'
import { listCredentials } from './list-credentials.ts'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp({ seed: 'list-of-999' })
})
afterAll(() => app[Symbol.asyncDispose]())

async function largest() {
  const { credentialLists } = await app.lists()
  return credentialLists.toSorted((a, b) => (b.size ?? 0) - (a.size ?? 0))[0]
}

describe('reading lists and credentials', () => {
  test('lists come with their size', async () => {
    expect((await largest())?.size).toBe(999)
    expect(Date.parse((await app.lists()).asOf)).toBeGreaterThan(0)
  })

  test('999 credentials come whole, newest first, and so do 1,000 with the longest names', async () => {
    const { sid = '' } = (await largest()) ?? {}
    const path = `/api/credential-lists/${sid}/credentials`
    const longest = { username: '😀'.repeat(32), password: 'Abcdefghijk1' }
    expect((await app.send('POST', path, longest)).status).toBe(201)
    const { credentials } = await app.credentials(sid)
    const dates = credentials.map(({ createdAt }) => createdAt ?? '')
    expect(dates).toHaveLength(1000)
    expect(dates).toEqual(dates.toSorted().toReversed())
    expect(new Set(credentials.map((credential) => credential.sid)).size).toBe(1000)

    const full = await app.send('POST', path, {
      username: 'one-too-many',
      password: 'Abcdefghijk1',
    })
    expect(full.status).toBe(409)
    expect(await full.json()).toMatchObject({ code: 'list-full', outcome: 'not-created' })
  })

  test('one request reads a full list', async () => {
    const { sid = '' } = (await largest()) ?? {}
    const sent = app.twilio.requests().length
    await app.credentials(sid)
    expect(app.twilio.requests()).toHaveLength(sent + 1)
  })

  test('while Twilio tells the same, it is the same list, which nobody can change', async () => {
    const { sid = '' } = (await largest()) ?? {}
    const read = () => listCredentials(app.context, sid, { twilioRequestIds: [] })
    const [first, second] = [await read(), await read()]
    expect(second.credentials).toBe(first.credentials)
    expect(Object.isFrozen(second.credentials)).toBe(true)
    expect(second.asOf >= first.asOf).toBe(true)
  })

  test('what changes at Twilio between two reads is shown, and what does not as of the last', async () => {
    const listSid = await createAtTwilio(app.twilio, 'CredentialLists', { FriendlyName: 'Moving' })
    const path = `CredentialLists/${listSid}/Credentials`
    const read = () => app.credentials(listSid)
    const names = async () => (await read()).credentials.map(({ username }) => username)
    const create = (Username: string) =>
      createAtTwilio(app.twilio, path, { Username, Password: 'Abcdefghijk1' })

    const sids = [await create('one'), await create('two')]
    const first = await read()
    await expect.poll(() => new Date().toISOString() > first.asOf).toBe(true)
    const second = await read()
    expect(second.credentials).toEqual(first.credentials)
    expect(second.asOf > first.asOf).toBe(true)

    await atTwilio(app.twilio, 'DELETE', `${path}/${sids[0]}`)
    expect(await names()).toEqual(['two'])
    await create('one')
    expect((await names()).toSorted()).toEqual(['one', 'two'])
    app.twilio.setFault({ fault: 'odd-fields', fields: { username: 'renamed' }, path })
    expect(await names()).toEqual(['renamed', 'renamed'])
    expect((await names()).toSorted()).toEqual(['one', 'two'])
  })

  test('an unknown list is not found', async () => {
    const reply = await app.send('GET', `/api/credential-lists/CL${'f'.repeat(32)}/credentials`)
    expect(reply.status).toBe(404)
    expect(await reply.json()).toMatchObject({ code: 'not-found' })
  })

  test.each<FaultName>(['500', 'truncated-body', 'html-502', 'reset-before-commit'])(
    'a read that meets %s is a problem, not half a list',
    async (fault) => {
      app.twilio.setFault({ fault, method: 'GET' })
      const reply = await app.send('GET', '/api/credential-lists')
      expect(await reply.json()).toMatchObject({ code: 'twilio-unavailable', status: 503 })
    },
  )
})
