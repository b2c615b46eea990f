import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { expectBehaviour, expectError, expectGuess, expectShape } from './shapes.ts'
import { openTarget, send, targetNames, uniqueName, type Target } from './targets.ts'

describe.each(targetNames)('%s', (name) => {
  let target: Target
  let listSid: string
  let addresses: string
  const made: string[] = []
  beforeAll(async () => {
    target = await openTarget(name)
  })
  afterAll(async () => {
    for (const path of made.toReversed()) await send(target, 'DELETE', path)
    await target.stop()
  })

  const post = (path: string, form: Record<string, string>) =>
    send(target, 'POST', `${path}.json`, form)
  const get = (path: string) => send(target, 'GET', `${path}.json`)

  /** Creates, and sees to it that it is removed in the end. Gives its SID. */
  async function make(path: string, form: Record<string, string>): Promise<string> {
    const { body, text } = await post(path, form)
    if (typeof body['sid'] !== 'string') throw new Error(text)
    made.push(`${path}/${body['sid']}.json`)
    return body['sid']
  }

  async function makeList(): Promise<void> {
    listSid = await make('IpAccessControlLists', { FriendlyName: uniqueName() })
    addresses = `IpAccessControlLists/${listSid}/IpAddresses`
  }

  const makeDomain = () => make('Domains', { DomainName: `${uniqueName()}.sip.twilio.com` })

  test('names of IP lists: 1 to 255 characters, each once, also when renamed', async () => {
    await makeList()
    const { body } = await get(`IpAccessControlLists/${listSid}`)
    const taken = { FriendlyName: String(body['friendly_name']) }
    expectGuess(target, await post('IpAccessControlLists', taken), 'ipListNameTaken')
    expect((await post(`IpAccessControlLists/${listSid}`, taken)).status).toBe(200)
    const longest = { FriendlyName: uniqueName().padEnd(255, 'x') }
    const other = await make('IpAccessControlLists', longest)
    expectGuess(target, await post(`IpAccessControlLists/${other}`, taken), 'ipListNameTaken')
    for (const FriendlyName of ['', 'x'.repeat(256)]) {
      expectGuess(target, await post('IpAccessControlLists', { FriendlyName }), 'ipListNameLength')
    }
  })

  test('an address is complete, IPv4, and once in its list; so is its name', async () => {
    await makeList()
    await make(addresses, { FriendlyName: 'office', IpAddress: '192.0.2.1' })
    for (const IpAddress of [
      '',
      '192.0.2',
      '192.0.2.*',
      '192.0.2.256',
      '2001:db8::1',
      '192.0.2.0/24',
    ]) {
      const reply = await post(addresses, { FriendlyName: 'odd', IpAddress })
      expectGuess(target, reply, 'ipAddressInvalid')
    }
    const again = { FriendlyName: 'again', IpAddress: '192.0.2.1' }
    expectGuess(target, await post(addresses, again), 'ipAddressTaken')
    const twin = { FriendlyName: 'office', IpAddress: '192.0.2.2' }
    expectGuess(target, await post(addresses, twin), 'ipAddressNameTaken')
    for (const FriendlyName of ['', 'x'.repeat(256)]) {
      const reply = await post(addresses, { FriendlyName, IpAddress: '192.0.2.3' })
      expectGuess(target, reply, 'ipAddressNameLength')
    }
    await makeList()
    expect((await post(addresses, again)).status).toBe(201)
  })

  test('a prefix is that of the whole address unless one is given, and 0 to 32', async () => {
    await makeList()
    const whole = await post(addresses, { FriendlyName: 'whole', IpAddress: '192.0.2.1' })
    expectBehaviour(target, 'wholeAddressByDefault', whole.body['cidr_prefix_length'], 32)
    const net = { FriendlyName: 'net', IpAddress: '198.51.100.0', CidrPrefixLength: '24' }
    expect((await post(addresses, net)).body['cidr_prefix_length']).toBe(24)
    for (const CidrPrefixLength of ['33', '-1', 'x', '']) {
      const reply = await post(addresses, {
        FriendlyName: 'odd',
        IpAddress: '192.0.2.2',
        CidrPrefixLength,
      })
      expectGuess(target, reply, 'cidrPrefixInvalid')
    }
  })

  test('an update changes what it names, and nothing where it is refused', async () => {
    await makeList()
    const form = { FriendlyName: 'office', IpAddress: '192.0.2.1', CidrPrefixLength: '30' }
    const one = `${addresses}/${await make(addresses, form)}`
    await make(addresses, { FriendlyName: 'home', IpAddress: '192.0.2.9' })
    const { body } = await post(one, { IpAddress: '192.0.2.5' })
    expectShape('ipAddress', body)
    const changed = { friendly_name: 'office', ip_address: '192.0.2.5', cidr_prefix_length: 30 }
    expect(body).toMatchObject(changed)
    const taken = { FriendlyName: 'renamed', IpAddress: '192.0.2.9' }
    expectGuess(target, await post(one, taken), 'ipAddressTaken')
    expect((await get(one)).body).toMatchObject(changed)
  })

  test('a list holds 100 addresses at most, in pages', async () => {
    await makeList()
    for (let index = 0; index < 100; index++) {
      const form = { FriendlyName: `address ${index}`, IpAddress: `192.0.2.${index}` }
      expect((await post(addresses, form)).status).toBe(201)
    }
    const oneMore = { FriendlyName: 'one more', IpAddress: '192.0.2.200' }
    expectGuess(target, await post(addresses, oneMore), 'ipListFull')
    const seen: unknown[] = []
    let next: unknown = `${addresses}.json`
    while (typeof next === 'string') {
      const { body } = await send(target, 'GET', next)
      seen.push(...(body['ip_addresses'] as { sid: string }[]).map(({ sid }) => sid))
      next = body['next_page_uri']
    }
    expect(new Set(seen).size).toBe(100)
    expect(seen).toHaveLength(100)
  })

  test('what is not there is 404, what was removed too', async () => {
    await makeList()
    const form = { FriendlyName: 'gone', IpAddress: '192.0.2.1' }
    const gone = `${addresses}/${await make(addresses, form)}`
    expect((await send(target, 'DELETE', `${gone}.json`)).status).toBe(204)
    expectError(await send(target, 'DELETE', `${gone}.json`), 404, 20404)
    const nobody = '0'.repeat(32)
    for (const path of [
      gone,
      `${addresses}/CR${nobody}`,
      `IpAccessControlLists/AL${nobody}`,
      `IpAccessControlLists/AL${nobody}/IpAddresses`,
      `Domains/SD${nobody}/IpAccessControlListMappings`,
      `Domains/${await makeDomain()}/Auth/Calls/IpAccessControlListMappings/${listSid}`,
      `Domains/${await makeDomain()}/Auth/Registrations/IpAccessControlListMappings`,
    ]) {
      expectError(await get(path), 404, 20404)
    }
  })

  test.each(['IpAccessControlList', 'CredentialList'])(
    'legacy mappings of %ss are those for calls, and keep a list from being deleted',
    async (resource) => {
      const sid = await make(`${resource}s`, { FriendlyName: uniqueName() })
      const domain = `Domains/${await makeDomain()}`
      const form = { [`${resource}Sid`]: sid }
      const legacy = `${domain}/${resource}Mappings`
      const calls = `${domain}/Auth/Calls/${resource}Mappings`
      await make(legacy, form)
      const { status, body } = await post(calls, form)
      const refusal = [400, 21231, `${resource} already associated with this domain`]
      expectBehaviour(target, 'legacyMappings', [status, body['code'], body['message']], refusal)
      expect((await get(`${calls}/${sid}`)).status).toBe(200)
      const isMapped = resource === 'CredentialList' ? 'listMapped' : 'ipListMapped'
      expectGuess(target, await send(target, 'DELETE', `${resource}s/${sid}.json`), isMapped)
      expect((await send(target, 'DELETE', `${calls}/${sid}.json`)).status).toBe(204)
      expectError(await get(`${legacy}/${sid}`), 404, 20404)
      expect((await send(target, 'DELETE', `${resource}s/${sid}.json`)).status).toBe(204)
    },
  )

  test('a list that does not exist cannot be mapped, nor one of the other kind', async () => {
    const domain = `Domains/${await makeDomain()}`
    const credentialList = await make('CredentialLists', { FriendlyName: uniqueName() })
    for (const IpAccessControlListSid of [`AL${'0'.repeat(32)}`, credentialList, '']) {
      const reply = await post(`${domain}/IpAccessControlListMappings`, { IpAccessControlListSid })
      expectGuess(target, reply, 'mappingListMissing')
    }
  })

  test('auth_type names what calls are accepted by, in the order of the alphabet', async () => {
    const domain = `Domains/${await makeDomain()}`
    const authType = async () => (await get(domain)).body['auth_type']
    const credentialList = await make('CredentialLists', { FriendlyName: uniqueName() })
    const byCredentials = { CredentialListSid: credentialList }
    await make(`${domain}/Auth/Registrations/CredentialListMappings`, byCredentials)
    expect(await authType()).toBe('')
    await makeList()
    const byIp = `${domain}/IpAccessControlListMappings`
    await make(byIp, { IpAccessControlListSid: listSid })
    expect(await authType()).toBe('IP_ACL')
    await make(`${domain}/Auth/Calls/CredentialListMappings`, byCredentials)
    expectBehaviour(target, 'authTypeOrder', await authType(), 'CREDENTIAL_LIST,IP_ACL')
    await send(target, 'DELETE', `${byIp}/${listSid}.json`)
    expect(await authType()).toBe('CREDENTIAL_LIST')
  })
})
