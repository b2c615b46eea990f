import { formatNumber } from '#src/lib/format.ts'
import type { HistoryEntry, SeenCredential } from '@sipdesk/shared/person-details.ts'
import type { ReactNode } from 'react'

/** One person, for admins. */
export const person = {
  loading: 'Loading the person',
  back: 'All people',
  actions: 'Actions',
  states: { disabled: 'Disabled', removed: 'Removed' },
  signIn: 'Sign-in',
  lastSignIn: 'Last sign-in',
  never: 'None on record',
  password: 'Password',
  companyAccount: 'Company account',
  authenticatorApp: 'Authenticator app',
  passkeys: 'Passkeys',
  yes: 'Yes',
  no: 'No',
  noPasskey: 'None',
  neverUsed: 'never used',
  used: (time: ReactNode) => <>used {time}</>,
  sessions: 'Signed in',
  notSignedIn: 'Not signed in anywhere.',
  browser: 'Browser',
  address: 'Address',
  signedInAt: 'Signed in',
  lastSeen: 'Last seen',
  thisOne: 'This device',
  endSessions: {
    label: 'Sign out everywhere',
    title: (name: string) => `Sign ${name} out everywhere?`,
    /** `isOwn` where it is the admin's own account: the session in use stays. */
    consequence: (isOwn: boolean) =>
      isOwn
        ? 'Every other session ends at once. The one you are using stays.'
        : 'Every session ends at once. Password, second factors and company account stay: to keep the person out, disable the account.',
    done: (name: string) => `${name} is signed out everywhere`,
  },
  history: 'Account history',
  activity: 'Activity of this person',
  noHistory: 'Nothing on record.',
  what: 'What',
  when: 'When',
  by: 'By',
  themselves: 'The person',
  withRole: (what: string, role: string) => `${what}: ${role}`,
  done: {
    'person.invite': 'Invited',
    'person.join': 'Joined',
    'person.change-role': 'Role changed',
    'person.change-lists': 'Lists changed',
    'person.disable': 'Disabled',
    'person.enable': 'Enabled',
    'person.remove': 'Removed',
    'person.reset-second-factor': 'Second factor reset',
    'person.reset-password': 'Password reset',
    'person.recover': 'Recovered on the server',
    'company-account.approve': 'Company account approved',
    'company-account.refuse': 'Company account refused',
    'session.revoke': 'Sessions ended',
  } satisfies Record<HistoryEntry['action'], string>,
}

/** The credentials whose password a person has seen. */
export const seen = {
  heading: 'Credentials this person has seen',
  about:
    'They created or rotated them, made a one-time link, or opened one while signed in. Changes made outside Sipdesk aren’t known here.',
  loading: 'Loading the credentials',
  none: 'None on record.',
  show: 'Show',
  working: (count: number) => `Not changed since (${formatNumber(count)})`,
  all: (count: number) => `All (${formatNumber(count)})`,
  isCut: (count: number) => `Only the latest ${formatNumber(count)} are shown.`,
  noneWorking: 'Every one of them was changed since.',
  copyUsernames: (count: number) =>
    count === 1 ? 'Copy the username' : `Copy ${formatNumber(count)} usernames`,
  username: 'Username',
  list: 'List',
  how: 'How',
  ways: {
    created: 'created',
    rotated: 'rotated',
    'link-made': 'made a link',
    'link-opened': 'opened a link',
  } satisfies Record<SeenCredential['by'][number], string>,
  last: 'Last seen',
  since: 'Since then',
  notChanged: 'Not changed: rotate',
  changed: { rotated: 'Rotated', deleted: 'Deleted' },
  more: 'Show more',
}
