import type { Status } from '@sipdesk/shared/status-api.ts'

/** How Sipdesk and its Twilio are. */
export const title = 'Status'
export const asOf = (time: string) => `as of ${time}`
export const notReadYet = 'not read yet'
export const loading = 'Loading the status'
export const unreadable = 'The status could not be read'
export const refresh = 'Refresh'
export const looking = 'Looking…'

export const well = {
  title: 'All is well',
  detail: 'Twilio answers, and what people do is put on record.',
}
export const slow = {
  title: 'Twilio answers, but slowly',
  detail: 'Creating a credential may take several seconds. Sipdesk waits for it.',
}
export const recordStuck = {
  title: 'The record cannot be written',
  detail:
    'Twilio answers, but Sipdesk changes nothing that it cannot put on record. Whoever runs Sipdesk must look at its database and disk.',
}
export const noAnswer = 'Twilio does not answer'
/** What to do where Twilio cannot be used. */
export const checkTheKey =
  'Nothing can be read or changed. Whoever runs Sipdesk must check the account SID and the key in its Twilio settings.'
export const permitTheKey =
  'The key was accepted, but may not read what Sipdesk needs. Whoever runs Sipdesk must give it the permission in Twilio.'
export const waitALittle =
  'Twilio takes no more requests of this account for the moment. Wait a little, then refresh.'
export const goesOnTrying =
  'Nothing can be read or changed until it does. Sipdesk goes on trying; see also Twilio’s own status page.'

export const preferKey = 'Use an API key in place of the Auth Token'
export const whyAndHow = (
  <>
    The Auth Token may do everything in the account and cannot be limited. Make an API key in the
    Twilio Console, restricted to SIP credential lists, credentials and domains, and set{' '}
    <code>TWILIO_API_KEY_SID</code> and <code>TWILIO_API_KEY_SECRET</code> where{' '}
    <code>TWILIO_AUTH_TOKEN</code> is set now.
  </>
)
export const aboutKeys = 'Twilio’s documentation of restricted API keys (new tab)'

export const installation = 'This installation'
export const account = 'Twilio account'
export const copyAccount = 'Copy account SID'
export const mode = 'Mode'
export const modes: Record<Status['mode'], string> = {
  sandbox: 'Sandbox: a simulated Twilio. Nothing reaches a real account.',
  live: 'Live: changes take effect in the real account.',
}
export const secret = 'Signs in to Twilio with'
export const secrets: Record<Status['secretKind'], string> = {
  'api-key': 'API key',
  'auth-token': 'Auth Token',
}
export const host = 'Asks Twilio at'
export const lastAnswer = 'Twilio’s last answer'
export const none = 'None'
/** A formatted number of milliseconds. */
export const took = (milliseconds: string) => `Took ${milliseconds} ms`
export const record = 'Record'
export const writable = 'Can be written'
export const notWritable = 'Cannot be written'
export const links = 'One-time links'
export const on = 'On'
export const off = 'Off'
export const version = 'Version'
export const copyVersion = 'Copy version'
/** In front of a time such as 3 days ago, or a date. */
export const startedAt = 'Started'

export const lastErrors = 'Last errors'
export const whichErrors = 'since Sipdesk started, 20 at most'
export const noErrors = 'Twilio has refused nothing and answered everything.'
export const when = 'When'
export const told = 'What people were told'
export const twilioSaid = 'What Twilio said'
export const nothing = 'Nothing'
export const error = (code: number) => `error ${code} (new tab)`
