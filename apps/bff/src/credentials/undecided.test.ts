import type { AuditEvents } from '@sipdesk/shared/audit.ts'
import { beforeEach, describe, expect, test } from 'vitest'
import { atTwilio, createAtTwilio } from '../testing/at-twilio.ts'
import { createTrial, PASSWORD, problemOf, QUICK } from '../testing/create-bench.ts'
import { endOfRecord, loseRecordSince } from '../testing/lose-record.ts'

const trial = createTrial()
const { username, create, updates } = trial

async function outcomeOnRecord(action: string) {
  const reply = await trial.bench.app.send('GET', `/api/audit-events?action=${action}`)
  const { events } = (await reply.json()) as AuditEvents
  return events.find(({ phase }) => phase === 'outcome')
}

describe('a Twilio whose Date header was taken away', () => {
  beforeEach(async () => {
    trial.twilio.setFault({ fault: 'no-date', method: 'GET', times: Infinity })
    await trial.start()
  })

  test('after a lost reply, "not created" is never said of a credential that exists', async () => {
    trial.twilio.setFault({ fault: 'reset-after-commit', method: 'POST', username })
    const headers = { 'Idempotency-Key': 'one' }
    const problem = await problemOf(await create(headers))
    expect(problem).toMatchObject({ code: 'username-taken', status: 409, outcome: 'undecided' })
    expect(problem.errors?.[0]?.message).toMatch(/can’t tell.*rotate/)
    expect(updates()).toEqual([])
    expect(await outcomeOnRecord('credential.create')).toMatchObject({
      result: 'unknown',
      code: 'username-taken',
      evidence: expect.stringContaining('time of the attempt unknown'),
    })
    expect((await create(headers)).status).toBe(409)
    expect(trial.twilio.commits()).toBe(1)
  })

  test('nor of a list that exists', async () => {
    const path = '/CredentialLists.json'
    trial.twilio.setFault({ fault: 'reset-after-commit', method: 'POST', path })
    const body = { friendlyName: 'Cologne' }
    const problem = await problemOf(
      await trial.bench.app.send('POST', '/api/credential-lists', body),
    )
    expect(problem).toMatchObject({ code: 'list-name-taken', outcome: 'undecided' })
    expect(await outcomeOnRecord('credential-list.create')).toMatchObject({ result: 'unknown' })
  })

  test('what is certain is still said: a name that is absent was not created', async () => {
    trial.twilio.setFault({ fault: 'reset-before-commit', method: 'POST', username, times: 9 })
    const problem = await problemOf(await create())
    expect(problem).toMatchObject({ code: 'twilio-unavailable', outcome: 'not-created' })
  })
})

test('a credential of an unknown age, found after a lost reply, is left as it is', async () => {
  await trial.start()
  trial.twilio.setFault({ fault: 'reset-after-commit', method: 'POST', username })
  trial.twilio.setFault({
    fault: 'odd-fields',
    method: 'GET',
    path: '/Credentials',
    times: Infinity,
  })
  expect(await problemOf(await create())).toMatchObject({ outcome: 'undecided' })
  expect(updates()).toEqual([])
})

describe('a Twilio whose lists do not show what was just created', () => {
  test('after a lost reply, "not created" is never said of a name that Twilio says is taken', async () => {
    await trial.start()
    trial.twilio.setFault({ fault: 'reset-after-commit', method: 'POST', username })
    const fields = { username }
    trial.twilio.setFault({ fault: 'missing-rows', method: 'GET', fields, times: Infinity })
    const problem = await problemOf(await create())
    expect(problem).toMatchObject({ code: 'username-taken', status: 409, outcome: 'undecided' })
    expect(trial.twilio.commits()).toBe(1)
    expect(await outcomeOnRecord('credential.create')).toMatchObject({
      result: 'unknown',
      evidence: expect.stringContaining('Twilio says that the name is taken'),
    })
  })

  test('nor of a list', async () => {
    await trial.start()
    const fields = { friendly_name: 'Cologne' }
    trial.twilio.setFault({
      fault: 'reset-after-commit',
      method: 'POST',
      path: '/CredentialLists.json',
    })
    trial.twilio.setFault({ fault: 'missing-rows', method: 'GET', fields, times: Infinity })
    const body = { friendlyName: 'Cologne' }
    const problem = await problemOf(
      await trial.bench.app.send('POST', '/api/credential-lists', body),
    )
    expect(problem).toMatchObject({ code: 'list-name-taken', outcome: 'undecided' })
    expect(await outcomeOnRecord('credential-list.create')).toMatchObject({ result: 'unknown' })
  })

  test('once the list shows it, it is ours', async () => {
    await trial.start()
    trial.twilio.setFault({ fault: 'reset-after-commit', method: 'POST', username })
    trial.twilio.setFault({ fault: 'missing-rows', method: 'GET', fields: { username }, times: 3 })
    const reply = await create()
    expect(reply.status).toBe(201)
    expect(await reply.json()).toMatchObject({ confirmedBy: 'reconciliation' })
    expect(trial.twilio.passwordWorks(trial.bench.listSid, username, PASSWORD)).toBe(true)
  })
})

