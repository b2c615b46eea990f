import type { ReachProblem } from '@sipdesk/shared/domains.ts'

/** What a device asks for; the card as text has the same names. */
export const username = 'Username'
export const copyUsername = 'Copy username'
export const usernameAgain =
  'Some devices ask for an authorization ID as well: it is the username again.'
export const password = 'Password'
export const copyPassword = 'Copy password'
export const readItAloud = 'Read it aloud'

export const registrar = 'Registrar'
export const registrarHint = 'Also called SIP domain or SIP server.'
export const outboundProxy = 'Outbound proxy'
export const noProxy = 'None needed'
export const transport = 'Transport'
export const transports = (isSecure: boolean) =>
  isSecure ? 'TLS, port 5061' : 'UDP or TCP 5060, or TLS 5061'
export const srtp = 'SRTP'
export const encryption = (isSecure: boolean) =>
  isSecure
    ? 'Required: this domain refuses calls without it'
    : 'Off: this domain refuses calls with it'
export const expiry = 'Register expiry'
export const seconds = '3600 seconds (600 to 3600)'
export const address = 'Address'
export const addressHint = 'Others call the device by it.'
/** `name` is one of the names above. */
export const copySetting = (name: string) => `Copy ${name.toLowerCase()}`

/** What does not work for a device in a domain, and the mend. */
export const limits: Record<ReachProblem, { title: string; mend: string }> = {
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
