import { notFound } from '../errors.ts'
import { pageOf } from '../paging.ts'
import { rfc2822, type Answer, type Resource } from '../wire.ts'
import type { Domain, DomainSettings } from '../world.ts'
import { newestFirst, type Call, type Route } from './route.ts'

/** https://www.twilio.com/docs/voice/sip/api/sip-domain-resource */
export const domainRoutes: Route[] = [
  {
    pattern: 'Domains',
    GET: (call) => {
      const domains = newestFirst(call.world.domains.values())
      const records = domains.map((domain) => present(call, domain))
      return pageOf('domains', records, call.path, call.query)
    },
    POST: (call) => {
      const name = call.form.get('DomainName') ?? ''
      const domain = call.world.createDomain(name, { ...DEFAULTS, ...readSettings(call.form) })
      return answer(call, 201, domain)
    },
  },
  {
    pattern: 'Domains/:SD',
    GET: (call) => answer(call, 200, findDomain(call)),
    POST: (call) => {
      const domain = findDomain(call)
      const name = call.form.get('DomainName')
      if (name !== undefined && name !== domain.domainName) {
        call.world.checkDomainName(name)
        domain.domainName = name
      }
      call.world.updateDomain(domain, readSettings(call.form))
      return answer(call, 200, domain)
    },
    DELETE: (call) => {
      call.world.domains.delete(findDomain(call).sid)
      return { status: 204 }
    },
  },
]

/** Form parameter, wire name, and whether it is a yes or no. */
const SETTINGS = [
  ['FriendlyName', 'friendly_name', 'text'],
  ['VoiceUrl', 'voice_url', 'text'],
  ['VoiceMethod', 'voice_method', 'text'],
  ['VoiceFallbackUrl', 'voice_fallback_url', 'text'],
  ['VoiceFallbackMethod', 'voice_fallback_method', 'text'],
  ['VoiceStatusCallbackUrl', 'voice_status_callback_url', 'text'],
  ['VoiceStatusCallbackMethod', 'voice_status_callback_method', 'text'],
  ['ByocTrunkSid', 'byoc_trunk_sid', 'text'],
  ['EmergencyCallerSid', 'emergency_caller_sid', 'text'],
  ['SipRegistration', 'sip_registration', 'flag'],
  ['EmergencyCallingEnabled', 'emergency_calling_enabled', 'flag'],
  ['Secure', 'secure', 'flag'],
] as const

/** The settings of a domain that was created with none. */
export const DEFAULTS: DomainSettings = {
  ...Object.fromEntries(SETTINGS.map(([, name, kind]) => [name, kind === 'flag' ? false : null])),
  voice_method: 'POST',
  voice_fallback_method: 'POST',
  voice_status_callback_method: 'POST',
}

function readSettings(form: Map<string, string>): DomainSettings {
  const given: DomainSettings = {}
  for (const [parameter, name, kind] of SETTINGS) {
    const value = form.get(parameter)
    if (value !== undefined) given[name] = kind === 'flag' ? value.toLowerCase() === 'true' : value
  }
  return given
}

/** The domain that the path names. */
export function findDomain({ world, sids, path }: Call): Domain {
  const domain = world.domains.get(sids['SD'] ?? '')
  if (!domain) throw notFound(path)
  return domain
}

function answer(call: Call, status: number, domain: Domain): Answer {
  return { status, body: present(call, domain), element: 'SipDomain' }
}

function present({ accountSid, root }: Call, domain: Domain): Resource {
  const uri = `${root}/Domains/${domain.sid}`
  return {
    sid: domain.sid,
    account_sid: accountSid,
    api_version: '2010-04-01',
    domain_name: domain.domainName,
    auth_type: authType(domain),
    ...domain.settings,
    date_created: rfc2822(domain.createdAt),
    date_updated: rfc2822(domain.updatedAt),
    subresource_uris: {
      credential_list_mappings: `${uri}/CredentialListMappings.json`,
      ip_access_control_list_mappings: `${uri}/IpAccessControlListMappings.json`,
    },
    uri: `${uri}.json`,
  }
}

/** Documented: which kinds of lists it accepts calls by, with a comma between. Their order is guess `authTypeOrder`. */
function authType({ mappings }: Domain): string {
  const kinds = [
    ...(mappings.Calls.size > 0 ? ['CREDENTIAL_LIST'] : []),
    ...(mappings.CallsByIp.size > 0 ? ['IP_ACL'] : []),
  ]
  return kinds.join(',')
}
