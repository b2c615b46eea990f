import { once } from 'node:events'
import { request, type IncomingMessage } from 'node:http'
import { json } from 'node:stream/consumers'
import { CSRF_HEADER, IDEMPOTENCY_KEY_HEADER, PERSON_HEADER } from '@sipdesk/shared/endpoint.ts'
import type { Person } from '@sipdesk/shared/people.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { problemOf } from '../testing/create-bench.ts'
import { startTestApp, type TestApp } from '../testing/test-app.ts'

let app: TestApp
let cookie: string
beforeAll(async () => {
  app = await startTestApp()
  cookie = await app.signIn('admin')
})
afterAll(() => app[Symbol.asyncDispose]())

describe('of two of one kind neither counts', () => {
  test.each([
    '/api/usernames?fresh=true&fresh=true',
    '/api/usernames?fresh=false&fresh=true',
    '/api/audit-events?username=a&username=b',
    '/api/audit-events?personId=a&personId=b',
    `/api/handovers?list=CL${'a'.repeat(32)}&list=CL${'b'.repeat(32)}&username=a`,
  ])('%s', async (path) => {
    expect((await problemOf(await app.send('GET', path))).code).toBe('validation')
  })

  test.each([
    [CSRF_HEADER, '1', 'csrf'],
    ['Origin', 'https://sipdesk.example', 'csrf'],
    ['Sec-Fetch-Site', 'same-origin', 'csrf'],
    [PERSON_HEADER, 'somebody', 'unauthenticated'],
    [IDEMPOTENCY_KEY_HEADER, 'key', 'idempotency-key-missing'],
  ])('the header %s', async (name, value, code) => {
    const { hostname, port } = new URL(app.url)
    const path = '/api/credential-lists'
    const headers: Record<string, string | string[]> = {
      Cookie: cookie,
      'Content-Type': 'application/json',
      [CSRF_HEADER]: '1',
      [IDEMPOTENCY_KEY_HEADER]: 'another',
      [name]: [value, value],
    }
    const outgoing = request({ hostname, port, method: 'POST', path, headers })
    outgoing.end('{"friendlyName": "Doubled"}')
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what the event comes with
    const [reply] = (await once(outgoing, 'response')) as [IncomingMessage]
    expect(await json(reply)).toMatchObject({ code })
    expect(app.twilio.commits()).toBe(0)
  })
})

describe('names that every object knows are no fields', () => {
  test.each([
    '"__proto__": {"role": "admin", "isDisabled": true}',
    '"constructor": {"prototype": {"role": "admin"}}',
    '"prototype": {"role": "admin"}',
    '"toString": "admin"',
    '"hasOwnProperty": null',
  ])('%s', async (field) => {
    const email = `proto-${field.length}@example.com`
    const invite = `{"email": "${email}", "name": "P", "role": "viewer", ${field}}`
    const invited = await app.send('POST', '/api/people', invite)
    expect((await problemOf(invited)).code).toBe('validation')

    const { people } = (await (await app.send('GET', '/api/people')).json()) as { people: Person[] }
    expect(people.map((person) => person.email)).not.toContain(email)
    const [self] = people
    const changed = await app.send('PATCH', `/api/people/${self?.id}`, `{${field}}`)
    expect((await problemOf(changed)).code).toBe('validation')
    const plain: Record<string, unknown> = {}
    expect([plain['role'], plain['isDisabled']]).toEqual([undefined, undefined])
  })
})
