import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { expectError, expectGuess, expectPage, expectShape } from './shapes.ts'
import {
  officialClient,
  openTarget,
  send,
  targetNames,
  uniqueName,
  type Target,
} from './targets.ts'

describe.each(targetNames)('%s', (name) => {
  let target: Target
  let client: ReturnType<typeof officialClient>
  const cleanUp: (() => Promise<unknown>)[] = []
  beforeAll(async () => {
    target = await openTarget(name)
    client = officialClient(target)
  })
  afterAll(async () => {
    for (const undo of cleanUp.toReversed()) await undo()
    await target.stop()
  })

  async function makeList() {
    const list = await client.sip.credentialLists.create({ friendlyName: uniqueName() })
    cleanUp.push(() => client.sip.credentialLists(list.sid).remove())
    return list
  }

  async function makeDomain() {
    const domain = await client.sip.domains.create({
      domainName: `${uniqueName()}.sip.twilio.com`,
    })
    cleanUp.push(() => client.sip.domains(domain.sid).remove())
    return domain
  }

  test('lists: created, fetched, renamed, listed, with exactly their fields', async () => {
    const { sid } = await makeList()
    const fetched = await send(target, 'GET', `CredentialLists/${sid}.json`)
    expectShape('credentialList', fetched.body)
    expect(fetched.body['subresource_uris']).toEqual({
      credentials: `/2010-04-01/Accounts/${target.accountSid}/SIP/CredentialLists/${sid}/Credentials.json`,
    })
    const renamed = await client.sip.credentialLists(sid).update({ friendlyName: uniqueName() })
    expect(renamed.friendlyName).not.toBe(fetched.body['friendly_name'])
    const page = await send(target, 'GET', 'CredentialLists.json')
    expectPage('credential_lists', page.body)
    expect(page.text).toContain(sid)
  })

  test('list names: 1 to 64 characters, each once', async () => {
    const { friendlyName } = await makeList()
    const create = (form: Record<string, string>) =>
      send(target, 'POST', 'CredentialLists.json', form)
    expectGuess(target, await create({ FriendlyName: friendlyName }), 'friendlyNameTaken')
    expectGuess(target, await create({ FriendlyName: 'x'.repeat(65) }), 'friendlyNameLength')
    expectGuess(target, await create({}), 'friendlyNameLength')
  })

  test('domains: created, updated, listed, with exactly their fields', async () => {
    const { sid } = await makeDomain()
    const updated = await client.sip
      .domains(sid)
      .update({ sipRegistration: true, secure: true, friendlyName: 'Contract' })
    expect([updated.sipRegistration, updated.secure, updated.friendlyName]).toEqual([
      true,
      true,
      'Contract',
    ])
    const { body } = await send(target, 'GET', `Domains/${sid}.json`)
    expectShape('domain', body)
    expectPage('domains', (await send(target, 'GET', 'Domains.json')).body)
    const taken = { DomainName: String(body['domain_name']) }
    const again = await send(target, 'POST', 'Domains.json', taken)
    expectError(again, 400, 21232)
    expect(again.body['message']).toBe(`Domain ${taken.DomainName} already exists.`)
    const odd = { DomainName: 'a_b.sip.twilio.com' }
    expectGuess(target, await send(target, 'POST', 'Domains.json', odd), 'domainInvalid')
  })

  test.each(['Calls', 'Registrations'] as const)(
    'mapping a list for %s: made, fetched, listed, removed',
    async (kind) => {
      const domain = await makeDomain()
      const list = await makeList()
      const path = `Domains/${domain.sid}/Auth/${kind}/CredentialListMappings`
      const made = await send(target, 'POST', `${path}.json`, { CredentialListSid: list.sid })
      expect(made.status).toBe(201)
      expectShape('credentialListMapping', made.body)
      expect(made.body['sid']).toBe(list.sid)
      const page = await send(target, 'GET', `${path}.json`)
      expectPage('contents', page.body)
      expectShape('credentialListMapping', (page.body['contents'] as unknown[])[0])
      const other = kind === 'Calls' ? 'Registrations' : 'Calls'
      const elsewhere = await send(target, 'GET', path.replace(kind, other).concat('.json'))
      expect(elsewhere.body['contents']).toEqual([])

      expectGuess(
        target,
        await send(target, 'DELETE', `CredentialLists/${list.sid}.json`),
        'listMapped',
      )
      const again = await send(target, 'POST', `${path}.json`, { CredentialListSid: list.sid })
      expectError(again, 400, 21231)
      expectError(await send(target, 'POST', `${path}/${list.sid}.json`, {}), 405, 20004)
      expect((await send(target, 'DELETE', `${path}/${list.sid}.json`)).status).toBe(204)
      expectError(await send(target, 'GET', `${path}/${list.sid}.json`), 404, 20404)
    },
  )
})
