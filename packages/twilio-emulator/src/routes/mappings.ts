import { guessed, notFound } from '../errors.ts'
import { pageOf } from '../paging.ts'
import { rfc2822, type Answer, type Resource } from '../wire.ts'
import type { Mapping, MappingKind } from '../world.ts'
import { findDomain } from './domains.ts'
import { newestFirst, type Call, type Route } from './route.ts'

/** One of the resources that map lists to a domain. */
type Mappings = {
  /** Where it stands under the domain. */
  path: string
  of: 'CredentialList' | 'IpAccessControlList'
  kind: MappingKind
  /** What a page calls its records. */
  key: string
}

/**
 * Which lists a domain accepts. Calls and registrations are separate, a mapping's SID is the list's,
 * and there is no update. The last two are those of 2018 and before: other paths to the mappings for
 * calls (guess `legacyMappings`).
 * https://www.twilio.com/docs/voice/sip/api/sip-credentiallistmapping-resource
 * https://www.twilio.com/docs/voice/sip/api/sip-domain-registration-credentiallistmapping-resource
 * https://www.twilio.com/docs/voice/sip/api/sip-ipaccesscontrollistmapping-resource
 */
const RESOURCES: Mappings[] = [
  { path: 'Auth/Calls', of: 'CredentialList', kind: 'Calls', key: 'contents' },
  { path: 'Auth/Registrations', of: 'CredentialList', kind: 'Registrations', key: 'contents' },
  { path: 'Auth/Calls', of: 'IpAccessControlList', kind: 'CallsByIp', key: 'contents' },
  { path: '', of: 'CredentialList', kind: 'Calls', key: 'credential_list_mappings' },
  {
    path: '',
    of: 'IpAccessControlList',
    kind: 'CallsByIp',
    key: 'ip_access_control_list_mappings',
  },
]

export const mappingRoutes: Route[] = RESOURCES.flatMap(routesFor)

function routesFor(resource: Mappings): Route[] {
  const { path, of, kind, key } = resource
  const pattern = ['Domains/:SD', ...(path ? [path] : []), `${of}Mappings`].join('/')
  const answer = (call: Call, status: number, mapping: Mapping): Answer => ({
    status,
    body: present(call, resource, mapping),
    element: `${of}Mapping`,
  })
  return [
    {
      pattern,
      GET: (call) => {
        const mappings = newestFirst(findDomain(call).mappings[kind].values())
        const records = mappings.map((mapping) => present(call, resource, mapping))
        return pageOf(key, records, call.path, call.query)
      },
      POST: (call) => {
        const domain = findDomain(call)
        const lists = of === 'CredentialList' ? call.world.lists : call.world.ipLists
        const list = lists.get(call.form.get(`${of}Sid`) ?? '')
        if (!list) throw guessed('mappingListMissing')
        return answer(call, 201, call.world.map(domain, kind, list))
      },
    },
    {
      pattern: `${pattern}/:${of === 'CredentialList' ? 'CL' : 'AL'}`,
      GET: (call) => answer(call, 200, findMapping(call, kind)),
      DELETE: (call) => {
        findDomain(call).mappings[kind].delete(findMapping(call, kind).list.sid)
        return { status: 204 }
      },
    },
  ]
}

function findMapping(call: Call, kind: MappingKind): Mapping {
  const mapping = findDomain(call).mappings[kind].get(call.sids['CL'] ?? call.sids['AL'] ?? '')
  if (!mapping) throw notFound(call.path)
  return mapping
}

function present(call: Call, { path, of }: Mappings, mapping: Mapping): Resource {
  const { list, createdAt, updatedAt } = mapping
  const domainSid = findDomain(call).sid
  const isLegacy = path === ''
  return {
    account_sid: call.accountSid,
    date_created: rfc2822(createdAt),
    date_updated: rfc2822(updatedAt),
    friendly_name: list.friendlyName,
    sid: list.sid,
    ...(isLegacy && {
      domain_sid: domainSid,
      uri: `${call.root}/Domains/${domainSid}/${of}Mappings/${list.sid}.json`,
    }),
  }
}
