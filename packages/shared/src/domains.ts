import * as z from 'zod/mini'
import { CredentialListSid } from './credential-lists.ts'
import type { Endpoint } from './endpoint.ts'
import { Timestamp } from './timestamp.ts'

/**
 * A SIP domain, and which credential lists it accepts: for calls (INVITE) and, apart from that, for
 * registrations (REGISTER). https://www.twilio.com/docs/voice/sip/api/sip-domain-resource
 */
export const Domain = z.object({
  sid: z.string().check(z.regex(/^SD[0-9a-fA-F]{32}$/)),
  /** `name.sip.twilio.com` */
  domainName: z.string(),
  friendlyName: z.nullable(z.string()),
  /** Whether TLS and SRTP are demanded. https://www.twilio.com/docs/voice/api/secure-media */
  isSecure: z.boolean(),
  isRegistrationOn: z.boolean(),
  calls: z.array(CredentialListSid),
  registrations: z.array(CredentialListSid),
})
export type Domain = z.infer<typeof Domain>

/** How one domain treats the credentials of one list. */
export type Reach = Pick<Domain, 'sid' | 'domainName' | 'isSecure'> & {
  /** The credentials may place calls. */
  calls: boolean
  /** The credentials may register: the list is mapped for it, and the domain lets phones register. */
  registers: boolean
  /** Mapped for registrations, in a domain with registration off. */
  isRegistrationOff: boolean
}

/** The domains that accept this list for anything, by name. */
export function reachOf(listSid: string, domains: readonly Domain[]): Reach[] {
  return domains
    .filter(({ calls, registrations }) => [...calls, ...registrations].includes(listSid))
    .map(({ sid, domainName, isSecure, isRegistrationOn, calls, registrations }) => ({
      sid,
      domainName,
      isSecure,
      calls: calls.includes(listSid),
      registers: registrations.includes(listSid) && isRegistrationOn,
      isRegistrationOff: registrations.includes(listSid) && !isRegistrationOn,
    }))
    .toSorted((a, b) => (a.domainName < b.domainName ? -1 : 1))
}

/**
 * What keeps a phone of this list from ringing; undefined where it can. `no-domain`: Twilio's error
 * 32212 or 32202 at the phone, `calls-only`: 32212, `registration-off`: 32210, `registrations-only`:
 * it rings but its own calls are refused.
 */
export type ReachProblem = 'no-domain' | 'calls-only' | 'registration-off' | 'registrations-only'

/** The one thing to fix first. https://www.twilio.com/docs/api/errors/32212 https://www.twilio.com/docs/api/errors/32210 */
export function reachProblem(reach: readonly Reach[]): ReachProblem | undefined {
  if (reach.length === 0) return 'no-domain'
  if (reach.some(({ calls, registers }) => calls && registers)) return undefined
  if (reach.some(({ registers }) => registers)) return 'registrations-only'
  return reach.some(({ isRegistrationOff }) => isRegistrationOff)
    ? 'registration-off'
    : 'calls-only'
}

const Domains = z.object({ domains: z.array(Domain), asOf: Timestamp })
export type Domains = z.infer<typeof Domains>

export const domainEndpoints = {
  /** Kept for a minute; `fresh` asks Twilio now. */
  listDomains: {
    method: 'GET',
    path: '/api/domains',
    role: 'viewer',
    scope: 'narrowed',
    query: z.strictObject({ fresh: z.optional(z.literal('true')) }),
    status: 200,
    reply: Domains,
  },
} as const satisfies Record<string, Endpoint>
