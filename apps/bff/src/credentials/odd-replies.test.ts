import type { CreatedCredential } from '@sipdesk/shared/credentials.ts'
import { describe, expect, test } from 'vitest'
import { createTrial, PASSWORD, problemOf, QUICK } from '../testing/create-bench.ts'
import { startTestApp, type TestApp } from '../testing/test-app.ts'
import { createTestStore } from '../testing/test-store.ts'

const trial = createTrial()
const { username, create, updates } = trial

describe('fields that are not needed', () => {
  const NULLS = {
    account_sid: null,
    credential_list_sid: null,
    date_created: null,
    date_updated: null,
    uri: null,
  }
  test.each<[string, Record<string, unknown>]>([
    ...Object.entries(NULLS).map(([name]): [string, Record<string, unknown>] => [
      `${name}: null`,
      { [name]: null },
    ]),
    ['all of them null', NULLS],
    ['left out', Object.fromEntries(Object.keys(NULLS).map((name) => [name, undefined]))],
    ['dates that are none', { date_created: 'soon', date_updated: 7 }],
    ['fields of a wrong type', { account_sid: 7, credential_list_sid: [], uri: 7 }],
    ['SIDs that are none', { account_sid: 'AC1', credential_list_sid: 'the list' }],
    ['dates without seconds, in GMT', { date_created: 'Wed, 9 Aug 2015 19:48 GMT' }],
    ['a date in the year 10000', { date_created: 'Fri, 31 Dec 9999 23:59:59 -0001' }],
  ])('a list whose credentials have %s is shown', async (_what, fields) => {
    await trial.start()
    const { credentials: whole } = await trial.bench.app.credentials(trial.bench.listSid)
    trial.twilio.setFault({ fault: 'odd-fields', fields, path: '/Credentials', times: Infinity })
    const { credentials } = await trial.bench.app.credentials(trial.bench.listSid)
    const named = (all: typeof whole) => all.map(({ sid }) => sid).toSorted()
    expect(named(credentials)).toEqual(named(whole))
    for (const credential of credentials) {
      const { accountSid, credentialListSid } = credential
      expect({ accountSid, credentialListSid }).toEqual({
        accountSid: trial.twilio.accountSid,
        credentialListSid: trial.bench.listSid,
      })
    }
  })

  test.each([
    ['username', null],
    ['sid', null],
    ['sid', 'CR1'],
  ])('a credential whose %s is %j is counted, and hides no other', async (name, value) => {
    await trial.start()
    const { app, listSid } = trial.bench
    const whole = await app.credentials(listSid)
    expect(whole.unreadable).toBeUndefined()
    const fields = { [name]: value }
    trial.twilio.setFault({ fault: 'odd-row', fields, path: '/Credentials', times: Infinity })
    const { credentials, unreadable } = await app.credentials(listSid)
    expect([credentials.length, unreadable]).toEqual([whole.credentials.length - 1, 1])
  })

  test('a list whose SID is null is counted, and hides no other; a name is not called free then', async () => {
    await trial.start()
    const { app } = trial.bench
    const whole = await app.lists()
    const fields = { sid: null }
    trial.twilio.setFault({
      fault: 'odd-row',
      fields,
      path: 'CredentialLists.json',
      times: Infinity,
    })
    const { credentialLists, unreadable } = await app.lists()
    expect([credentialLists.length, unreadable]).toEqual([whole.credentialLists.length - 1, 1])
    const made = await app.send('POST', '/api/credential-lists', { friendlyName: 'New' })
    expect(await problemOf(made)).toMatchObject({ code: 'twilio-unavailable' })
  })

  test('where a credential cannot be read, none is called absent: a lost create stays open', async () => {
    await trial.start({ answerWithin: 1_500 })
    const read = { method: 'GET', path: '/Credentials' } as const
    // Before it is sent the list can be read, afterwards not all of it.
    trial.twilio.setFault({ ...read, fault: 'no-date' })
    trial.twilio.setFault({ ...read, fault: 'odd-row', fields: { sid: null }, times: Infinity })
    trial.twilio.setFault({
      fault: 'reset-before-commit',
      method: 'POST',
      username,
      times: Infinity,
    })
    expect((await create()).status).toBe(202)
  })

  test('lists without dates are shown, and one without a name goes by its SID', async () => {
    await trial.start()
    const fields = { friendly_name: null, date_created: null, date_updated: null }
    trial.twilio.setFault({ fault: 'odd-fields', fields, times: Infinity })
    const { credentialLists } = await trial.bench.app.lists()
    expect(credentialLists).not.toHaveLength(0)
    for (const { sid, friendlyName, createdAt, updatedAt } of credentialLists) {
      expect({ friendlyName, createdAt, updatedAt }).toEqual({
        friendlyName: sid,
        createdAt: null,
        updatedAt: null,
      })
    }
  })

  test.each([null, 5, ''])('a list whose name is %j goes by its SID', async (friendly_name) => {
    await trial.start()
    trial.twilio.setFault({ fault: 'odd-fields', fields: { friendly_name }, times: Infinity })
    const { credentialLists } = await trial.bench.app.lists()
    expect(credentialLists).not.toHaveLength(0)
    for (const { sid, friendlyName } of credentialLists) expect(friendlyName).toBe(sid)
  })

  test('a create whose reply has them all null is believed, and no password is set again', async () => {
    await trial.start()
    trial.twilio.setFault({ fault: 'odd-fields', method: 'POST', username })
    const reply = await create()
    expect(reply.status).toBe(201)
    expect(await reply.json()).toMatchObject({
      confirmedBy: 'reply',
      credential: { username, createdAt: null, uri: null },
    })
    expect(updates()).toEqual([])
  })

  test.each([
    ['no list', { credential_list_sid: null }],
    ['another account', { account_sid: `AC${'0'.repeat(32)}` }],
    ['an account that is none', { account_sid: 'AC1' }],
    ['a list that is none', { credential_list_sid: 'CL1' }],
    ['another list', { credential_list_sid: `CL${'0'.repeat(32)}` }],
    ['another username', { username: 'somebody-else' }],
    ['no username', { username: null }],
  ])('a create whose reply names %s is no proof: the list is', async (_what, fields) => {
    await trial.start()
    trial.twilio.setFault({ fault: 'odd-fields', fields, method: 'POST', username })
    const reply = await create()
    expect(reply.status).toBe(201)
    expect(await reply.json()).toMatchObject({ confirmedBy: 'reconciliation' })
  })
})

