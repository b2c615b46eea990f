import type { AuditEvents } from '@sipdesk/shared/audit.ts'
import type { CreatedCredential, Credential } from '@sipdesk/shared/credentials.ts'
import type { FaultName } from '@sipdesk/twilio-emulator'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { problemOf, startCreateBench, type CreateBench } from '../testing/create-bench.ts'

const OLD = 'Old-password-1'
const NEW = 'New-password-22'

let bench: CreateBench
beforeAll(async () => {
  bench = await startCreateBench({ answerWithin: 2_000 })
})
afterAll(() => bench[Symbol.asyncDispose]())

let made = 0
async function newCredential(): Promise<Credential> {
  const reply = await bench.create({ username: `changed-${made++}`, password: OLD })
  return ((await reply.json()) as CreatedCredential).credential
}

const pathOf = ({ credentialListSid, sid }: Credential) =>
  `/api/credential-lists/${credentialListSid}/credentials/${sid}`

const rotate = (credential: Credential, headers?: Record<string, string>) =>
  bench.app.send('PUT', `${pathOf(credential)}/password`, { password: NEW }, headers)

const remove = (credential: Credential, headers?: Record<string, string>) =>
  bench.app.send('DELETE', pathOf(credential), undefined, headers)

const works = ({ credentialListSid, username }: Credential, password: string) =>
  bench.app.twilio.passwordWorks(credentialListSid, username, password)

async function eventsOf({ username }: Credential, action: string) {
  const query = new URLSearchParams({ username, action }).toString()
  const reply = await bench.app.send('GET', `/api/audit-events?${query}`)
  return ((await reply.json()) as AuditEvents).events.toReversed()
}

/** Meets the next requests that change something at Twilio. */
function strike(fault: FaultName, method: 'POST' | 'DELETE', times = 1): void {
  bench.app.twilio.setFault({ fault, method, path: '/Credentials/', times })
}

describe('rotating a password', () => {
  test('the new one works, the old one no longer; intent and outcome are on record, no password is', async () => {
    const credential = await newCredential()
    const reply = await rotate(credential)
    expect(reply.status).toBe(200)
    expect(await reply.json()).toMatchObject({
      credential: { sid: credential.sid, username: credential.username },
      confirmedBy: 'reply',
      isPasswordConfirmed: true,
    })
    expect([works(credential, NEW), works(credential, OLD)]).toEqual([true, false])
    const [intent, outcome, ...more] = await eventsOf(credential, 'credential.rotate')
    expect(more).toEqual([])
    expect(intent).toMatchObject({ phase: 'intent', credentialSid: credential.sid })
    expect(outcome).toMatchObject({
      phase: 'outcome',
      result: 'succeeded',
      credentialSid: credential.sid,
      listSid: credential.credentialListSid,
      evidence: null,
    })
    expect(JSON.stringify([intent, outcome])).not.toContain(NEW)
  })

  test.each([
    'reset-after-commit',
    'reset-before-commit',
    'no-reply',
    '500',
    'html-502',
    'truncated-json',
    '201-empty',
    '201-other-record',
    '204-instead',
  ] as const)('%s: the password is set again, and said so', async (fault) => {
    const credential = await newCredential()
    strike(fault, 'POST')
    const reply = await rotate(credential)
    expect(reply.status).toBe(200)
    expect(await reply.json()).toMatchObject({
      confirmedBy: 'reconciliation',
      isPasswordConfirmed: true,
    })
    expect(works(credential, NEW)).toBe(true)
    const [, outcome] = await eventsOf(credential, 'credential.rotate')
    expect(outcome?.evidence).toMatch(/set again/)
  })

  test('the permission that the key lacks is named', async () => {
    const credential = await newCredential()
    strike('403', 'POST')
    const { detail, values } = await problemOf(await rotate(credential))
    const permission = '/twilio/voice/sip.credential-lists.credentials/update'
    expect(values).toEqual({ permission })
    expect(detail).toContain(permission)
  })

  test.each([
    ['401', 502, 'twilio-credentials-rejected'],
    ['403', 502, 'twilio-permission-missing'],
    ['weak-password', 422, 'password-rejected'],
  ] as const)('%s: refused, and the old password still works', async (fault, status, code) => {
    const credential = await newCredential()
    strike(fault, 'POST')
    const problem = await problemOf(await rotate(credential))
    expect(problem).toMatchObject({ status, code, outcome: 'not-applied' })
    expect([works(credential, OLD), works(credential, NEW)]).toEqual([true, false])
    const [, outcome] = await eventsOf(credential, 'credential.rotate')
    expect(outcome).toMatchObject({ result: 'refused', code })
  })

  test('a secret that is refused after a lost attempt says nothing of the attempt: asked until it is known', async () => {
    const credential = await newCredential()
    strike('reset-after-commit', 'POST')
    strike('401', 'POST')
    const reply = await rotate(credential)
    expect(reply.status).toBe(200)
    expect(await reply.json()).toMatchObject({ confirmedBy: 'reconciliation' })
    expect(works(credential, NEW)).toBe(true)
  })

  test('copies of one request get one answer, another payload is refused', async () => {
    const credential = await newCredential()
    const headers = { 'Idempotency-Key': `rotate-${credential.sid}` }
    const replies = await Promise.all(Array.from({ length: 5 }, () => rotate(credential, headers)))
    const bodies = await Promise.all(replies.map((reply) => reply.json()))
    expect(new Set(bodies.map((body) => JSON.stringify(body))).size).toBe(1)
    expect(await eventsOf(credential, 'credential.rotate')).toHaveLength(2)
    const other = await bench.app.send(
      'PUT',
      `${pathOf(credential)}/password`,
      { password: 'Another-one-33' },
      headers,
    )
    expect((await problemOf(other)).code).toBe('idempotency-key-reused')
  })

  test('a Twilio that stays silent: checking, and the same key hears the end', async () => {
    const credential = await newCredential()
    strike('no-reply-before-commit', 'POST', 20)
    const headers = { 'Idempotency-Key': `silent-${credential.sid}` }
    const reply = await rotate(credential, headers)
    expect(reply.status).toBe(202)
    expect(await reply.json()).toEqual({ state: 'checking' })
    bench.app.twilio.clearFaults()
    expect((await rotate(credential, headers)).status).toBe(200)
    expect(works(credential, NEW)).toBe(true)
  })

  test('a one-time link that holds the old password opens no more', async () => {
    const { credentialListSid: listSid, username, ...credential } = await newCredential()
    const body = { listSid, username, ciphertext: 'c'.repeat(100), lifetime: '1h' }
    const link = await bench.app.send('POST', '/api/handovers', body)
    const { handover } = (await link.json()) as { handover: { id: string } }
    await rotate({ credentialListSid: listSid, username, ...credential })
    const opened = await bench.app.send('POST', `/api/handovers/${handover.id}/open`, {})
    expect((await problemOf(opened)).code).toBe('handover-gone')
  })

  test('of a credential that is gone: not found, and nothing on record', async () => {
    const credential = await newCredential()
    await remove(credential)
    expect((await problemOf(await rotate(credential))).code).toBe('not-found')
    expect(await eventsOf(credential, 'credential.rotate')).toEqual([])
  })

  test('a weak password is refused before anything is sent', async () => {
    const credential = await newCredential()
    const sent = bench.app.twilio.requests().length
    const weak = await bench.app.send('PUT', `${pathOf(credential)}/password`, { password: 'abc' })
    expect((await problemOf(weak)).code).toBe('validation')
    expect(bench.app.twilio.requests()).toHaveLength(sent)
  })
})

