import { notFound } from '../errors.ts'
import { pageOf } from '../paging.ts'
import { rfc2822, type Answer, type Resource } from '../wire.ts'
import type { IpAccessControlList } from '../world.ts'
import { newestFirst, type Call, type Route } from './route.ts'

/** https://www.twilio.com/docs/voice/sip/api/sip-ipaccesscontrollist-resource */
export const ipAccessControlListRoutes: Route[] = [
  {
    pattern: 'IpAccessControlLists',
    GET: (call) => {
      const lists = newestFirst(call.world.ipLists.values())
      const records = lists.map((list) => present(call, list))
      return pageOf('ip_access_control_lists', records, call.path, call.query)
    },
    POST: (call) => answer(call, 201, call.world.createIpList(call.form.get('FriendlyName') ?? '')),
  },
  {
    pattern: 'IpAccessControlLists/:AL',
    GET: (call) => answer(call, 200, findIpList(call)),
    POST: (call) => {
      const list = findIpList(call)
      call.world.renameIpList(list, call.form.get('FriendlyName') ?? '')
      return answer(call, 200, list)
    },
    DELETE: (call) => {
      call.world.deleteIpList(findIpList(call))
      return { status: 204 }
    },
  },
]

/** The list that the path names. */
export function findIpList({ world, sids, path }: Call): IpAccessControlList {
  const list = world.ipLists.get(sids['AL'] ?? '')
  if (!list) throw notFound(path)
  return list
}

function answer(call: Call, status: number, list: IpAccessControlList): Answer {
  return { status, body: present(call, list), element: 'SipIpAccessControlList' }
}

function present({ accountSid, root }: Call, list: IpAccessControlList): Resource {
  const uri = `${root}/IpAccessControlLists/${list.sid}`
  return {
    sid: list.sid,
    account_sid: accountSid,
    friendly_name: list.friendlyName,
    date_created: rfc2822(list.createdAt),
    date_updated: rfc2822(list.updatedAt),
    subresource_uris: { ip_addresses: `${uri}/IpAddresses.json` },
    uri: `${uri}.json`,
  }
}
