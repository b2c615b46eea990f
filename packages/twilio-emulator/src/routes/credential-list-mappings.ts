import { guessed, notFound } from '../errors.ts'
import { pageOf } from '../paging.ts'
import { rfc2822, type Answer, type Resource } from '../wire.ts'
import type { Mapping, MappingKind } from '../world.ts'
import { findDomain } from './domains.ts'
import { newestFirst, type Call, type Route } from './route.ts'

/**
 * Which lists a domain accepts. Calls and registrations are separate, a mapping's SID is the list's,
 * and there is no update.
 * https://www.twilio.com/docs/voice/sip/api/sip-domain-credentiallistmapping-resource
 */
export const credentialListMappingRoutes: Route[] = [
  ...routesFor('Calls'),
  ...routesFor('Registrations'),
]

function routesFor(kind: MappingKind): Route[] {
  const pattern = `Domains/:SD/Auth/${kind}/CredentialListMappings`
  return [
    {
      pattern,
      GET: (call) => {
        const mappings = newestFirst(findDomain(call).mappings[kind].values())
        const records = mappings.map((mapping) => present(call, mapping))
        return pageOf('contents', records, call.path, call.query)
      },
      POST: (call) => {
        const domain = findDomain(call)
        const list = call.world.lists.get(call.form.get('CredentialListSid') ?? '')
        if (!list) throw guessed('mappingListMissing')
        return answer(call, 201, call.world.map(domain, kind, list))
      },
    },
    {
      pattern: `${pattern}/:CL`,
      GET: (call) => answer(call, 200, findMapping(call, kind)),
      DELETE: (call) => {
        findDomain(call).mappings[kind].delete(findMapping(call, kind).list.sid)
        return { status: 204 }
      },
    },
  ]
}

function findMapping(call: Call, kind: MappingKind): Mapping {
  const mapping = findDomain(call).mappings[kind].get(call.sids['CL'] ?? '')
  if (!mapping) throw notFound(call.path)
  return mapping
}

function answer(call: Call, status: number, mapping: Mapping): Answer {
  return { status, body: present(call, mapping), element: 'CredentialListMapping' }
}

function present({ accountSid }: Call, { list, createdAt, updatedAt }: Mapping): Resource {
  return {
    account_sid: accountSid,
    date_created: rfc2822(createdAt),
    date_updated: rfc2822(updatedAt),
    friendly_name: list.friendlyName,
    sid: list.sid,
  }
}
