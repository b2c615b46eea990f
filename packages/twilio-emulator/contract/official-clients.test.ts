import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  clientVersions,
  officialClient,
  openTarget,
  targetNames,
  uniqueName,
  type Target,
} from './targets.ts'

const PASSWORD = 'Contract-Pass-1'
const runs = targetNames.flatMap((name) =>
  clientVersions.map((version) => [name, version] as const),
)

describe.each(runs)('%s, by the official client in version %i', (name, version) => {
  let target: Target
  let sip: ReturnType<typeof officialClient>['sip']
  const cleanUp: (() => Promise<unknown>)[] = []
  beforeAll(async () => {
    target = await openTarget(name)
    ;({ sip } = officialClient(target, version))
  })
  afterAll(async () => {
    for (const undo of cleanUp.toReversed()) await undo()
    await target.stop()
  })

  async function makeList(): Promise<string> {
    const { sid } = await sip.credentialLists.create({ friendlyName: uniqueName() })
    cleanUp.push(() => sip.credentialLists(sid).remove())
    return sid
  }

  async function makeIpList(): Promise<string> {
    const { sid } = await sip.ipAccessControlLists.create({ friendlyName: uniqueName() })
    cleanUp.push(() => sip.ipAccessControlLists(sid).remove())
    return sid
  }

  async function makeDomain(): Promise<string> {
    const domainName = `${uniqueName()}.sip.twilio.com`
    const { sid } = await sip.domains.create({ domainName })
    cleanUp.push(() => sip.domains(sid).remove())
    return sid
  }

  test('credentials: created, fetched, updated, listed page by page, removed', async () => {
    const credentials = sip.credentialLists(await makeList()).credentials
    const usernames = ['anna', '+15551234567', 'b c@example.org']
    for (const username of usernames) {
      expect((await credentials.create({ username, password: PASSWORD })).username).toBe(username)
    }
    const listed = await credentials.list({ pageSize: 1 })
    expect(listed.map(({ username }) => username).toSorted()).toEqual(usernames.toSorted())
    const [{ sid } = { sid: '' }] = listed
    expect((await credentials(sid).fetch()).dateCreated).toBeInstanceOf(Date)
    expect((await credentials(sid).update({ password: `${PASSWORD}x` })).sid).toBe(sid)
    expect(await credentials(sid).remove()).toBe(true)
    await expect(credentials(sid).fetch()).rejects.toMatchObject({ status: 404, code: 20404 })
  })

  test('a refusal comes as an error with its status, its code and its sentence', async () => {
    const { credentials } = sip.credentialLists(await makeList())
    const refused = credentials.create({ username: 'x', password: 'weak' })
    await expect(refused).rejects.toMatchObject({
      status: expect.any(Number),
      code: expect.any(Number),
      message: expect.stringContaining('A strong password is required'),
    })
  })

  test('lists and domains: renamed, changed, listed', async () => {
    const listSid = await makeList()
    const friendlyName = uniqueName()
    expect((await sip.credentialLists(listSid).update({ friendlyName })).sid).toBe(listSid)
    expect((await sip.credentialLists(listSid).fetch()).friendlyName).toBe(friendlyName)
    expect((await sip.credentialLists.list()).map(({ sid }) => sid)).toContain(listSid)
    const domainSid = await makeDomain()
    const changed = await sip.domains(domainSid).update({ sipRegistration: true, secure: true })
    expect([changed.sipRegistration, changed.secure]).toEqual([true, true])
    expect((await sip.domains(domainSid).fetch()).sipRegistration).toBe(true)
    expect((await sip.domains.list()).map(({ sid }) => sid)).toContain(domainSid)
  })

  test('IP lists and addresses: created, fetched, changed, listed, removed', async () => {
    const listSid = await makeIpList()
    const friendlyName = uniqueName()
    await sip.ipAccessControlLists(listSid).update({ friendlyName })
    expect((await sip.ipAccessControlLists(listSid).fetch()).friendlyName).toBe(friendlyName)
    expect((await sip.ipAccessControlLists.list()).map(({ sid }) => sid)).toContain(listSid)
    const addresses = sip.ipAccessControlLists(listSid).ipAddresses
    const form = { friendlyName: 'office', ipAddress: '192.0.2.0', cidrPrefixLength: 24 }
    const { sid } = await addresses.create(form)
    expect(await addresses(sid).fetch()).toMatchObject(form)
    await addresses(sid).update({ cidrPrefixLength: 28 })
    expect(await addresses.list()).toMatchObject([{ ...form, cidrPrefixLength: 28 }])
    expect(await addresses(sid).remove()).toBe(true)
    expect(await addresses.list()).toEqual([])
  })

  test('a credential list is mapped for both, as the quickstart does', async () => {
    const credentialListSid = await makeList()
    const { calls, registrations } = sip.domains(await makeDomain()).auth
    await calls.credentialListMappings.create({ credentialListSid })
    await registrations.credentialListMappings.create({ credentialListSid })
    const mapped = [{ sid: credentialListSid }]
    expect(await calls.credentialListMappings.list()).toMatchObject(mapped)
    expect(await registrations.credentialListMappings.list()).toMatchObject(mapped)
    for (const { credentialListMappings } of [registrations, calls]) {
      const mapping = credentialListMappings(credentialListSid)
      expect((await mapping.fetch()).sid).toBe(credentialListSid)
      expect(await mapping.remove()).toBe(true)
    }
  })

  test('an IP list is mapped for calls', async () => {
    const ipAccessControlListSid = await makeIpList()
    const mappings = sip.domains(await makeDomain()).auth.calls.ipAccessControlListMappings
    await mappings.create({ ipAccessControlListSid })
    expect(await mappings.list()).toMatchObject([{ sid: ipAccessControlListSid }])
    expect((await mappings(ipAccessControlListSid).fetch()).sid).toBe(ipAccessControlListSid)
    expect(await mappings(ipAccessControlListSid).remove()).toBe(true)
  })

  test('both kinds of lists are mapped in the way of 2018 and before', async () => {
    const [credentialListSid, ipAccessControlListSid] = [await makeList(), await makeIpList()]
    const domainSid = await makeDomain()
    const { credentialListMappings, ipAccessControlListMappings } = sip.domains(domainSid)
    await credentialListMappings.create({ credentialListSid })
    await ipAccessControlListMappings.create({ ipAccessControlListSid })
    const [byCredentials, byIp] = [
      { sid: credentialListSid, domainSid },
      { sid: ipAccessControlListSid, domainSid },
    ]
    expect(await credentialListMappings.list()).toMatchObject([byCredentials])
    expect(await ipAccessControlListMappings.list()).toMatchObject([byIp])
    expect(await credentialListMappings(credentialListSid).fetch()).toMatchObject(byCredentials)
    expect(await ipAccessControlListMappings(ipAccessControlListSid).fetch()).toMatchObject(byIp)
    expect(await credentialListMappings(credentialListSid).remove()).toBe(true)
    expect(await ipAccessControlListMappings(ipAccessControlListSid).remove()).toBe(true)
  })
})
