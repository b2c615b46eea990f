import type { DetailName } from '@sipdesk/shared/credential-details.ts'

/** What people write about a credential. */
export const texts = {
  heading: 'Details',
  names: {
    label: 'Label',
    owner: 'Owner',
    place: 'Place',
    device: 'Device',
    note: 'Note',
  } satisfies Record<DetailName, string>,
  add: {
    label: 'Add a label',
    owner: 'Add an owner',
    place: 'Add a place',
    device: 'Add a device or its MAC address',
    note: 'Add a note',
  } satisfies Record<DetailName, string>,
  edit: (label: string, text: string) => `${label}: ${text}, change`,
  loading: 'Loading the details',
  nothing: 'Nothing is written about this credential.',
  save: 'Save',
  saving: 'Saving…',
  saved: 'Saved',
  savedText: (label: string) => `${label} saved`,
  cancel: 'Cancel',
  keepAnyway: 'Keep it anyway',
  changedMeanwhile: (text: string) =>
    text === ''
      ? 'Somebody has emptied this meanwhile.'
      : `Somebody has changed this to “${text}” meanwhile.`,
  /** A time follows both. */
  changed: 'Last changed',
  changedBy: (name: string) => `Last changed by ${name}`,
}

/** Where a credential came from, and what became of it. */
export const facts = {
  sid: 'SID',
  copySid: 'Copy credential SID',
  list: 'List',
  created: 'Created',
  by: (name: string) => `by ${name}`,
  passwordSet: 'Password set',
  /** `days`: 24 days. */
  ago: (days: string) => `${days} old`,
  elsewhere: 'Changed outside Sipdesk',
  links: 'One-time links',
  linksUsed: (made: number, opened: number) => `${made} made, ${opened} opened`,
  onRecord: 'All activity of this username',
  gone: (time: string) => `Gone from Twilio since ${time}`,
  goneWhy: 'Twilio’s list no longer has it, and Sipdesk has no record of deleting it.',
  deletedAt: (time: string) => `Deleted on ${time}`,
  deletedBy: (name: string, time: string) => `Deleted by ${name} on ${time}`,
}

/** What somebody deleted past Sipdesk. */
export const gone = {
  count: (count: number) =>
    count === 1
      ? 'One credential is gone from Twilio'
      : `${count} credentials are gone from Twilio`,
  since: (time: string) => `since ${time}`,
}
