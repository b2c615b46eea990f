import { usernameEndpoints, type Usernames } from '@sipdesk/shared/usernames.ts'
import { startTwilio } from '@sipdesk/twilio-emulator'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createAtTwilio } from '../testing/at-twilio.ts'
import { PASSWORD, problemOf } from '../testing/create-bench.ts'
import { startTestApp, type TestApp } from '../testing/test-app.ts'

const { path, reply: Reply } = usernameEndpoints.listUsernames

async function askAll(app: TestApp, query = ''): Promise<Usernames> {
  const reply = await app.send('GET', `${path}${query}`)
  expect(reply.status).toBe(200)
  return Reply.parse(await reply.json())
}

const ask = async (app: TestApp, query?: string) => (await askAll(app, query)).lists

/** The lists whose credentials were read since, in the order of the reads. */
function readSince(app: TestApp, sent: number): string[] {
  return app.twilio
    .requests()
    .slice(sent)
    .flatMap(({ path: asked }) => /(CL\w+)\/Credentials\.json$/.exec(asked)?.[1] ?? [])
}

const sentTo = (app: TestApp) => app.twilio.requests().length

describe('a typical account', () => {
  let app: TestApp
  beforeAll(async () => {
    app = await startTestApp()
  })
  afterAll(() => app[Symbol.asyncDispose]())

  test('every list, with its name and usernames, and when they were read', async () => {
    const before = new Date().toISOString()
    const lists = await ask(app)
    expect(lists.map(({ friendlyName, usernames }) => [friendlyName, usernames?.length])).toEqual([
      ['Berlin office', 14],
      ['Warehouse handsets', 128],
      ['PBX trunks', 2],
      ['Remote agents', 3],
    ])
    for (const { asOf = '' } of lists) expect(asOf >= before).toBe(true)
    expect(lists[3]?.usernames).toContain('+15551230102')
  })

  test('what was read within a minute is not read again, unless asked for afresh', async () => {
    const first = await ask(app)
    const sent = sentTo(app)
    expect(await ask(app)).toEqual(first)
    expect(sentTo(app)).toBe(sent + 1)
    const fresh = await ask(app, '?fresh=true')
    expect(readSince(app, sent)).toHaveLength(4)
    for (const [index, { asOf = '' }] of fresh.entries()) {
      expect(asOf > (first[index]?.asOf ?? '')).toBe(true)
    }
  })

  test('what Sipdesk has created or deleted is found, or no more, at once', async () => {
    const listSid = (await ask(app))[0]?.listSid
    const credentials = `/api/credential-lists/${listSid}/credentials`
    const names = async () => (await ask(app))[0]?.usernames
    expect(await names()).not.toContain('brand-new')

    const reply = await app.send('POST', credentials, { username: 'brand-new', password: PASSWORD })
    const { credential } = (await reply.json()) as { credential: { sid: string } }
    const sent = sentTo(app)
    expect(await names()).toContain('brand-new')
    expect(readSince(app, sent)).toEqual([listSid])

    expect((await app.send('DELETE', `${credentials}/${credential.sid}`)).status).toBe(200)
    expect(await names()).not.toContain('brand-new')
  })
})

test('a list that cannot be read comes without usernames, and is read the next time', async () => {
  await using app = await startTestApp()
  const { credentialLists } = await app.lists()
  const broken = credentialLists[1]?.sid ?? ''
  app.twilio.setFault({ fault: '500', path: `${broken}/Credentials.json` })
  const counts = (lists: Usernames['lists']) => lists.map(({ usernames }) => usernames?.length)
  const lists = await ask(app)
  expect(counts(lists)).toEqual([14, undefined, 2, 3])
  expect(lists[1]).toEqual({ listSid: broken, friendlyName: 'Warehouse handsets' })

  const sent = sentTo(app)
  expect(counts(await ask(app))).toEqual([14, 128, 2, 3])
  expect(readSince(app, sent)).toEqual([broken])
})

test.each([
  ['503', true],
  ['reset-before-commit', true],
  ['truncated-json', true],
  ['403', false],
] as const)('a list unread because of %s: worth asking again: %s', async (fault, isWorth) => {
  await using app = await startTestApp()
  expect((await askAll(app)).isRetryable).toBe(false)
  app.twilio.setFault({ fault, path: 'Credentials.json' })
  expect((await askAll(app, '?fresh=true')).isRetryable).toBe(isWorth)
  const again = await askAll(app)
  expect(again.isRetryable).toBe(false)
  expect(again.lists.map(({ usernames }) => usernames?.length)).toEqual([14, 128, 2, 3])
})

test('where the lists themselves cannot be read, it is a problem', async () => {
  await using app = await startTestApp()
  app.twilio.setFault({ fault: '401', path: 'CredentialLists.json' })
  expect(await problemOf(await app.send('GET', path))).toMatchObject({
    code: 'twilio-credentials-rejected',
  })
})

test('a full account, 100 lists of 1,000 usernames: one call for each list, six at a time', async () => {
  await using twilio = await startTwilio({ seed: 'hundred-lists' })
  await using app = await startTestApp({ twilio })
  await expect.poll(async () => (await askAll(app)).isRetryable).toBe(false)
  const lists = await ask(app)
  expect(lists).toHaveLength(100)
  expect(new Set(lists.flatMap(({ usernames = [] }) => usernames)).size).toBe(100_000)
  const read = readSince(app, 0)
  expect(new Set(read).size).toBe(100)
  // On a machine too busy for all within one request, those under way at its end are read again.
  expect(read.length).toBeLessThanOrEqual(106)
  expect(Math.max(...twilio.requests().map(({ inFlight }) => inFlight))).toBeLessThanOrEqual(6)
})

test('a create finds room while all the reads hang', async () => {
  await using app = await startTestApp()
  const sids: string[] = []
  for (let count = 0; count < 8; count++) {
    const FriendlyName = `List ${count}`
    sids.push(await createAtTwilio(app.twilio, 'CredentialLists', { FriendlyName }))
  }
  app.twilio.setFault({ fault: 'no-reply', path: 'Credentials.json', method: 'GET', times: 6 })
  // It hangs until the app closes.
  void app.send('GET', path).catch(() => undefined)
  await expect.poll(() => readSince(app, 0).length).toBe(6)
  const hanging = readSince(app, 0)
  const free = sids.find((sid) => !hanging.includes(sid))
  const body = { username: 'in-between', password: PASSWORD }
  const created = await app.send('POST', `/api/credential-lists/${free}/credentials`, body)
  expect(created.status).toBe(201)
  expect(readSince(app, 0).filter((sid) => sid !== free)).toEqual(hanging)
})
