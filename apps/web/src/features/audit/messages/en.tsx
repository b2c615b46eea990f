import { formatNumber } from '#src/lib/format.ts'
import type { ApprovalKind } from '@sipdesk/shared/approval.ts'
import type { AuditAction, AuditPeriod, AuditResult } from '@sipdesk/shared/audit.ts'

/** What to look for. */
export const filters = {
  title: 'Filter activity',
  period: 'Period',
  /** Of any time. */
  everything: 'Everything',
  /** Periods that end now. */
  periods: {
    '1h': '1 hour',
    '24h': '24 hours',
    '7d': '7 days',
  } satisfies Record<AuditPeriod, string>,
  timesIn: (zone: string) => `Times in ${zone}`,
  /** Shows, on a phone, what can be filtered by. */
  open: 'Filter',
  byMe: 'By me',
  clear: 'Clear filters',
  remove: (label: string) => `Remove the filter: ${label}`,
  chips: {
    dates: 'Dates',
    person: 'Person',
    action: 'Action',
    list: 'List',
    listName: 'List name contains',
    username: 'Username',
    usernameContains: 'Username contains',
    result: 'Result',
  },
  find: {
    person: 'Find a person',
    action: 'Find an action',
    list: 'Find a list',
    result: 'Find a result',
  },
  nothingFound: 'Nothing has these letters.',
  personStates: { disabled: 'disabled', removed: 'removed' },
  removedList: 'removed',
  results: {
    succeeded: 'Done',
    refused: 'Refused or failed',
    unknown: 'Not known',
  } satisfies Record<AuditResult, string>,
  /** At least one of the two is there. */
  fromTo: (from: string | undefined, to: string | undefined) => {
    if (from === undefined) return `until ${to}`
    return to === undefined ? `since ${from}` : `${from} to ${to}`
  },
  from: 'From',
  to: 'To',
  aboutTimes: (zone: string) =>
    `Times are in your time zone, ${zone}. “To” itself is not included.`,
  timePartial: 'Enter complete dates and times.',
  apply: 'Apply',
  isBackwards: '“To” must be later than “From”.',
}

/** What matches, as a file. */
export const exports = {
  title: 'Export',
  about:
    'Exports include every matching event: what was started, and how it ended. Each export is logged.',
  as: {
    spreadsheet: 'For a spreadsheet',
    csv: 'CSV',
    json: 'JSON',
  },
}

/** The actions. */
export const table = {
  title: 'Actions',
  loading: 'Loading the actions',
  nothingYet: 'No activity yet.',
  noMatch: 'No action matches the filters.',
  showOlder: 'Show older',
  loadingOlder: 'Loading…',
  /** While older ones are being read. */
  haveCome: 'New actions have come.',
  /** On the button that shows them. */
  newOnes: (count: number, isMore: boolean) => `${formatNumber(count)}${isMore ? '+' : ''} new`,
  /** How the page stands to what is on record. */
  liveness: {
    live: { label: () => 'Live', hint: 'New actions appear by themselves.' },
    paused: {
      label: (time: string) => `Paused ${time}`,
      hint: 'New actions appear as soon as you use the page again.',
    },
    stale: {
      label: (time: string) => `As of ${time}`,
      hint: 'New actions couldn’t be read since.',
    },
  },
  today: (day: string) => `Today, ${day}`,
  yesterday: (day: string) => `Yesterday, ${day}`,
  /** In the order of the cells of a row. */
  columns: {
    time: 'Time',
    who: 'Who',
    what: 'What',
    target: 'Target',
    list: 'List',
    address: 'From',
    request: 'Request',
    result: 'Result',
  },
  sipdeskItself: 'Sipdesk',
  notSignedIn: 'Not signed in',
  /** Both come as they stand in the row. */
  detailsOf: (time: string, text: string) => `${time}: details of ${text}`,
}

/** How many actions are shown: all of them, or the latest where older ones can be loaded. */
export const shown = (count: number, isMore: boolean) => {
  if (count === 0) return 'No actions to show.'
  const total = `${formatNumber(count)} ${count === 1 ? 'action' : 'actions'}`
  return isMore ? `Latest ${total}` : total
}

export const results = {
  done: 'Done',
  refused: 'Refused',
  failed: 'Failed',
  unknown: 'Not known',
  open: 'Under way',
  alert: 'Alert',
}

