import type { World } from './world.ts'

type Resource = { sid: string; friendly_name: string; domain_name?: string }

/** What somebody does in the Twilio Console meanwhile, by the emulator's own API. */
export function atTwilio({ twilio }: World) {
  const { url, accountSid, apiKeySid, apiKeySecret } = twilio
  const basic = Buffer.from(`${apiKeySid}:${apiKeySecret}`).toString('base64')

  async function ask(
    method: 'GET' | 'POST' | 'DELETE',
    path: string,
    form?: Record<string, string>,
  ): Promise<unknown> {
    const reply = await fetch(`${url}/2010-04-01/Accounts/${accountSid}/SIP/${path}.json`, {
      method,
      headers: { Authorization: `Basic ${basic}` },
      ...(form && { body: new URLSearchParams(form) }),
    })
    if (!reply.ok) throw new Error(`${method} ${path}: ${reply.status} ${await reply.text()}`)
    return reply.status === 204 ? undefined : reply.json()
  }

  async function lists(): Promise<Resource[]> {
    const page = (await ask('GET', 'CredentialLists')) as { credential_lists: Resource[] }
    return page.credential_lists
  }

  async function sidOf(friendlyName: string): Promise<string> {
    const list = (await lists()).find((one) => one.friendly_name === friendlyName)
    if (!list) throw new Error(`no list is called ${friendlyName}`)
    return list.sid
  }

  async function domain(domainName: string): Promise<string> {
    const { domains } = (await ask('GET', 'Domains')) as { domains: Resource[] }
    const found = domains.find((one) => one.domain_name === domainName)
    if (!found) throw new Error(`no domain is called ${domainName}`)
    return `Domains/${found.sid}`
  }

  type Kind = 'Calls' | 'Registrations'

  return {
    createList: (friendlyName: string) =>
      ask('POST', 'CredentialLists', { FriendlyName: friendlyName }),
    renameList: async (friendlyName: string, newName: string) =>
      ask('POST', `CredentialLists/${await sidOf(friendlyName)}`, { FriendlyName: newName }),
    listNames: async () => (await lists()).map((one) => one.friendly_name),
    sidOf,
    async map(domainName: string, kind: Kind, friendlyName: string): Promise<void> {
      const path = `${await domain(domainName)}/Auth/${kind}/CredentialListMappings`
      await ask('POST', path, { CredentialListSid: await sidOf(friendlyName) })
    },
    async unmap(domainName: string, kind: Kind, friendlyName: string): Promise<void> {
      const path = `${await domain(domainName)}/Auth/${kind}/CredentialListMappings`
      await ask('DELETE', `${path}/${await sidOf(friendlyName)}`)
    },
    async setDomain(domainName: string, settings: Record<string, string>): Promise<void> {
      await ask('POST', await domain(domainName), settings)
    },
  }
}
