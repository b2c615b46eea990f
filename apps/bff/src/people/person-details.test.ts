import {
  personDetailsEndpoints,
  type SeenCredential,
  type SeenCredentials,
} from '@sipdesk/shared/person-details.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Browser } from '../testing/browser.ts'
import { PASSWORD, problemOf, startCreateBench, type CreateBench } from '../testing/create-bench.ts'
import { sessionCookie } from '../testing/test-app.ts'

let bench: CreateBench
beforeAll(async () => {
  bench = await startCreateBench()
})
afterAll(() => bench[Symbol.asyncDispose]())

const OWN_PASSWORD = 'four words in a row'
let count = 0

/** Somebody who was invited, has joined and has signed in. */
async function joined(email = `person-${count++}@example.com`) {
  const { app } = bench
  const role = 'operator'
  const invited = await app.send('POST', '/api/people', { email, name: 'Somebody', role })
  const { person, invitation } = (await invited.json()) as {
    person: { id: string }
    invitation: { link: string }
  }
  const token = new URL(invitation.link).hash.slice(1)
  await app.send('POST', '/api/join', { token, password: OWN_PASSWORD })
  const browser = new Browser(app, await sessionCookie(app.context.auth, person.id))
  return { id: person.id, email, browser }
}

async function details(id: string) {
  const reply = await bench.app.send('GET', `/api/people/${id}`)
  expect(reply.status).toBe(200)
  return personDetailsEndpoints.getPerson.reply.parse(await reply.json())
}

describe('a person', () => {
  test('how they sign in, where they are signed in, and what was done to the account', async () => {
    const { id, email } = await joined()
    expect((await new Browser(bench.app).signIn(email, OWN_PASSWORD)).status).toBe(200)
    await bench.app.send('PATCH', `/api/people/${id}`, { role: 'viewer' })
    const found = await details(id)
    expect(found).toMatchObject({
      person: { id, email, name: 'Somebody', state: 'active' },
      role: 'viewer',
      access: {
        hasPassword: true,
        hasCompanyAccount: false,
        hasAuthenticatorApp: false,
        passkeys: [],
      },
      lastSignIn: { address: '127.0.0.1' },
    })
    expect(found.sessions).toHaveLength(2)
    expect(found.sessions.every(({ isCurrent }) => !isCurrent)).toBe(true)
    expect(found.history.map(({ action, role, byName }) => [action, role, byName])).toEqual([
      ['person.change-role', 'viewer', 'A admin'],
      ['person.join', null, null],
      ['person.invite', 'operator', 'A admin'],
    ])
  })

  test('whose address begins like that of another has a history of their own', async () => {
    const { id, email } = await joined()
    for (const other of [`x${email}`, `${email}.example`]) {
      await bench.app.send('POST', '/api/people', { email: other, name: 'Other', role: 'viewer' })
    }
    const { history } = await details(id)
    expect(history.map(({ action }) => action)).toEqual(['person.join', 'person.invite'])
  })

  test('who has an address after another one, has a history of their own, and so has the other', async () => {
    const first = await joined()
    const { email } = first
    expect((await new Browser(bench.app).signIn(email, OWN_PASSWORD)).status).toBe(200)
    await bench.app.send('PATCH', `/api/people/${first.id}`, { role: 'viewer' })
    await bench.app.send('DELETE', `/api/people/${first.id}`)
    const second = await joined(email)
    const actions = async (id: string) => (await details(id)).history.map(({ action }) => action)
    expect(await actions(second.id)).toEqual(['person.join', 'person.invite'])
    const ofFirst = ['person.remove', 'person.change-role', 'person.join', 'person.invite']
    expect(await actions(first.id)).toEqual(ofFirst)
    await bench.app.send('DELETE', `/api/people/${second.id}`)
    expect(await actions(first.id)).toEqual(ofFirst)
  })

  test('is ended everywhere by an admin, on record, and can come in again', async () => {
    const { id, email, browser } = await joined()
    expect((await browser.send('GET', '/api/session')).status).toBe(200)
    expect((await bench.app.send('DELETE', `/api/people/${id}/sessions`)).status).toBe(200)
    expect((await browser.send('GET', '/api/session')).status).toBe(401)
    const { sessions, history } = await details(id)
    expect(sessions).toEqual([])
    expect(history[0]).toMatchObject({ action: 'session.revoke', byName: 'A admin' })
    const reply = await bench.app.send('GET', '/api/audit-events?action=session.revoke')
    const { events } = (await reply.json()) as { events: object[] }
    expect(events[0]).toMatchObject({ target: `${email}: all`, result: 'succeeded' })
    expect((await new Browser(bench.app).signIn(email, OWN_PASSWORD)).status).toBe(200)
  })

  test('who was removed is still told of as far as the record goes; somebody unknown is not', async () => {
    const { id, email } = await joined()
    expect((await new Browser(bench.app).signIn(email, OWN_PASSWORD)).status).toBe(200)
    await bench.app.send('DELETE', `/api/people/${id}`)
    const found = await details(id)
    expect(found).toMatchObject({
      person: { id, name: 'Somebody', email: null, state: 'removed' },
      role: null,
      access: null,
      sessions: [],
    })
    expect(found.history[0]).toMatchObject({ action: 'person.remove', byName: 'A admin' })
    const unknown = await bench.app.send('GET', '/api/people/nobody')
    expect((await problemOf(unknown)).detail).toContain('nor on record')
    expect((await bench.app.send('DELETE', `/api/people/${id}/sessions`)).status).toBe(404)
  })
})

