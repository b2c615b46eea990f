import { formatNumber } from '#src/lib/format.ts'
import type { AuditAction, AuditResult } from '@sipdesk/shared/audit.ts'

export const summary = 'Who did what, and when. Newest first.'

export const filterRecord = 'Filter the record'

export const person = 'Person'

export const everybody = 'Everybody'

export const namesUnread = 'The names could not be read.'

export const action = 'Action'

export const allActions = 'All actions'

export const result = 'Result'

export const allResults = 'All results'

export const exactUsername = 'Exact username'

export const listSid = 'List SID'

export const from = 'From'

export const to = 'To'

export const aboutTimes = (zone: string) =>
  `Times are in your time zone, ${zone}. The time in “To” is itself left out.`

export const timePartial = 'Not used: enter the whole date and time.'

export const apply = 'Apply'

export const clearFilters = 'Clear filters'

export const aboutExport =
  'An export has all events that match the filters. The export itself is put on record.'

export const exportAs = (format: string) => `Export ${format}`

export const events = 'Events'

export const loadingEvents = 'Loading the events'

export const refresh = 'Refresh'

export const refreshing = 'Refreshing…'

export const nothingYet = 'Nothing is on record yet.'

export const noMatch = 'No event matches the filters.'

export const isBackwards = '“To” has to be later than “From”.'

/** How many events are shown, and whether there are older ones. */
export const shown = (count: number, isMore: boolean) => {
  if (count === 0) return 'No events to show.'
  const sum = `${formatNumber(count)} ${count === 1 ? 'event' : 'events'} shown`
  return isMore ? `${sum}. There are older ones.` : `${sum}. There are no older ones.`
}

export const showOlder = 'Show older'

export const loadingOlder = 'Loading…'

export const when = 'When'

export const who = 'Who'

export const what = 'What'

export const onWhat = 'On what'

export const sipdeskItself = 'Sipdesk itself'

export const notSignedIn = 'Somebody not signed in'

/** An action that was only about to be done. */
export const aboutTo = (text: string) => `${text}: about to`

export const noResultYet = 'None yet'

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
  requestId: 'Request ID',
  twilioRequestId: 'Twilio request ID',
  digest: 'Digest',
  previousDigest: 'Previous digest',
}

export const phases = { intent: 'Intent: written before it was tried', outcome: 'Outcome' }

export const results: Record<AuditResult, string> = {
  succeeded: 'Succeeded',
  refused: 'Refused',
  unknown: 'Unknown',
}

/** What was done, as one would say it. */
export const actions: Record<AuditAction, string> = {
  'credential.create': 'Create credential',
  'credential.rotate': 'Rotate password',
  'credential.delete': 'Delete credential',
  'credential-list.create': 'Create list',
  'credential-list.rename': 'Rename list',
  'credential-list.delete': 'Delete list',
  'handover.create': 'Make one-time link',
  'handover.open': 'Open one-time link',
  'handover.withdraw': 'Withdraw one-time link',
  'sign-in': 'Sign in',
  'sign-out': 'Sign out',
  'password.change': 'Change password',
  'second-factor.enable': 'Turn on second factor',
  'second-factor.disable': 'Turn off second factor',
  'recovery-codes.replace': 'Replace recovery codes',
  'session.revoke': 'End session',
  'person.invite': 'Invite person',
  'person.join': 'Accept invitation',
  'person.change-role': 'Change role',
  'person.disable': 'Disable person',
  'person.enable': 'Enable person',
  'person.remove': 'Remove person',
  'person.reset-second-factor': 'Reset second factor',
  'person.reset-password': 'Reset password',
  'audit.export': 'Export record',
  'audit.prune': 'Delete old events',
}