const MINUTE = { ...QUICK, passwordUpdateEvery: 60_000 }

describe('a password update whose reply proves nothing', () => {
  test('of a create: is sent once a minute at most, and the answer is "checking"', async () => {
    await trial.start({ answerWithin: 1_500, timeouts: MINUTE })
    trial.twilio.setFault({ fault: 'reset-after-commit', method: 'POST', username })
    trial.twilio.setFault({
      fault: '201-empty',
      method: 'POST',
      path: '/Credentials/',
      times: Infinity,
    })
    expect((await create()).status).toBe(202)
    expect(updates()).toHaveLength(1)
  })

  test('also across restarts', async () => {
    await using store = await createTestStore()
    const options = {
      twilio: trial.twilio,
      store,
      answerWithin: 1_000,
      timeouts: MINUTE,
      role: undefined,
    }
    await trial.start()
    const first = await startTestApp(options)
    const headers = { Cookie: await first.signIn('operator'), 'Idempotency-Key': 'one' }
    const path = `/api/credential-lists/${trial.bench.listSid}/credentials`
    const ask = (app: TestApp) => app.send('POST', path, { username, password: PASSWORD }, headers)
    trial.twilio.setFault({ fault: 'reset-after-commit', method: 'POST', username })
    trial.twilio.setFault({
      fault: '201-empty',
      method: 'POST',
      path: '/Credentials/',
      times: Infinity,
    })
    expect((await ask(first)).status).toBe(202)
    expect(updates()).toHaveLength(1)
    await first[Symbol.asyncDispose]()
    await using second = await startTestApp(options)
    expect((await ask(second)).status).toBe(202)
    expect(updates()).toHaveLength(1)
  })

  test('of a rotation: is sent once more, and then once a minute at most', async () => {
    await trial.start({ answerWithin: 1_500, timeouts: MINUTE })
    const { credential } = (await (await create()).json()) as CreatedCredential
    trial.twilio.setFault({
      fault: '201-empty',
      method: 'POST',
      path: '/Credentials/',
      times: Infinity,
    })
    const path = `/api/credential-lists/${trial.bench.listSid}/credentials/${credential.sid}/password`
    const reply = await trial.bench.app.send('PUT', path, { password: 'New-password-22' })
    expect(reply.status).toBe(202)
    expect(updates()).toHaveLength(2)
  })

  test('is sent again when it is due', async () => {
    await trial.start()
    trial.twilio.setFault({ fault: 'reset-after-commit', method: 'POST', username })
    trial.twilio.setFault({ fault: '201-empty', method: 'POST', path: '/Credentials/' })
    const reply = await create()
    expect(await reply.json()).toMatchObject({ isPasswordConfirmed: true })
    expect(updates()).toHaveLength(2)
  })
})
