import type { CredentialLists } from '@sipdesk/shared/credential-lists.ts'
import { type Domains, reachOf } from '@sipdesk/shared/domains.ts'
import type { Usernames } from '@sipdesk/shared/usernames.ts'
import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { limitedPerson } from '../testing/limited.ts'
import { startTestApp, type TestApp } from '../testing/test-app.ts'

const RUNS = 12
/** Everything that is read, but for what is about one list. */
const READS = [
  '/api/session',
  '/api/sessions',
  '/api/credential-lists',
  '/api/domains',
  '/api/usernames',
  '/api/usernames?fresh=true',
  '/api/status',
  '/api/openapi.json',
]

let app: TestApp
let whole: CredentialLists
let usernames: Usernames['lists']
let domains: Domains['domains']
beforeAll(async () => {
  app = await startTestApp({ moment: 250 })
  whole = await app.lists()
  const read = async (path: string) => (await app.send('GET', path)).json()
  usernames = ((await read('/api/usernames')) as Usernames).lists
  domains = ((await read('/api/domains')) as Domains).domains
})
afterAll(() => app[Symbol.asyncDispose]())
beforeEach(() => app.context.limiter.resetAll())

/** Words that only somebody who may reach the list can know. */
function wordsOf(listSid: string): string[] {
  const { friendlyName = '', usernames: names = [] } =
    usernames.find((list) => list.listSid === listSid) ?? {}
  return [listSid, JSON.stringify(friendlyName), ...names.map((name) => JSON.stringify(name))]
}

const linksOf = (sid: string) => `/api/handovers?list=${sid}&username=anyone`

test('no reply to a person who is limited tells anything of another list', async () => {
  const sids = whole.credentialLists.map(({ sid }) => sid)
  await fc.assert(
    fc.asyncProperty(fc.subarray(sids), async (lists) => {
      const { read } = await limitedPerson(app, 'operator', lists)
      // Everybody shares what is read of Twilio.
      const [texts] = await Promise.all([
        Promise.all(READS.map((path) => read(path))),
        Promise.all(READS.map((path) => app.send('GET', path))),
      ])
      const told = texts.join('\n')
      const hidden = sids.filter((sid) => !lists.includes(sid))
      for (const word of hidden.flatMap(wordsOf)) expect(told).not.toContain(word)
      for (const sid of hidden) {
        const paths = [`/api/credential-lists/${sid}/credentials`, linksOf(sid)]
        const refused = await Promise.all(paths.map((path) => read(path)))
        for (const word of wordsOf(sid)) expect(refused.join('\n')).not.toContain(word)
      }
      const away = domains.filter(({ calls, registrations }) =>
        [...calls, ...registrations].every((sid) => hidden.includes(sid)),
      )
      for (const { sid, domainName } of away) {
        expect(told).not.toContain(sid)
        expect(told).not.toContain(domainName)
      }
      await app.context.limiter.resetAll()
    }),
    { numRuns: RUNS },
  )
})

test('what is within reach is told whole, with its size and phone access', async () => {
  const [one, two] = whole.credentialLists
  const lists = [one?.sid ?? '', two?.sid ?? '']
  const { read } = await limitedPerson(app, 'viewer', lists)
  const told = JSON.parse(await read('/api/credential-lists')) as CredentialLists
  expect(told.credentialLists).toEqual([one, two])
  const names = JSON.parse(await read('/api/usernames')) as Usernames
  const within = usernames.filter(({ listSid }) => lists.includes(listSid))
  expect(names.lists.map((list) => list.usernames)).toEqual(within.map((list) => list.usernames))
  const reached = (JSON.parse(await read('/api/domains')) as Domains).domains
  for (const sid of lists) expect(reachOf(sid, reached)).toEqual(reachOf(sid, domains))
})

test('a list whose SID Twilio left out is counted to nobody who is limited', async () => {
  const [one] = whole.credentialLists
  await using broken = await startTestApp({ twilio: app.twilio })
  app.twilio.setFault({
    fault: 'odd-row',
    fields: { sid: null },
    path: 'CredentialLists.json',
    times: Infinity,
  })
  expect((await broken.lists()).unreadable).toBe(1)
  const { read } = await limitedPerson(broken, 'viewer', [one?.sid ?? ''])
  const told = JSON.parse(await read('/api/credential-lists')) as CredentialLists
  expect(told.unreadable).toBeUndefined()
  app.twilio.clearFaults()
})

test('that a list elsewhere cannot be counted now is no reason to ask again', async () => {
  const [one, two] = whole.credentialLists
  await using busy = await startTestApp({ twilio: app.twilio })
  app.twilio.setFault({ fault: '503', path: `${two?.sid}/Credentials`, times: Infinity })
  const toAll = await busy.lists()
  expect(toAll.isRetryable).toBe(true)
  const { read } = await limitedPerson(busy, 'viewer', [one?.sid ?? ''])
  for (const path of ['/api/credential-lists', '/api/usernames']) {
    expect(JSON.parse(await read(path))).toMatchObject({ isRetryable: false })
  }
  app.twilio.clearFaults()
})
