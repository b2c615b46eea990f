import type { Status } from '@sipdesk/shared/status.ts'

/** How Sipdesk and its Twilio are. */
export const page = {
  asOf: (time: string) => `as of ${time}`,
  notReadYet: 'not read yet',
  loading: 'Loading the status',
  unreadable: 'The status could not be read',
  refresh: 'Refresh',
  checking: 'Looking…',
  well: {
    title: 'All is well',
    detail: 'Twilio answers, and what people do is put on record.',
  },
  slow: {
    title: 'Twilio answers, but slowly',
    detail: 'Creating a credential may take several seconds. Sipdesk waits for it.',
  },
  recordStuck: {
    title: 'The record cannot be written',
    detail:
      'Twilio answers, but Sipdesk changes nothing that it cannot put on record. Whoever runs Sipdesk must look at its database and disk.',
  },
  noAnswer: 'Twilio does not answer',
  /** What to do where Twilio cannot be used. */
  checkTheKey:
    'Nothing can be read or changed. Whoever runs Sipdesk must check the account SID and the key in its Twilio settings.',
  permitTheKey:
    'The key was accepted, but may not read what Sipdesk needs. Whoever runs Sipdesk must give it the permission in Twilio.',
  waitALittle:
    'Twilio takes no more requests of this account for the moment. Wait a little, then refresh.',
  goesOnTrying:
    'Nothing can be read or changed until it does. Sipdesk goes on trying; see also Twilio’s own status page.',
  preferKey: 'Use an API key in place of the Auth Token',
  whyAndHow: (
    <>
      The Auth Token may do everything in the account and cannot be limited. Make an API key in the
      Twilio Console, restricted to SIP credential lists, credentials and domains, and set{' '}
      <code>TWILIO_API_KEY_SID</code> and <code>TWILIO_API_KEY_SECRET</code> where{' '}
      <code>TWILIO_AUTH_TOKEN</code> is set now.
    </>
  ),
  aboutKeys: 'Twilio’s documentation of restricted API keys (new tab)',
  installation: 'This installation',
  account: 'Twilio account',
  copyAccount: 'Copy account SID',
  mode: 'Mode',
  modes: {
    sandbox: 'Sandbox: a simulated Twilio. Nothing reaches a real account.',
    live: 'Live: changes take effect in the real account.',
  } satisfies Record<Status['mode'], string>,
  secret: 'Signs in to Twilio with',
  secrets: {
    'api-key': 'API key',
    'auth-token': 'Auth Token',
  } satisfies Record<Status['secretKind'], string>,
  host: 'Asks Twilio at',
  lastAnswer: 'Twilio’s last answer',
  none: 'None',
  /** A formatted number of milliseconds. */
  took: (milliseconds: string) => `Took ${milliseconds} ms`,
  record: 'Record',
  writable: 'Can be written',
  notWritable: 'Cannot be written',
  links: 'One-time links',
  on: 'On',
  off: 'Off',
  version: 'Version',
  copyVersion: 'Copy version',
  /** In front of a time such as 3 days ago, or a date. */
  startedAt: 'Started',
  lastErrors: 'Last errors',
  whichErrors: 'since Sipdesk started, 20 at most',
  noErrors: 'Twilio has refused nothing and answered everything.',
  when: 'When',
  told: 'What people were told',
  twilioSaid: 'What Twilio said',
  nothing: 'Nothing',
  error: (code: number) => `error ${code} (new tab)`,
}