describe('credentials that a person has seen', () => {
  const sipPath = (rest = '') => `/api/credential-lists/${bench.listSid}/credentials${rest}`
  const key = () => ({ 'Idempotency-Key': `seen-${count++}` })

  async function seen(id: string): Promise<SeenCredentials> {
    const reply = await bench.app.send('GET', `/api/people/${id}/seen-credentials`)
    return (await reply.json()) as SeenCredentials
  }
  const told = ({ username, by, changed }: SeenCredential) => [username, by, changed?.to]

  /** Made by an admin; resolves to the SID. */
  async function made(username: string): Promise<string> {
    const reply = await bench.create({ username, password: PASSWORD }, key())
    return ((await reply.json()) as { credential: { sid: string } }).credential.sid
  }
  const rotate = (sender: Pick<Browser, 'send'> | typeof bench.app, sid: string) =>
    sender.send('PUT', sipPath(`/${sid}/password`), { password: `${PASSWORD}x` }, key())
  const remove = (sid: string) => bench.app.send('DELETE', sipPath(`/${sid}`), undefined, key())

  test('created, rotated and handed over by them; those that still work come first', async () => {
    const { id, browser } = await joined()
    await browser.send('POST', sipPath(), { username: 'own', password: PASSWORD }, key())
    const others = await made('of-others')
    await made('never-seen')
    const handed = await made('handed-over')
    await rotate(browser, others)
    const body = {
      listSid: bench.listSid,
      username: 'handed-over',
      ciphertext: 'A'.repeat(80),
      lifetime: '1h',
    }
    expect((await browser.send('POST', '/api/handovers', body)).status).toBe(201)
    expect((await seen(id)).credentials.map(told)).toEqual([
      ['handed-over', ['link-made'], undefined],
      ['of-others', ['rotated'], undefined],
      ['own', ['created'], undefined],
    ])

    await rotate(bench.app, others)
    expect((await remove(handed)).status).toBe(200)
    const { credentials } = await seen(id)
    expect(credentials.map(told)).toEqual([
      ['own', ['created'], undefined],
      ['handed-over', ['link-made'], 'deleted'],
      ['of-others', ['rotated'], 'rotated'],
    ])
    expect(credentials[1]?.changed?.byName).toBe('A admin')
  })

  test('what they change themselves they have seen again', async () => {
    const { id, browser } = await joined()
    const sid = await made('again')
    await rotate(browser, sid)
    await rotate(bench.app, sid)
    expect((await seen(id)).credentials.map(told)).toEqual([['again', ['rotated'], 'rotated']])
    await rotate(browser, sid)
    expect((await seen(id)).credentials.map(told)).toEqual([['again', ['rotated'], undefined]])
  })

  test('a link that they opened while signed in, and not one that was opened by nobody known', async () => {
    const { id, browser } = await joined()
    await made('by-link')
    const body = {
      listSid: bench.listSid,
      username: 'by-link',
      ciphertext: 'A'.repeat(80),
      lifetime: '1h',
    }
    const links = await Promise.all(
      [0, 1].map(() => bench.app.send('POST', '/api/handovers', body)),
    )
    const [first, second] = await Promise.all(
      links.map(
        async (reply) => ((await reply.json()) as { handover: { id: string } }).handover.id,
      ),
    )
    await new Browser(bench.app).send('POST', `/api/handovers/${first}/open`)
    expect((await seen(id)).credentials).toEqual([])
    expect((await browser.send('POST', `/api/handovers/${second}/open`)).status).toBe(200)
    expect((await seen(id)).credentials.map(told)).toEqual([
      ['by-link', ['link-opened'], undefined],
    ])
  })

  test('one whose outcome is not known counts, one that was refused does not', async () => {
    const { id } = await joined()
    const entry = { phase: 'outcome', action: 'credential.create', personId: id } as const
    const { auditLog } = bench.app.context
    await auditLog.append({ ...entry, result: 'unknown', listSid: 'CL1', username: 'maybe' })
    await auditLog.append({ ...entry, result: 'refused', listSid: 'CL1', username: 'not' })
    expect((await seen(id)).credentials.map(told)).toEqual([['maybe', ['created'], undefined]])
  })

  test('a list that was deleted took its credentials along', async () => {
    const { id } = await joined()
    const { auditLog } = bench.app.context
    const inList = { phase: 'outcome', result: 'succeeded', listSid: 'CLgone' } as const
    const own = { ...inList, personId: id, username: 'in-it', action: 'credential.create' } as const
    await auditLog.append(own)
    await auditLog.append({ ...inList, action: 'credential-list.delete', target: 'Gone' })
    const { credentials, listNames } = await seen(id)
    expect(credentials.map(told)).toEqual([['in-it', ['created'], 'deleted']])
    expect(listNames).toEqual({ CLgone: 'Gone' })
  })
})
