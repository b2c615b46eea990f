import { notFound } from '../errors.ts'
import { pageOf } from '../paging.ts'
import { rfc2822, type Answer, type Resource } from '../wire.ts'
import type { CredentialList, IpAccessControlList, Named, World } from '../world.ts'
import { newestFirst, type Call, type Route } from './route.ts'

/** One of the two kinds of lists that a domain can accept. */
type Lists<List extends Named> = {
  name: 'CredentialList' | 'IpAccessControlList'
  prefix: 'CL' | 'AL'
  /** What a page calls its records. */
  key: string
  /** What such a list holds: how its resource names that, and its path. */
  members: [key: string, path: string]
  all(world: World): Map<string, List>
  create(world: World, friendlyName: string): List
  rename(world: World, list: List, friendlyName: string): void
  delete(world: World, list: List): void
}

/** https://www.twilio.com/docs/voice/sip/api/sip-credentiallist-resource */
const CREDENTIAL_LISTS: Lists<CredentialList> = {
  name: 'CredentialList',
  prefix: 'CL',
  key: 'credential_lists',
  members: ['credentials', 'Credentials'],
  all: (world) => world.lists,
  create: (world, friendlyName) => world.createList(friendlyName),
  rename: (world, list, friendlyName) => world.renameList(list, friendlyName),
  delete: (world, list) => world.deleteList(list),
}

/** https://www.twilio.com/docs/voice/sip/api/sip-ipaccesscontrollist-resource */
const IP_LISTS: Lists<IpAccessControlList> = {
  name: 'IpAccessControlList',
  prefix: 'AL',
  key: 'ip_access_control_lists',
  members: ['ip_addresses', 'IpAddresses'],
  all: (world) => world.ipLists,
  create: (world, friendlyName) => world.createIpList(friendlyName),
  rename: (world, list, friendlyName) => world.renameIpList(list, friendlyName),
  delete: (world, list) => world.deleteIpList(list),
}

export const listRoutes: Route[] = [...routesFor(CREDENTIAL_LISTS), ...routesFor(IP_LISTS)]

/** The credential list that the path names. */
export const findList = (call: Call) => find(CREDENTIAL_LISTS, call)

/** The IP access control list that the path names. */
export const findIpList = (call: Call) => find(IP_LISTS, call)

function routesFor<List extends Named>(lists: Lists<List>): Route[] {
  const pattern = `${lists.name}s`
  const answer = (call: Call, status: number, list: List): Answer => ({
    status,
    body: present(call, lists, list),
    element: `Sip${lists.name}`,
  })
  return [
    {
      pattern,
      GET: (call) => {
        const all = newestFirst(lists.all(call.world).values())
        const records = all.map((list) => present(call, lists, list))
        return pageOf(lists.key, records, call.path, call.query)
      },
      POST: (call) => answer(call, 201, lists.create(call.world, nameIn(call))),
    },
    {
      pattern: `${pattern}/:${lists.prefix}`,
      GET: (call) => answer(call, 200, find(lists, call)),
      POST: (call) => {
        const list = find(lists, call)
        lists.rename(call.world, list, nameIn(call))
        return answer(call, 200, list)
      },
      DELETE: (call) => {
        lists.delete(call.world, find(lists, call))
        return { status: 204 }
      },
    },
  ]
}

function nameIn({ form }: Call): string {
  return form.get('FriendlyName') ?? ''
}

function find<List extends Named>(lists: Lists<List>, call: Call): List {
  const list = lists.all(call.world).get(call.sids[lists.prefix] ?? '')
  if (!list) throw notFound(call.path)
  return list
}

function present(
  { accountSid, root }: Call,
  { name, members: [key, path] }: Pick<Lists<Named>, 'name' | 'members'>,
  list: Named,
): Resource {
  const uri = `${root}/${name}s/${list.sid}`
  return {
    sid: list.sid,
    account_sid: accountSid,
    friendly_name: list.friendlyName,
    date_created: rfc2822(list.createdAt),
    date_updated: rfc2822(list.updatedAt),
    subresource_uris: { [key]: `${uri}/${path}.json` },
    uri: `${uri}.json`,
  }
}