test('a list that was absent before and is yet older than the attempt belongs to neither for certain', async () => {
  await trial.start()
  const path = '/CredentialLists.json'
  trial.twilio.setFault({ fault: 'reset-after-commit', method: 'POST', path })
  const fields = { date_created: 'Wed, 09 Aug 2015 19:48:00 +0000' }
  trial.twilio.setFault({ fault: 'odd-fields', method: 'GET', path, fields, times: Infinity })
  const body = { friendlyName: 'Cologne' }
  const problem = await problemOf(await trial.bench.app.send('POST', '/api/credential-lists', body))
  expect(problem).toMatchObject({ code: 'list-name-taken', outcome: 'undecided' })
})

test('a create that the record has lost sets no password over that of whoever has rotated it meanwhile', async () => {
  await trial.start({ timeouts: { ...QUICK, quiet: 60_000 }, answerWithin: 60_000 })
  const { twilio } = trial
  const { listSid, app } = trial.bench
  const before = await sidsAtTwilio()
  const end = await endOfRecord(app.context.store)
  twilio.setFault({ fault: 'reset-after-commit', method: 'POST', username })
  const hidden = { method: 'GET', path: '/Credentials.json', fields: { username: 'hidden' } }
  twilio.setFault({ fault: 'odd-fields', ...hidden, times: Infinity })
  const creating = create()
  await expect.poll(() => twilio.commits(), { interval: 5 }).toBe(1)
  // Until then no other change of the same name is begun.
  await loseRecordSince(app.context.store, end)
  const sid = (await sidsAtTwilio()).find((one) => !before.includes(one))
  const path = `/api/credential-lists/${listSid}/credentials/${sid}/password`
  expect((await app.send('PUT', path, { password: 'Another-1234' })).status).toBe(200)
  twilio.clearFaults()
  expect(await problemOf(await creating)).toMatchObject({ outcome: 'undecided' })
  expect(twilio.passwordWorks(listSid, username, 'Another-1234')).toBe(true)
})

async function sidsAtTwilio(): Promise<string[]> {
  const path = `CredentialLists/${trial.bench.listSid}/Credentials`
  const { credentials } = await atTwilio(trial.twilio, 'GET', path)
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the emulator's own reply
  return (credentials as { sid: string }[]).map(({ sid }) => sid)
}

describe('a list that the first read did not show, and whose name Twilio then refuses', () => {
  const body = { friendlyName: 'Cologne' }
  const createList = () => trial.bench.app.send('POST', '/api/credential-lists', body)
  const hideOnce = () =>
    trial.twilio.setFault({
      fault: 'missing-rows',
      method: 'GET',
      path: '/CredentialLists.json',
      fields: { friendly_name: body.friendlyName },
    })
  beforeEach(() => trial.start())

  test('is another’s where another request on record has made it', async () => {
    expect((await createList()).status).toBe(201)
    hideOnce()
    const problem = await problemOf(await createList())
    expect(problem).toMatchObject({ code: 'list-name-taken', outcome: 'not-created' })
  })

  test('is never told as ours', async () => {
    await createAtTwilio(trial.twilio, 'CredentialLists', { FriendlyName: body.friendlyName })
    hideOnce()
    expect(await problemOf(await createList())).toMatchObject({ outcome: 'undecided' })
  })
})

describe('a proxy’s page in place of Twilio’s reply is no word of Twilio’s', () => {
  test('a list that it calls missing, after a lost reply', async () => {
    await trial.start()
    trial.twilio.setFault({ fault: 'reset-after-commit', method: 'POST', username })
    const reply = create()
    await expect.poll(() => trial.twilio.commits(), { interval: 5 }).toBe(1)
    trial.twilio.setFault({ fault: 'html-404', method: 'GET' })
    expect((await reply).status).toBe(201)
  })

  test('a create that it forbids, though it is done', async () => {
    await trial.start()
    trial.twilio.setFault({ fault: 'html-403-after-commit', method: 'POST', username })
    expect((await create()).status).toBe(201)
    expect(trial.twilio.commits()).toBe(1)
  })

  test('a credential that it calls missing is deleted, not taken for gone', async () => {
    await trial.start()
    const { credentials } = await trial.bench.app.credentials(trial.bench.listSid)
    const path = `/api/credential-lists/${trial.bench.listSid}/credentials/${credentials[0]?.sid}`
    trial.twilio.setFault({ fault: 'html-404', method: 'DELETE' })
    expect((await trial.bench.app.send('DELETE', path)).status).toBe(200)
    expect(await trial.bench.usernames()).not.toContain(credentials[0]?.username)
  })
})

test('a name that cannot be stored as it is holds up a second change, which asks Twilio little', async () => {
  await trial.start({ answerWithin: 1_500 })
  const { credentials } = await trial.bench.app.credentials(trial.bench.listSid)
  const path = `/api/credential-lists/${trial.bench.listSid}/credentials/${credentials[0]?.sid}`
  const fields = { username: `h\0${'x'.repeat(9_000)}` }
  trial.twilio.setFault({
    fault: 'odd-fields',
    method: 'GET',
    path: '/Credentials/',
    fields,
    times: 99,
  })
  trial.twilio.setFault({
    fault: '201-empty',
    method: 'POST',
    path: '/Credentials/',
    times: Infinity,
  })
  const rotate = trial.bench.app.send('PUT', `${path}/password`, { password: PASSWORD })
  expect((await rotate).status).toBe(202)
  const before = trial.twilio.requests().length
  expect(await problemOf(await trial.bench.app.send('DELETE', path))).toMatchObject({
    code: 'too-busy',
  })
  expect(trial.twilio.requests().length - before).toBeLessThan(20)
})
