import type { ReachProblem } from '@sipdesk/shared/domains.ts'
import type { ReactNode } from 'react'

/** Whether the phones of a list will ring, and where. */
export const reach = 'Phone access'

export const firstCheck = 'Checking which SIP domains accept this list'

export const details = 'Details'

export const hideDetails = 'Hide details'

export const checkAgain = 'Check again'

export const checking = 'Checking…'

export const more = (count: number) => `${count} more`

export const fine = (domains: string) => `Phones can register and call at ${domains}`

export const allSecure = 'TLS and SRTP are required: turn both on in the phone.'

export const someSecure = 'Some of these require TLS and SRTP: see the details.'

export const noneSecure = 'TLS is optional.'

export const problems: Record<ReachProblem, string> = {
  'no-domain': 'No SIP domain accepts this list, so no phone will ring',
  'registration-off': 'Phones in this list can’t register: registration is off',
  'calls-only': 'Phones in this list can call, but not register',
  'registrations-only': 'Phones in this list ring, but can’t call',
}

/** What to do about it; `domains` are those to change. */
export const fixes: Record<ReachProblem, (domains: string) => string> = {
  'no-domain': () =>
    'Phones can neither register nor call. Map the list to a domain in the Twilio Console.',
  'registration-off': (domains) => `Turn on SIP registration for ${domains} in the Twilio Console.`,
  'calls-only': (domains) =>
    `Map the list to ${domains} for registrations too. A PBX that only places calls doesn’t need this.`,
  'registrations-only': (domains) =>
    `Map the list to ${domains} for calls too, in the Twilio Console.`,
}

/** `error` is a link with the text below. */
export const phonesMeet = (error: ReactNode) => <>Phones get {error}.</>

export const error = (code: number) => `error ${code}`

export const errorAtTwilio = (code: number) => `error ${code} at Twilio (new tab)`

export const asOf = (time: string) => `As of ${time}.`

export const notReadAnew = (why: string) => `Refreshing failed: ${why}.`

export const upToDate = 'The domains are up to date'

export const unreadable = 'Sipdesk couldn’t read which SIP domains accept this list'

export const createAllTheSame = (why: string) => `${why}. You can still create credentials.`

export const noDomain =
  'No domain of this account accepts the list, either for calls or for registrations. In the Twilio Console, open the SIP domain that the phones belong to and add the list both for calls and for registrations.'

export const domains = 'Domains that accept this list'

export const domain = 'Domain'

export const copyDomain = (name: string) => `Copy ${name}`

export const calls = 'Accepted for calls'

export const registrations = 'Accepted for registrations'

export const yes = 'Yes'

export const no = 'No'

export const registration = 'Registration'

export const on = 'On'

export const off = 'Off'

export const security = 'TLS and SRTP'

export const demanded = 'Required'

export const notDemanded = 'Not required'
