import type { AuditEvents } from '@sipdesk/shared/audit.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { problemOf } from '../testing/create-bench.ts'
import { startDetailsBench, type DetailsBench } from '../testing/details-bench.ts'
import { limitedPerson } from '../testing/limited.ts'

let bench: DetailsBench
beforeAll(async () => {
  bench = await startDetailsBench()
})
afterAll(() => bench[Symbol.asyncDispose]())

const NO_TEXTS = { label: '', owner: '', place: '', device: '', note: '' }
const someone = { at: expect.any(String), byName: 'A admin' }

const detailsOf = async (sid: string) =>
  (await bench.known()).details.find(({ credentialSid }) => credentialSid === sid)

describe('what is written about a credential', () => {
  test('is kept as it was written, told to everybody with access to the list, and found by its text', async () => {
    const sid = await bench.create('written')
    const texts = {
      label: 'Empfang ☎️',
      owner: 'دعم فني',
      place: '2.14',
      device: '00:15:65:aB:cD:eF',
      note: 'x'.repeat(1000),
    }
    const reply = await bench.described(sid, { ...texts, label: ' Empfang ☎️ ' })
    const whole = { credentialSid: sid, username: 'written', ...texts, described: someone }
    expect(reply).toEqual({ ...whole, created: someone })
    expect(await detailsOf(sid)).toEqual(reply)
    const viewer = { Cookie: await bench.app.signIn('viewer') }
    expect((await bench.known(viewer)).details).toContainEqual(reply)
    const { listSid } = bench
    const ofList = { listSid, credentialSid: sid, username: 'written' }
    expect(await bench.searched(viewer)).toContainEqual({ ...ofList, ...texts })
  })

  test('changes text by text: who writes another one at the same time loses nothing', async () => {
    const sid = await bench.create('by-two')
    const replies = await Promise.all(
      ['label', 'owner', 'place', 'device', 'note'].map((name) =>
        bench.describe(sid, { [name]: `A ${name}` }),
      ),
    )
    expect(replies.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200])
    await bench.describe(sid, { owner: '' })
    expect(await detailsOf(sid)).toMatchObject({ label: 'A label', owner: '', note: 'A note' })
  })

  test.each([
    [{ label: 'x'.repeat(201) }, 'label', 'detail-too-long'],
    [{ note: 'x'.repeat(1001) }, 'note', 'note-too-long'],
    [{ place: 'a\nb' }, 'place', 'control-character'],
    [{ note: 'it is Qd7mKpz4RtwX9bHsnV3f, keep it' }, 'note', 'looks-like-password'],
    [{ colour: 'red' }, 'colour', 'unknown-field'],
  ])('is refused where it breaks a rule: %o', async (body, field, code) => {
    const sid = await bench.elsewhere()
    const problem = await problemOf(await bench.describe(sid, body))
    expect(problem).toMatchObject({ status: 422, code: 'validation', errors: [{ field, code }] })
    expect(await detailsOf(sid)).toBeUndefined()
  })

  test('may look like a password where whoever writes it says that it is none', async () => {
    const sid = await bench.create('named-oddly')
    const label = 'Building3-Room214'
    expect(await bench.described(sid, { label, isNoPassword: true })).toMatchObject({ label })
    expect(await bench.described(sid, { owner: 'Ina' })).toMatchObject({ label, owner: 'Ina' })
  })

  test('is of a credential of that list alone, and is asked of Twilio once', async () => {
    const { app, otherListSid } = bench
    const sid = await bench.create('asked-once')
    const elsewhere = `/api/credential-lists/${otherListSid}/credentials/${sid}/details`
    const refused = async () => problemOf(await app.send('PATCH', elsewhere, { label: 'x' }))
    expect(await refused()).toMatchObject({ status: 404, code: 'not-found' })
    await bench.describe(sid, { label: 'x' })
    expect(await refused()).toMatchObject({ status: 404, code: 'not-found' })
    app.twilio.setFault({ fault: '500', times: Infinity })
    expect((await bench.describe(sid, { label: 'y' })).status).toBe(200)
    app.twilio.clearFaults()
  })

  test('is out of reach for whoever may not reach the list', async () => {
    const sid = await bench.create('out-of-reach')
    await bench.describe(sid, { label: 'Secret garden' })
    const outside = await limitedPerson(bench.app, 'operator', [bench.otherListSid])
    expect(await outside.read('/api/credential-details')).not.toContain('Secret garden')
    const inside = await limitedPerson(bench.app, 'operator', [bench.listSid])
    expect(await inside.read('/api/credential-details')).toContain('Secret garden')
  })

  test('goes on record as who changed which texts, never as what they say', async () => {
    const sid = await bench.create('on-record')
    await bench.describe(sid, { label: 'Canary-label', note: 'canary note' })
    await bench.describe(sid, { label: 'Canary-label' })
    const reply = await bench.app.send('GET', '/api/audit-events?username=on-record')
    const { events } = (await reply.json()) as AuditEvents
    const told = events.filter(({ action }) => action === 'credential.describe')
    expect(told.map(({ phase, result, evidence }) => [phase, result, evidence])).toEqual([
      ['outcome', 'succeeded', 'label note'],
      ['intent', null, 'label note'],
    ])
    expect(told[0]).toMatchObject({ credentialSid: sid, listSid: bench.listSid })
    expect(JSON.stringify(events).toLowerCase()).not.toContain('canary')
  })

  test('that cannot go on record is not changed', async () => {
    const sid = await bench.create('no-record')
    const { asOwner } = bench.app.context.store
    const rename = (from: string, to: string) =>
      asOwner((db) => db.schema.alterTable(from).renameTo(to).execute())
    await rename('auditHead', 'elsewhere')
    try {
      const problem = await problemOf(await bench.describe(sid, { label: 'x' }))
      expect(problem.code).toBe('audit-unavailable')
    } finally {
      await rename('elsewhere', 'auditHead')
    }
    expect(await detailsOf(sid)).toMatchObject(NO_TEXTS)
  })
})

describe('what is on record of a credential', () => {
  test('who created, rotated and deleted it, and nothing of what was made elsewhere', async () => {
    const sid = await bench.create('through-life')
    const made = { credentialSid: sid, username: 'through-life', ...NO_TEXTS }
    expect(await detailsOf(sid)).toEqual({ ...made, created: someone })
    expect((await bench.rotate(sid)).status).toBe(200)
    expect(await detailsOf(sid)).toMatchObject({ created: someone, rotated: someone })
    expect((await bench.remove(sid)).status).toBe(200)
    const gone = await detailsOf(sid)
    expect(gone).toMatchObject({ created: someone, rotated: someone, deleted: someone })
    const { details } = await bench.known()
    const elsewhere = await bench.elsewhere()
    expect(details.map(({ credentialSid }) => credentialSid)).not.toContain(elsewhere)
  })

  test('how many links were made and opened; those of a credential of before do not count', async () => {
    const { app, listSid } = bench
    const linksOf = async (name: string) =>
      (await bench.known()).links.find(({ username }) => username === name)
    const link = async () => {
      const body = { listSid, username: 'linked', ciphertext: 'c'.repeat(64), lifetime: '1h' }
      const reply = await app.send('POST', '/api/handovers', body)
      return ((await reply.json()) as { handover: { id: string } }).handover.id
    }
    const first = await bench.create('linked')
    await app.send('POST', `/api/handovers/${await link()}/open`)
    await link()
    expect(await linksOf('linked')).toEqual({ username: 'linked', made: 2, opened: 1 })
    await bench.remove(first)
    await bench.create('linked')
    expect(await linksOf('linked')).toBeUndefined()
  })
})
