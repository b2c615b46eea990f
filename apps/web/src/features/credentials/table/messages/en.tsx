import { formatNumber } from '#src/lib/format.ts'

const credentials = (count: number) =>
  count === 1 ? '1 credential' : `${formatNumber(count)} credentials`

/** The heads of the columns, and of the files that are saved. */
export const columns = {
  username: 'Username',
  label: 'Label and owner',
  labelAlone: 'Label',
  owner: 'Owner',
  place: 'Place',
  device: 'Device',
  age: 'Password age',
  passwordSet: 'Password set',
  updated: 'Updated',
  created: 'Created',
  createdBy: 'Created by',
  /** For the ear. */
  select: 'Select',
  actions: 'Actions',
}

export const table = {
  name: 'Credentials',
  selectAll: 'Select all',
  select: (username: string) => `Select ${username}`,
  actionsFor: (username: string) => `Actions for ${username}`,
  /** After an age of more than a year, for the ear. */
  isOld: 'over a year',
  goneSince: 'Gone from Twilio since',
  empty: 'This list is empty. Create the first credential with the form.',
  unreadable: (count: number) =>
    count === 1
      ? 'One credential isn’t shown: Twilio left out its username or SID.'
      : `${count} credentials aren’t shown: Twilio left out their usernames or SIDs.`,
  nothingMatches: (text: string) => `No credential in this list contains “${text}”.`,
  nothingFits: 'No credential in this list fits these filters.',
  searchAll: 'Search all lists',
  clearFilters: 'Clear filters',
  count: credentials,
  countOf: (found: number, of: number) => `${formatNumber(found)} of ${formatNumber(of)}`,
  /** `shown` is the count above. */
  found: (shown: string) => `${shown} found`,
  move: 'move',
  choose: 'select',
  open: 'open',
  create: 'new',
}

export const toolbar = {
  filter: 'Filter this list',
  keyHint: 'Press / to filter',
  facets: 'Filters',
  age: 'Password age',
  ages: { '90d': 'Over 90 days', '1y': 'Over a year' },
  anyAge: 'Any age',
  creator: 'Created by',
  anybody: 'Anybody',
  withoutLabel: 'Without a label',
  gone: 'Gone from Twilio',
  more: 'More',
  remove: (facet: string) => `Remove filter: ${facet}`,
  createdBy: (name: string) => `Created by ${name}`,
  olderThan: { '90d': 'Password over 90 days', '1y': 'Password over a year' },
  sort: 'Sort',
  sortedBy: (column: string) => `Sorted by ${column}`,
  sortBy: 'Sort by',
  direction: 'Order',
  ascending: 'Ascending',
  descending: 'Descending',
  columns: 'Columns',
  byWidth: 'Reset to default',
  export: 'Export',
  exports: {
    xlsx: 'Save as Excel (.xlsx)',
    csv: 'Save as CSV',
    table: 'Copy as table',
  },
  copiedTable: (count: number) => `Copied as a table: ${credentials(count)}.`,
  saved: (count: number) => `Saved: ${credentials(count)}.`,
  notSaved: 'The file couldn’t be made. Check the connection and try again.',
}

/** What the menu of a row offers. */
export const rowMenu = {
  open: 'Open',
  select: 'Select',
  deselect: 'Deselect',
  copyUsername: 'Copy username',
  copySid: 'Copy SID',
  rotate: 'Rotate password…',
  remove: 'Delete…',
}

export const bulk = {
  selected: (count: number) => `${formatNumber(count)} selected`,
  /** After the one above: of those, how many the filter hides. */
  hidden: (count: number) => `${formatNumber(count)} not shown`,
  none: 'Nothing selected',
  region: 'Selected credentials',
  copyNames: 'Copy usernames',
  copiedNames: (count: number) =>
    count === 1 ? 'Copied: 1 username.' : `Copied: ${formatNumber(count)} usernames.`,
  describe: 'Set label…',
  export: 'Export',
  remove: 'Delete…',
  clear: 'Clear selection',
  leaving:
    'Changes to several credentials are still under way. Those that were not begun will not be made.',

  deleteTitle: (count: number) => `Delete ${credentials(count)}?`,
  deleteDetail:
    'Devices that use them stop working at their next registration. This can’t be undone: Twilio tells no passwords, so they can only be created anew.',
  oneByOne: 'They are deleted one after another. You can pause at any time.',
  typeCount: (count: number) => `Type ${count} to confirm`,
  otherCount: (count: number) => `That is not ${count}.`,
  delete: (count: number) => `Delete ${credentials(count)}`,
  andMore: (count: number) => `and ${formatNumber(count)} more`,

  describeTitle: (count: number) => `Set a text for ${credentials(count)}`,
  which: 'What to set',
  fields: { label: 'Label', owner: 'Owner', place: 'Place' },
  text: 'Text',
  replaces: 'It replaces what is there. Leave it empty to remove what is there.',
  looksLikePassword:
    'This looks like a password. Texts about credentials can be read by everyone with access: don’t put passwords there.',
  noPassword: 'It is no password',
  describeButton: (count: number) => `Set for ${credentials(count)}`,

  progress: {
    remove: (done: number, of: number) => `Deleting ${formatNumber(done)} of ${formatNumber(of)}`,
    describe: (done: number, of: number) => `Setting ${formatNumber(done)} of ${formatNumber(of)}`,
  },
  pausing: 'Pausing after this one…',
  stopping: 'Stopping after this one…',
  limited: 'The limit of changes per minute is reached. Goes on by itself.',
  paused: 'Paused',
  pause: 'Pause',
  goOn: 'Continue',
  stop: 'Stop',
  close: 'Close',
  again: 'Try again',
  /** How many rows came to what; those of none are left out. */
  ends: {
    remove: (count: number) => `${formatNumber(count)} deleted`,
    describe: (count: number) => `${formatNumber(count)} set`,
    asked: (count: number) => `${formatNumber(count)} wait for a second admin`,
    failedRemove: (count: number) => `${formatNumber(count)} not deleted`,
    failedDescribe: (count: number) => `${formatNumber(count)} not set`,
    left: (count: number) => `${formatNumber(count)} not begun`,
  },
  /** In a row. */
  states: {
    waiting: 'Waiting',
    running: 'Under way',
    unclear: 'Checking',
    asked: 'Waits for approval',
    left: 'Not begun',
    undecided: 'Not known',
    done: { remove: 'Deleted', describe: 'Set' },
    failed: { remove: 'Not deleted', describe: 'Not set' },
  },
}
