import { formatNumber } from '#src/lib/format.ts'
import type { ApprovalKind } from '@sipdesk/shared/approval.ts'
import type { AuditAction, AuditPeriod, AuditResult } from '@sipdesk/shared/audit.ts'

export const summary = 'Who did what, and when. Newest first.'

export const filterRecord = 'Filter activity'

export const person = 'Person'

export const everybody = 'All people'

export const namesUnread = 'The names couldn’t be read.'

export const action = 'Action'

export const allActions = 'All actions'

export const result = 'Result'

export const allResults = 'All results'

export const usernameContains = 'Username contains'

export const listName = 'List name contains'

/** Both come with a link to this page. */
export const onlyUsername = (username: string) => `Only the username ${username}`

export const onlyList = (sid: string) => `Only the list ${sid}`

export const listSid = 'List SID'

export const period = 'Period'

export const anyTime = 'Any time'

export const periods: Record<AuditPeriod, string> = {
  '1h': 'Last hour',
  '24h': 'Last 24 hours',
  '7d': 'Last 7 days',
}

export const activePerson = (name: string, email: string) => `${name} (${email})`

/** Somebody who was removed has no address any more. */
export const formerPerson = (name: string, email: string | null, state: string) =>
  email === null ? `${name} (${state})` : `${name} (${email}, ${state})`

export const personStates = { disabled: 'disabled', removed: 'removed' }

export const from = 'From'

export const to = 'To'

export const aboutTimes = (zone: string) =>
  `Times are in your time zone, ${zone}. “To” itself is not included.`

export const timePartial = 'Not used: enter a complete date and time.'

export const apply = 'Apply'

export const clearFilters = 'Clear filters'

export const aboutExport =
  'Exports include every matching event: what was started, and how it ended. Each export is logged.'

export const exportAs = {
  spreadsheet: 'Export for a spreadsheet',
  csv: 'Export CSV',
  json: 'Export JSON',
}

export const events = 'Events'

export const loadingEvents = 'Loading the events'

export const nothingYet = 'No activity yet.'

export const noMatch = 'No event matches the filters.'

export const isBackwards = '“To” must be later than “From”.'

/** How many events are shown: all of them, or the latest where older ones can be loaded. */
export const shown = (count: number, isMore: boolean) => {
  if (count === 0) return 'No events to show.'
  const total = `${formatNumber(count)} ${count === 1 ? 'event' : 'events'}`
  return isMore ? `Latest ${total}` : total
}

export const showOlder = 'Show older'

export const loadingOlder = 'Loading…'

export const when = 'When'

export const who = 'Who'

export const what = 'What'

export const onWhat = 'Target'

export const sipdeskItself = 'Sipdesk'

export const notSignedIn = 'Not signed in'

/** An action whose outcome is not on record yet. */
export const underWay = 'Under way'

export const details = 'Details'

/** Both come as they stand in the row. */
export const detailsOf = (time: string, text: string) => `${time}: details of ${text}`

export const close = 'Close'

/** Stands where an event has nothing to say. */
export const none = 'none'

export const copyTerm = (term: string) => `Copy: ${term}`

export const terms = {
  number: 'Number',
  phase: 'Phase',
  intent: 'Intent',
  problemCode: 'Problem code',
  role: 'Role',
  personId: 'Person ID',
  sessionId: 'Session ID',
  address: 'Address',
  userAgent: 'User agent',
  username: 'Username',
  credentialSid: 'Credential SID',
  target: 'Target',
  evidence: 'Evidence',
  requestedBy: 'Asked for by',
  requestId: 'Request ID',
  twilioRequestId: 'Twilio request ID',
  digest: 'Digest',
  previousDigest: 'Previous digest',
  keyId: 'Key of the digest',
}

/** Of the event that was recorded before the attempt. */
export const numberAndTime = (number: number, time: string) => `Number ${number}, ${time}`

export const phases = { intent: 'Intent: recorded before the attempt', outcome: 'Outcome' }

export const results: Record<AuditResult, string> = {
  succeeded: 'Succeeded',
  refused: 'Refused',
  unknown: 'Unknown',
}

/** Of one person or address. */
export const refusedWithinAMinute = (count: number) =>
  `${formatNumber(count)} ${count === 1 ? 'request' : 'requests'} within a minute`

/** What a sign-in was made with. */
export const factors = {
  password: 'password',
  company: 'company account',
  code: 'code from the authenticator app',
  'recovery-code': 'recovery code',
  passkey: 'passkey',
}

/** In place of a result. */
export const alert = 'Alert'

/** By which event of the record an alert was caused, and how many like it came within an hour. */
export const causedBy = (seq: number, count: number | null) =>
  count === null
    ? `Event ${formatNumber(seq)}`
    : `${formatNumber(count)} within an hour, the last one event ${formatNumber(seq)}`

/** What a request for a second admin is about: the words of the setting `APPROVE`. */
export const requests: Record<ApprovalKind, string> = {
  'delete-list': 'Delete list',
  'delete-credential': 'Delete credential',
  'remove-admin': 'Remove or demote an admin',
  'make-admin': 'Make an admin',
  'reset-second-factor': 'Let somebody into their account anew',
  'export-activity': 'Export activity',
}

/** `why` as whoever asked has put it. */
export const requestWithReason = (request: string, why: string) => `${request}: ${why}`

/** The lists that a person may reach, where they are no SIDs. */
export const chosenLists = { all: 'all lists', none: 'no list' }

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
