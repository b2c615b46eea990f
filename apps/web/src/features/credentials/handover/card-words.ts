import { reachProblem, type Reach, type ReachProblem } from '@sipdesk/shared/domains.ts'
import type { Edge } from './card.ts'
import type { Settings } from './snippets/snippet.ts'

/** The sentences of a card that depend on its domain. */
export const cardWords = {
  transport: ({ isSecure }: Pick<Settings, 'isSecure'>) =>
    isSecure ? 'TLS, port 5061' : 'UDP or TCP 5060, or TLS 5061',
  srtp: ({ isSecure }: Pick<Settings, 'isSecure'>) =>
    isSecure
      ? 'Required: this domain refuses calls without it'
      : 'Off: this domain refuses calls with it',
  outboundProxy: ({ outboundProxy }: Pick<Settings, 'outboundProxy'>) =>
    outboundProxy ?? 'None needed',
  expiry: '3600 seconds (600 to 3600)',
  username: 'Some devices ask for an authorization ID as well: it is the username again.',
}

type Limit = { title: string; mend: string }

const LIMITS: Record<ReachProblem, Limit> = {
  'no-domain': {
    title: 'No SIP domain accepts this credential list yet',
    mend: 'A device that signs in with it is refused (Twilio’s error 32212 or 32202). In Twilio, open a SIP domain and add the list to it, for registration and for calls.',
  },
  'calls-only': {
    title: 'This domain takes calls but no registrations',
    mend: 'A device can call, but it does not ring: registering fails with Twilio’s error 32212. In Twilio, add the credential list to the domain’s SIP registration, or switch registering off in the device.',
  },
  'registration-off': {
    title: 'SIP registration is switched off in this domain',
    mend: 'Registering fails with Twilio’s error 32210, so that a device does not ring. In Twilio, switch SIP registration on in the domain.',
  },
  'registrations-only': {
    title: 'This domain takes registrations but no calls',
    mend: 'A device rings, but its own calls are refused. In Twilio, add the credential list to the domain’s voice authentication.',
  },
}

/** What does not work for a device in this domain, and the mend; undefined where all works. */
export function limitOf(domain: Reach | undefined): Limit | undefined {
  const problem = reachProblem(domain ? [domain] : [])
  return problem && LIMITS[problem]
}

export const edgeNames: Record<Edge, string> = {
  ashburn: 'Ashburn, US',
  umatilla: 'Umatilla, US',
  dublin: 'Dublin',
  frankfurt: 'Frankfurt',
  singapore: 'Singapore',
  tokyo: 'Tokyo',
  'sao-paulo': 'São Paulo',
  sydney: 'Sydney',
}
