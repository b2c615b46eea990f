import type { Status } from '@sipdesk/shared/status.ts'
import { formatNumber } from '#src/lib/format.ts'
import { Code } from '#src/lib/value.tsx'

/** How Sipdesk and its Twilio are. */
export const page = {
  notReadYet: 'not read yet',
  loading: 'Loading the status',
  unreadable: 'The status couldn’t be read',
  checking: 'Checking…',
  notCheckedSince: (time: string) => `Not checked since ${time}`,
  checksAgain:
    'Nobody has used this page for a while. Move the pointer or press a key, and it checks again.',
  well: {
    title: 'All systems normal',
    detail: 'Twilio is responding, and activity is being recorded.',
  },
  warned: {
    title: 'Sipdesk is working, but needs your attention',
    detail: 'Twilio is responding, and activity is being recorded. What needs attention is below.',
  },
  slow: {
    title: 'Twilio is responding slowly',
    detail: 'Creating a credential may take several seconds. Sipdesk waits for Twilio.',
  },
  recordStuck: {
    title: 'Activity can’t be recorded',
    detail:
      'Twilio is responding, but Sipdesk changes nothing without a record. The Sipdesk administrator needs to check the database and the disk.',
  },
  noAnswer: 'Twilio isn’t responding',
  /** What follows where Twilio says nothing that can be used. */
  goesOnTrying:
    'Until it responds, nothing can be read or changed. Sipdesk keeps trying; see also Twilio’s status page.',
  preferKey: 'Use an API key instead of the Auth Token',
  whyAndHow: (
    <>
      The Auth Token has full access to the account and can’t be restricted. Create an API key in
      the Twilio Console, restricted to SIP credential lists, credentials and domains, and set{' '}
      <Code>TWILIO_API_KEY_SID</Code> and <Code>TWILIO_API_KEY_SECRET</Code> where{' '}
      <Code>TWILIO_AUTH_TOKEN</Code> is set now.
    </>
  ),
  aboutKeys: 'Twilio’s documentation on restricted API keys (new tab)',
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
  host: 'Twilio API address',
  lastAnswer: 'Twilio’s last answer',
  none: 'None',
  /** A formatted number of milliseconds. */
  took: (milliseconds: string) => `Took ${milliseconds} ms`,
  record: 'Activity',
  writable: 'Being recorded',
  notWritable: 'Not being recorded',
  links: 'One-time links',
  on: 'On',
  off: 'Off',
  version: 'Version',
  copyVersion: 'Copy version',
  /** In front of a time such as 3 days ago, or a date. */
  startedAt: 'Started',
  lastErrors: 'Last errors',
  whichErrors: 'since Sipdesk started, at most 20',
  noErrors: 'No errors since start.',
  when: 'When',
  told: 'Message shown',
  twilioSaid: 'Twilio’s message',
  nothing: 'Nothing',
  error: (code: number) => `error ${code} (new tab)`,
}

/** To admins: the end of the record is not as Sipdesk wrote it. */
export const recordFault = {
  title: 'Activity was changed from outside',
  where: (seq: number) =>
    `Somebody or something other than Sipdesk wrote into its activity, or removed from it, near event ${seq}. The Sipdesk administrator learns more with npm run audit:verify on the server.`,
  goesOn:
    'Changes go on and are recorded. This stays here until the administrator restores the right database, or accepts this one, with npm run restore on the server.',
  isRefused:
    'Nothing is changed until the administrator restores the right database, or accepts this one, with npm run restore on the server.',
}

/** To admins. */
export const anchors = {
  areFailing:
    'The end of Activity could not be written to AUDIT_ANCHOR_FILE. Changes go on; the log on the server says why.',
}

/** To admins: the database is an older copy of the one that was here before. Times are formatted, and may be unknown. */
export const recordLoss = {
  title: 'Some activity has been lost',
  gap: (endsAt: string | null, seenAt: string | null) => {
    const until = seenAt === null ? '' : ` Activity up to ${seenAt} had been recorded.`
    return endsAt === null
      ? `The database is an older copy, from before anything was recorded.${until}`
      : `The database is an older copy: its activity ends at ${endsAt}.${until}`
  },
  /** How many were created at Twilio since, and are not on record. */
  newer: (count: number) =>
    count === 1
      ? 'Twilio has 1 newer credential that isn’t in Activity.'
      : `Twilio has ${formatNumber(count)} newer credentials that aren’t in Activity.`,
  goesOn:
    'Changes go on and are recorded. People, roles, sessions and one-time links are as they were then, too: check whether anything you took away since is back.',
  isRefused:
    'Nothing is changed until the Sipdesk administrator restores the right database, or accepts this one, with npm run restore on the server.',
}

/** To admins: the webhook that activity is sent to. Times are formatted. */
export const feed = {
  term: 'Activity feed',
  upToDate: 'Up to date',
  behind: (count: number, since: string) =>
    `${formatNumber(count)} ${count === 1 ? 'event' : 'events'} behind, the oldest from ${since}`,
  failing: 'The activity feed isn’t getting through',
  reasons: {
    refused: (status: number) => `The receiver’s last answer was an error: HTTP ${status}.`,
    redirect: (status: number) =>
      `The receiver redirects (HTTP ${status}), and Sipdesk doesn’t follow. AUDIT_WEBHOOK_URL has to name the final address.`,
    timeout: () => 'The receiver didn’t answer in time.',
    unreachable: () => 'The receiver couldn’t be reached, or closed the connection.',
  },
  keepsTrying: 'Sipdesk keeps trying.',
  nextTry: (time: string) => `Next attempt: ${time}.`,
}
