import { notFound } from '../errors.ts'
import { pageOf } from '../paging.ts'
import { rfc2822, type Answer, type Resource } from '../wire.ts'
import type { CredentialList } from '../world.ts'
import { newestFirst, type Call, type Route } from './route.ts'

/** https://www.twilio.com/docs/voice/sip/api/sip-credentiallist-resource */
export const credentialListRoutes: Route[] = [
  {
    pattern: 'CredentialLists',
    GET: (call) => {
      const lists = newestFirst(call.world.lists.values())
      const records = lists.map((list) => present(call, list))
      return pageOf('credential_lists', records, call.path, call.query)
    },
    POST: (call) => answer(call, 201, call.world.createList(call.form.get('FriendlyName') ?? '')),
  },
  {
    pattern: 'CredentialLists/:CL',
    GET: (call) => answer(call, 200, findList(call)),
    POST: (call) => {
      const list = findList(call)
      call.world.renameList(list, call.form.get('FriendlyName') ?? '')
      return answer(call, 200, list)
    },
    DELETE: (call) => {
      call.world.deleteList(findList(call))
      return { status: 204 }
    },
  },
]

/** The list that the path names. */
export function findList({ world, sids, path }: Call): CredentialList {
  const list = world.lists.get(sids['CL'] ?? '')
  if (!list) throw notFound(path)
  return list
}

function answer(call: Call, status: number, list: CredentialList): Answer {
  return { status, body: present(call, list), element: 'SipCredentialList' }
}

function present({ accountSid, root }: Call, list: CredentialList): Resource {
  const uri = `${root}/CredentialLists/${list.sid}`
  return {
    sid: list.sid,
    account_sid: accountSid,
    friendly_name: list.friendlyName,
    date_created: rfc2822(list.createdAt),
    date_updated: rfc2822(list.updatedAt),
    subresource_uris: { credentials: `${uri}/Credentials.json` },
    uri: `${uri}.json`,
  }
}
