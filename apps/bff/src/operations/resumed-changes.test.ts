import type { AuditEvents } from '@sipdesk/shared/audit.ts'
import { startTwilio, type FaultName, type Twilio } from '@sipdesk/twilio-emulator'
import { expect, test } from 'vitest'
import { startTestApp, type TestApp } from '../testing/test-app.ts'
import { createTestStore, type TestStore } from '../testing/test-store.ts'

const QUICK = {
  twilioTimeouts: { connect: 500, headers: 60_000, body: 60_000 },
  timeouts: {
    firstPause: 30,
    longestPause: 200,
    quiet: 300,
    passwordUpdateEvery: 500,
    secretKept: 60_000,
  },
}
const NEW = 'New-password-22'

type Place = { twilio: Twilio; store: TestStore }

async function firstCredential(app: TestApp) {
  const listSid = (await app.lists()).credentialLists[0]?.sid ?? ''
  const [credential] = (await app.credentials(listSid)).credentials
  if (!credential) throw new Error('the seed has credentials')
  return credential
}

/** Asks for a change while Twilio stays silent, and stops the process while it waits. */
async function stoppedDuring(
  { twilio, store }: Place,
  change: (app: TestApp) => Promise<Promise<Response>[]>,
): Promise<void> {
  const app = await startTestApp({ twilio, store, ...QUICK })
  for (const reply of await change(app)) void reply.catch(() => undefined)
  const changes = () => twilio.requests().filter(({ method }) => method !== 'GET')
  await expect.poll(() => changes().length, { interval: 10 }).toBe(1)
  await app[Symbol.asyncDispose]()
}

async function leftUnsettled(place: Place, method: 'PUT' | 'DELETE', fault: FaultName) {
  const sent = method === 'PUT' ? 'POST' : 'DELETE'
  const found = Promise.withResolvers<Awaited<ReturnType<typeof firstCredential>>>()
  await stoppedDuring(place, async (app) => {
    const credential = await firstCredential(app)
    found.resolve(credential)
    const { credentialListSid, sid } = credential
    const path = `/api/credential-lists/${credentialListSid}/credentials/${sid}`
    place.twilio.setFault({ fault, path: '/Credentials/', method: sent })
    return method === 'PUT'
      ? [app.send('PUT', `${path}/password`, { password: NEW })]
      : [app.send('DELETE', path, {})]
  })
  return found.promise
}

async function outcomeOf(app: TestApp, action: string) {
  const find = async () => {
    const reply = await app.send('GET', `/api/audit-events?action=${action}`)
    return ((await reply.json()) as AuditEvents).events.filter(({ phase }) => phase === 'outcome')
  }
  await expect.poll(async () => (await find()).length).toBe(1)
  return (await find())[0]
}

test.each([
  ['no-reply', 'succeeded', /nobody knows the password any more/, true],
  ['no-reply-before-commit', 'refused', /not changed since/, false],
] as const)(
  'a rotation that a stop left unsettled (%s) is settled by the next process: %s',
  async (fault, result, evidence, isNew) => {
    await using twilio = await startTwilio({ seed: 'typical' })
    await using store = await createTestStore()
    const { credentialListSid, username } = await leftUnsettled({ twilio, store }, 'PUT', fault)
    await using next = await startTestApp({ twilio, store, ...QUICK })
    const outcome = await outcomeOf(next, 'credential.rotate')
    expect(outcome).toMatchObject({ result, username, evidence: expect.stringMatching(evidence) })
    expect(twilio.passwordWorks(credentialListSid, username, NEW)).toBe(isNew)
  },
  40_000,
)

test('a rotation left unsettled in the second of another change is not called done, nor undone', async () => {
  await using twilio = await startTwilio({ seed: 'typical' })
  await using store = await createTestStore()
  const fields = { date_updated: 'Wed, 09 Aug 2051 19:48:00 +0000' }
  twilio.setFault({ fault: 'odd-fields', method: 'GET', fields, times: Infinity })
  await leftUnsettled({ twilio, store }, 'PUT', 'no-reply-before-commit')
  await using next = await startTestApp({ twilio, store, ...QUICK })
  expect(await outcomeOf(next, 'credential.rotate')).toMatchObject({
    result: 'unknown',
    evidence: expect.stringContaining('do not tell whether'),
  })
}, 40_000)

test('a deletion that a stop left unsettled is carried out by the next process', async () => {
  await using twilio = await startTwilio({ seed: 'typical' })
  await using store = await createTestStore()
  const place = { twilio, store }
  const { username, sid } = await leftUnsettled(place, 'DELETE', 'no-reply-before-commit')
  await using next = await startTestApp({ ...place, ...QUICK })
  expect(await outcomeOf(next, 'credential.delete')).toMatchObject({
    result: 'succeeded',
    username,
    credentialSid: sid,
  })
  expect((await firstCredential(next)).sid).not.toBe(sid)
})

test.each([
  ['no-reply', /No list had the name before/],
  ['no-reply-before-commit', undefined],
] as const)(
  'a list whose creation a stop left unsettled (%s) is found or created by the next process, once',
  async (fault, evidence) => {
    await using twilio = await startTwilio({ seed: 'typical' })
    await using store = await createTestStore()
    const friendlyName = 'Left unsettled'
    await stoppedDuring({ twilio, store }, async (app) => {
      twilio.setFault({ fault, path: 'CredentialLists.json', method: 'POST' })
      return [app.send('POST', '/api/credential-lists', { friendlyName })]
    })
    await using next = await startTestApp({ twilio, store, ...QUICK })
    const outcome = await outcomeOf(next, 'credential-list.create')
    const { credentialLists } = await next.lists()
    const [list, ...more] = credentialLists.filter((one) => one.friendlyName === friendlyName)
    expect(more).toEqual([])
    expect(outcome).toMatchObject({
      result: 'succeeded',
      target: friendlyName,
      listSid: list?.sid,
      evidence: evidence ? expect.stringMatching(evidence) : null,
    })
  },
  40_000,
)