/** Of one action, opened. */
export const details = {
  copy: (term: string) => `Copy: ${term}`,
  terms: {
    asked: 'Asked',
    ended: 'Ended',
    recorded: 'Recorded',
    problemCode: 'Problem code',
    evidence: 'Evidence',
    requestedBy: 'Asked for by',
    twilioRequestId: 'Twilio’s request ID',
    credentialSid: 'Credential SID',
    list: 'List',
    listSid: 'List SID',
    person: 'Person',
    from: 'From',
    sessionId: 'Session ID',
    requestId: 'Request ID',
  },
  /** Both come as they are shown: when, and as which event. */
  onRecord: (time: string, seq: string) => `${time}, event ${seq}`,
  /** How long it took, behind when it ended. */
  after: (milliseconds: string) => `after ${milliseconds} ms`,
  copyAsJson: 'Copy as JSON',
  allOfUsername: 'All of this username',
  allOfPerson: 'All of this person',
  /** All that is on record of an action, folded. */
  rawData: 'Raw data',
}

/** How an outcome is known, or what else there is to say of an action. */
export const evidence = {
  /** Of one person or address. */
  refusedWithinAMinute: (count: number) =>
    `${formatNumber(count)} ${count === 1 ? 'request' : 'requests'} within a minute`,
  /** What a sign-in was made with. */
  factors: {
    password: 'password',
    company: 'company account',
    code: 'code from the authenticator app',
    'recovery-code': 'recovery code',
    passkey: 'passkey',
  },
  /** By which event of the record an alert was caused, and how many like it came within an hour. */
  causedBy: (seq: number, count: number | null) =>
    count === null
      ? `Event ${formatNumber(seq)}`
      : `${formatNumber(count)} within an hour, the last one event ${formatNumber(seq)}`,
  /** What a request for a second admin is about: the words of the setting `APPROVE`. */
  requests: {
    'delete-list': 'Delete list',
    'delete-credential': 'Delete credential',
    'remove-admin': 'Remove or demote an admin',
    'make-admin': 'Make an admin',
    'reset-second-factor': 'Let somebody into their account anew',
    'export-activity': 'Export activity',
  } satisfies Record<ApprovalKind, string>,
  /** `why` as whoever asked has put it. */
  requestWithReason: (request: string, why: string) => `${request}: ${why}`,
  /** The lists that a person may reach, where they are no SIDs. */
  chosenLists: { all: 'all lists', none: 'no list' },
}

/** What was done, as one would say it. */
export const actions: Record<AuditAction, string> = {
  'credential.create': 'Create credential',
  'credential.rotate': 'Rotate password',
  'credential.delete': 'Delete credential',
  'credential-list.create': 'Create list',
  'credential-list.rename': 'Rename list',
  'credential-list.delete': 'Delete list',
  'credential.describe': 'Change details of credential',
  'handover.create': 'Create one-time link',
  'handover.open': 'Open one-time link',
  'handover.withdraw': 'Withdraw one-time link',
  access: 'Access',
  'sign-in': 'Sign in',
  'sign-out': 'Sign out',
  'password.change': 'Change password',
  'second-factor.enable': 'Turn on second factor',
  'second-factor.disable': 'Turn off second factor',
  'recovery-codes.replace': 'Replace recovery codes',
  'passkey.add': 'Add passkey',
  'passkey.rename': 'Rename passkey',
  'passkey.remove': 'Remove passkey',
  'session.revoke': 'End session',
  'session.step-up': 'Confirm identity',
  'person.invite': 'Invite person',
  'person.join': 'Accept invitation',
  'person.change-role': 'Change role',
  'person.change-lists': 'Change lists of a person',
  'person.disable': 'Disable person',
  'person.enable': 'Enable person',
  'person.remove': 'Remove person',
  'person.reset-second-factor': 'Reset second factor',
  'person.reset-password': 'Reset password',
  'person.recover': 'Recover admin on the server',
  'company-account.approve': 'Approve company account',
  'company-account.refuse': 'Refuse company account',
  'approval.rules': 'Change what needs a second admin',
  'approval.request': 'Ask for approval',
  'approval.confirm': 'Confirm request',
  'approval.refuse': 'Refuse request',
  'approval.withdraw': 'Withdraw request',
  'approval.expire': 'Request expired',
  'audit.export': 'Export activity',
  'audit.prune': 'Delete old events',
  'alert.new-admin': 'Alert: new admin',
  'alert.second-factor-reset': 'Alert: second factor reset',
  'alert.account-locked': 'Alert: too many sign-in attempts',
  'alert.many-rotations': 'Alert: many rotations',
  'alert.many-deletes': 'Alert: many deletions',
  'alert.many-exports': 'Alert: many exports',
  'alert.new-network': 'Alert: sign-in from a new network',
  'alert.broken-chain': 'Alert: activity changed from outside',
  'audit.seal': 'Seal older events',
  'audit.restore': 'Restore data',
  'audit.loss': 'Notice lost events',
}
