import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestApp, type TestApp } from '../testing/test-app.ts'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp({ seed: 'list-of-999' })
})
afterAll(() => app[Symbol.asyncDispose]())

async function lists() {
  return (await app.send('GET', '/api/credential-lists')).json()
}

describe('reading lists and credentials', () => {
  test('lists come with their size', async () => {
    const { credentialLists, asOf } = await lists()
    const size = Math.max(...credentialLists.map((list: { size: number }) => list.size))
    expect(size).toBe(999)
    expect(Date.parse(asOf)).toBeGreaterThan(0)
  })

  test('999 credentials come whole, newest first, and so do 1,000 with the longest names', async () => {
    const { credentialLists } = await lists()
    const { sid } = credentialLists.find((list: { size: number }) => list.size === 999)
    const path = `/api/credential-lists/${sid}/credentials`
    const longest = { username: '😀'.repeat(32), password: 'Abcdefghijk1' }
    expect((await app.send('POST', path, longest)).status).toBe(201)
    const { credentials } = await (await app.send('GET', path)).json()
    const dates = credentials.map((credential: { createdAt: string }) => credential.createdAt)
    expect(dates).toHaveLength(1000)
    expect(dates).toEqual(dates.toSorted().toReversed())
    expect(new Set(credentials.map((credential: { sid: string }) => credential.sid)).size).toBe(1000)

    const full = await app.send('POST', path, { username: 'one-too-many', password: 'Abcdefghijk1' })
    expect(full.status).toBe(409)
    expect(await full.json()).toMatchObject({ code: 'list-full', outcome: 'not-created' })
  })

  test('one request reads a full list', async () => {
    const { credentialLists } = await lists()
    const sent = app.twilio.requests().length
    await app.send('GET', `/api/credential-lists/${credentialLists[0].sid}/credentials`)
    expect(app.twilio.requests()).toHaveLength(sent + 1)
  })

  test('an unknown list is not found', async () => {
    const reply = await app.send('GET', `/api/credential-lists/CL${'f'.repeat(32)}/credentials`)
    expect(reply.status).toBe(404)
    expect(await reply.json()).toMatchObject({ code: 'not-found' })
  })

  test.each(['500', 'truncated-body', 'html-502', 'reset-before-commit'])(
    'a read that meets %s is a problem, not half a list',
    async (fault) => {
      app.twilio.setFault({ fault, method: 'GET' })
      const reply = await lists()
      expect(reply).toMatchObject({ code: 'twilio-unavailable', status: 503 })
    },
  )
})
