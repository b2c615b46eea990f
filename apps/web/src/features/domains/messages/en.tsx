import type { ReachProblem } from '@sipdesk/shared/domains.ts'
import type { ReactNode } from 'react'

/** Whether the phones of a list will ring, and where. */
export const reach = 'Reach'

export const firstCheck = 'Checking which SIP domains accept this list'

export const details = 'Details'

export const hideDetails = 'Hide details'

export const checkAgain = 'Look again'

export const checking = 'Looking…'

export const more = (count: number) => `${count} more`

export const fine = (domains: string) => `Phones of this list register and call at ${domains}`

export const allSecure = 'TLS and SRTP are demanded: switch both on in the phone.'

export const someSecure = 'Some of these demand TLS and SRTP: see the details.'

export const noneSecure = 'TLS is not demanded.'

export const problems: Record<ReachProblem, string> = {
  'no-domain': 'No SIP domain accepts this list, so no phone will ring',
  'registration-off': 'Phones of this list cannot register: registration is off',
  'calls-only': 'Phones of this list can place calls, but not register',
  'registrations-only': 'Phones of this list ring, but cannot place calls',
}

/** What to do about it; `domains` are those to mend. */
export const mends: Record<ReachProblem, (domains: string) => string> = {
  'no-domain': () =>
    'Phones can neither register nor call. Map the list to a domain in the Twilio Console.',
  'registration-off': (domains) =>
    `Switch SIP registration on for ${domains} in the Twilio Console.`,
  'calls-only': (domains) =>
    `Map the list for registrations too, at ${domains}. A PBX that only places calls needs none.`,
  'registrations-only': (domains) =>
    `Map the list for calls too, at ${domains}, in the Twilio Console.`,
}

/** `error` is a link with the text below. */
export const phonesMeet = (error: ReactNode) => <>Phones meet {error}.</>

export const error = (code: number) => `error ${code}`

export const errorAtTwilio = (code: number) => `error ${code}, at Twilio, in a new tab`

export const asOf = (time: string) => `As of ${time}.`

export const notReadAnew = (why: string) => `It could not be refreshed: ${why}.`

export const upToDate = 'The domains are up to date'

export const unreadable = 'Which SIP domains accept this list could not be read'

export const createAllTheSame = (why: string) => `${why}. You can create credentials all the same.`

export const noDomain =
  'No domain of this account has the list among its credential lists, neither for calls nor for registrations. In the Twilio Console, open the SIP domain that the phones belong to and add the list to both.'

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

export const demanded = 'Demanded'

export const notDemanded = 'Not demanded'