describe('deleting a credential', () => {
  test('it is gone, on record; deleting it again is as good', async () => {
    const credential = await newCredential()
    const reply = await remove(credential)
    expect([reply.status, await reply.json()]).toEqual([200, { isGone: true }])
    expect(await bench.usernames()).not.toContain(credential.username)
    const [intent, outcome, ...more] = await eventsOf(credential, 'credential.delete')
    expect(more).toEqual([])
    expect(intent).toMatchObject({ phase: 'intent', credentialSid: credential.sid })
    expect(outcome).toMatchObject({ phase: 'outcome', result: 'succeeded' })
    expect((await remove(credential)).status).toBe(200)
  })

  test.each(['reset-after-commit', 'reset-before-commit', '500', '201-html'] as const)(
    '%s: asked for again until it is gone',
    async (fault) => {
      const credential = await newCredential()
      strike(fault, 'DELETE')
      expect((await remove(credential)).status).toBe(200)
      expect(await bench.usernames()).not.toContain(credential.username)
      const [, outcome] = await eventsOf(credential, 'credential.delete')
      expect(outcome).toMatchObject({ result: 'succeeded', evidence: expect.any(String) })
    },
  )

  test('401: refused, and it is still there', async () => {
    const credential = await newCredential()
    strike('401', 'DELETE')
    const problem = await problemOf(await remove(credential))
    expect(problem).toMatchObject({ code: 'twilio-credentials-rejected', outcome: 'not-applied' })
    expect(works(credential, OLD)).toBe(true)
  })

  test('while a rotation of the same name is not settled, a deletion waits for it', async () => {
    const credential = await newCredential()
    bench.app.twilio.setFault({
      fault: 'latency',
      delayMs: 200,
      method: 'POST',
      path: '/Credentials/',
    })
    const [rotated, removed] = await Promise.all([rotate(credential), remove(credential)])
    const events = [
      ...(await eventsOf(credential, 'credential.rotate')),
      ...(await eventsOf(credential, 'credential.delete')),
    ].toSorted((a, b) => a.seq - b.seq)
    expect(removed.status).toBe(200)
    expect([200, 404]).toContain(rotated.status)
    // One after the other, whichever came first.
    const phases = events.map(({ phase }) => phase)
    expect(phases).toEqual(phases.map((_, index) => (index % 2 === 0 ? 'intent' : 'outcome')))
  })
})
