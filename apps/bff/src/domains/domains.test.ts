import { domainEndpoints, type Domains, reachOf, reachProblem } from '@sipdesk/shared/domains.ts'
import type { FaultName } from '@sipdesk/twilio-emulator'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createAtTwilio } from '../testing/at-twilio.ts'
import { PASSWORD, problemOf } from '../testing/create-bench.ts'
import { startTestApp, type TestApp } from '../testing/test-app.ts'

const { path, reply: Reply } = domainEndpoints.listDomains

async function ask(app: TestApp, query = ''): Promise<Domains> {
  const reply = await app.send('GET', `${path}${query}`)
  expect(reply.status).toBe(200)
  return Reply.parse(await reply.json())
}

const fresh = (app: TestApp) => ask(app, '?fresh=true')

/** What Twilio was asked for, without the account. */
function asked(app: TestApp): string[] {
  return app.twilio.requests().map((request) => request.path.replace(/^.*\/SIP\//, ''))
}

const readsOf = (app: TestApp) => asked(app).filter((name) => name === 'Domains.json').length

type Kind = 'Calls' | 'Registrations'
type Settings = { SipRegistration?: string; Secure?: string }

let number = 0
async function makeDomain(app: TestApp, settings: Settings = {}): Promise<string> {
  const DomainName = `made-${++number}.sip.twilio.com`
  return createAtTwilio(app.twilio, 'Domains', { DomainName, ...settings })
}

const makeList = (app: TestApp) =>
  createAtTwilio(app.twilio, 'CredentialLists', { FriendlyName: `Made ${++number}` })

const map = (app: TestApp, domainSid: string, kind: Kind, listSid: string) =>
  createAtTwilio(app.twilio, `Domains/${domainSid}/Auth/${kind}/CredentialListMappings`, {
    CredentialListSid: listSid,
  })

describe('reach', () => {
  let app: TestApp
  beforeAll(async () => {
    app = await startTestApp({ seed: 'empty' })
  })
  afterAll(() => app[Symbol.asyncDispose]())

  const ON = { SipRegistration: 'true' }
  const no = { calls: false, registers: false, isRegistrationOff: false, isSecure: false }

  test.each<[string, Settings, Kind[], Partial<typeof no>, string | undefined]>([
    ['calls only', ON, ['Calls'], { calls: true }, 'calls-only'],
    ['registrations only', ON, ['Registrations'], { registers: true }, 'registrations-only'],
    ['both', ON, ['Calls', 'Registrations'], { calls: true, registers: true }, undefined],
    [
      'both, with TLS demanded',
      { ...ON, Secure: 'true' },
      ['Calls', 'Registrations'],
      { calls: true, registers: true, isSecure: true },
      undefined,
    ],
    [
      'both, but registration is off',
      {},
      ['Calls', 'Registrations'],
      { calls: true, isRegistrationOff: true },
      'registration-off',
    ],
  ])('%s', async (_, settings, kinds, expected, problem) => {
    const [domainSid, listSid] = [await makeDomain(app, settings), await makeList(app)]
    for (const kind of kinds) await map(app, domainSid, kind, listSid)
    const { domains } = await fresh(app)
    const reach = reachOf(listSid, domains)
    expect(reach).toEqual([
      { ...no, sid: domainSid, domainName: expect.stringMatching(/^made-/), ...expected },
    ])
    expect(reachProblem(reach)).toBe(problem)
  })

  test('a list that no domain accepts reaches nothing', async () => {
    await makeDomain(app, ON)
    const { domains } = await fresh(app)
    expect(reachOf(await makeList(app), domains)).toEqual([])
  })

  test('domains come by name, whole, and with what Twilio leaves out as off', async () => {
    const { domains } = await fresh(app)
    const names = domains.map(({ domainName }) => domainName)
    expect(names.length).toBeGreaterThan(1)
    expect(names).toEqual(names.toSorted())
    expect(domains[0]).toMatchObject({ friendlyName: null, isSecure: false })
  })
})

test('one read of the domains and two of each; legacy mappings are not asked for', async () => {
  await using app = await startTestApp()
  const { domains } = await ask(app)
  expect(asked(app).toSorted()).toEqual(
    [
      'Domains.json',
      ...domains.flatMap(({ sid }) =>
        ['Calls', 'Registrations'].map(
          (kind) => `Domains/${sid}/Auth/${kind}/CredentialListMappings.json`,
        ),
      ),
    ].toSorted(),
  )
})

test('kept, with the time at which Twilio was asked; shared by all who ask; read again on demand', async () => {
  await using app = await startTestApp()
  const before = new Date().toISOString()
  const replies = await Promise.all(Array.from({ length: 10 }, () => ask(app)))
  const after = new Date().toISOString()
  const asOf = replies[0]?.asOf ?? ''
  expect(asOf >= before && asOf <= after).toBe(true)
  expect(new Set(replies.map((reply) => reply.asOf))).toEqual(new Set([asOf]))
  expect(readsOf(app)).toBe(1)

  const [domain] = replies[0]?.domains ?? []
  const listSid = await makeList(app)
  await map(app, domain?.sid ?? '', 'Calls', listSid)
  expect(await ask(app)).toEqual(replies[0])
  const again = await fresh(app)
  expect(again.asOf > asOf).toBe(true)
  expect(reachOf(listSid, again.domains)).toHaveLength(1)
  expect(await ask(app)).toEqual(again)
  expect(readsOf(app)).toBe(2)
})

test('asked for afresh while a read is under way: what has changed since is seen', async () => {
  await using app = await startTestApp()
  app.twilio.setFault({ fault: 'latency', path: 'Auth/Calls', delayMs: 500 })
  const early = ask(app)
  await expect.poll(() => asked(app).some((name) => name.includes('Auth/Registrations'))).toBe(true)
  const domainSid = await makeDomain(app)
  const answers = await Promise.all(Array.from({ length: 5 }, () => fresh(app)))
  for (const { domains } of answers) expect(domains.map(({ sid }) => sid)).toContain(domainSid)
  expect((await early).domains.map(({ sid }) => sid)).not.toContain(domainSid)
})

describe('what cannot be read', () => {
  test.each<[FaultName, string]>([
    ['500', 'twilio-unavailable'],
    ['truncated-json', 'twilio-unavailable'],
    ['reset-before-commit', 'twilio-unavailable'],
    ['403', 'twilio-permission-missing'],
    ['401', 'twilio-credentials-rejected'],
  ])('%s for one mapping is a problem, and is not kept', async (fault, code) => {
    await using app = await startTestApp()
    app.twilio.setFault({ fault, path: 'Auth/Registrations' })
    expect(await problemOf(await app.send('GET', path))).toMatchObject({ code })
    expect((await ask(app)).domains).toHaveLength(2)
  })

  test('the query is read strictly', async () => {
    await using app = await startTestApp()
    expect(await problemOf(await app.send('GET', `${path}?fresh=yes`))).toMatchObject({
      code: 'validation',
    })
    expect(asked(app)).toEqual([])
  })
})

test('many domains are read six calls at a time', async () => {
  await using app = await startTestApp()
  for (let count = 0; count < 20; count++) await makeDomain(app)
  const sent = app.twilio.requests().length
  expect((await ask(app)).domains).toHaveLength(22)
  const inFlight = app.twilio
    .requests()
    .slice(sent)
    .map((request) => request.inFlight)
  expect(inFlight).toHaveLength(1 + 2 * 22)
  expect(Math.max(...inFlight)).toBeLessThanOrEqual(6)
})

test('a create finds room while all the reads hang', async () => {
  await using app = await startTestApp()
  for (let count = 0; count < 5; count++) await makeDomain(app)
  const [list] = (await app.lists()).credentialLists
  app.twilio.setFault({ fault: 'no-reply', path: 'CredentialListMappings', times: Infinity })
  const hanging = () => app.twilio.requests().filter(({ fault }) => fault === 'no-reply').length
  // It hangs until the app closes.
  void app.send('GET', path).catch(() => undefined)
  await expect.poll(hanging).toBe(6)
  const body = { username: 'in-between', password: PASSWORD }
  const created = await app.send('POST', `/api/credential-lists/${list?.sid}/credentials`, body)
  expect(created.status).toBe(201)
  expect(hanging()).toBe(6)
})
