import { domainEndpoints } from '@sipdesk/shared/domains.ts'
import { type Hygiene, hygieneEndpoints, PASSWORD_AGES } from '@sipdesk/shared/hygiene.ts'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { atTwilio, createAtTwilio } from '../testing/at-twilio.ts'
import { startDetailsBench, type DetailsBench } from '../testing/details-bench.ts'
import { limitedPerson } from '../testing/limited.ts'
import { createHygieneReads } from './hygiene-reads.ts'

const { path, reply: Reply } = hygieneEndpoints.getHygiene
const DAY = 24 * 3_600_000

let bench: DetailsBench
beforeEach(async () => {
  bench = await startDetailsBench()
})
afterEach(() => bench[Symbol.asyncDispose]())

async function ask(): Promise<Hygiene> {
  const reply = await bench.app.send('GET', path)
  expect(reply.status).toBe(200)
  return Reply.parse(await reply.json())
}

const readAll = () => bench.app.send('GET', '/api/usernames?fresh=true')

/** What would be said of the first list if its credentials had been changed at Twilio so many milliseconds from now. */
async function hygieneAfter(milliseconds: number) {
  const { asOf, credentials } = await bench.app.credentials(bench.listSid)
  const updatedAt = new Date(Date.now() + milliseconds).toISOString()
  const later = credentials.map((credential) => ({ ...credential, updatedAt }))
  const all = () => [{ listSid: bench.listSid, asOf, credentials: later }]
  const { store, domainReads } = bench.app.context
  const reads = createHygieneReads({ store, seenLists: { all }, domainReads })
  const { lists } = await reads.read({ twilioRequestIds: [] }, false)
  return { ...lists[0], credentials: credentials.length }
}

test('each list that was read is known, with the time of its last read; asking reads none', async () => {
  await readAll()
  const { asOf } = await bench.app.credentials(bench.listSid)
  const sent = bench.app.twilio.requests().length
  const { lists } = await ask()
  expect(lists).toHaveLength(4)
  const read = lists.find(({ listSid }) => listSid === bench.listSid)
  expect(read).toMatchObject({ asOf, setElsewhere: 0 })
  const asked = bench.app.twilio.requests().slice(sent)
  expect(asked.filter((request) => request.path.endsWith('/Credentials.json'))).toEqual([])
})

test('passwords are counted by age; what was set here counts from then on', async () => {
  const { credentials } = await bench.app.credentials(bench.listSid)
  const ages = credentials.map(({ updatedAt }) => Date.now() - Date.parse(updatedAt ?? ''))
  const expected = PASSWORD_AGES.map((days) => ages.filter((age) => age >= days * DAY).length)
  expect((await ask()).lists[0]?.olderThan).toEqual(expected)
  expect(await hygieneAfter(-400 * DAY)).toMatchObject({ olderThan: [14, 14] })
  expect(await hygieneAfter(-100 * DAY)).toMatchObject({ olderThan: [14, 0] })
  await bench.create('made-here')
  expect(await hygieneAfter(-400 * DAY)).toMatchObject({ olderThan: [14, 14], credentials: 15 })
})

test('a password set past Sipdesk is counted where Sipdesk had set it before', async () => {
  await bench.create('made-here')
  expect(await hygieneAfter(0)).toMatchObject({ setElsewhere: 0 })
  expect(await hygieneAfter(3_600_000)).toMatchObject({ setElsewhere: 1 })
})

test('a username in two lists of a domain is told, with the lists; to whom both are in reach', async () => {
  const { domains } = domainEndpoints.listDomains.reply.parse(
    await (await bench.app.send('GET', '/api/domains')).json(),
  )
  const mapped = domains.find(({ calls }) => calls.length > 1)
  const [first = '', second = ''] = mapped?.calls ?? []
  const form = { Username: 'twice', Password: 'Abcdefghijk1' }
  for (const listSid of [first, second]) {
    await createAtTwilio(bench.app.twilio, `CredentialLists/${listSid}/Credentials`, form)
  }
  await readAll()
  const { duplicates } = await ask()
  const twice = duplicates?.find(({ username }) => username === 'twice')
  expect(twice?.listSids.toSorted()).toEqual([first, second].toSorted())
  const limited = await limitedPerson(bench.app, 'viewer', [first])
  const told = Reply.parse(JSON.parse(await limited.read(path)))
  expect(told.lists.map(({ listSid }) => listSid)).toEqual([first])
  expect(told.duplicates).toEqual([])
})

test('where the domains cannot be read, the rest is told', async () => {
  await readAll()
  bench.app.twilio.setFault({ fault: '403', path: '/Domains', times: Infinity })
  const { lists, duplicates } = await ask()
  expect(lists).toHaveLength(4)
  expect(duplicates).toBeUndefined()
})

test('a list that is gone from Twilio is forgotten by the next read of it', async () => {
  await readAll()
  const { credentialLists } = await bench.app.lists()
  const gone = credentialLists.find(({ friendlyName }) => friendlyName === 'Remote agents')?.sid
  await atTwilio(bench.app.twilio, 'DELETE', `CredentialLists/${gone}`)
  await bench.app.send('GET', `/api/credential-lists/${gone}/credentials`)
  expect((await ask()).lists.map(({ listSid }) => listSid)).not.toContain(gone)
})
