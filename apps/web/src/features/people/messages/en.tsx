import { formatNumber } from '#src/lib/format.ts'
import { roleNames } from '#messages/ui'
import type { IdleCompanyAccount, Person } from '@sipdesk/shared/people.ts'
import type { Role } from '@sipdesk/shared/role.ts'
import type { ReactNode } from 'react'

/** Who has access, for admins. */
export const page = {
  loading: 'Loading the people',
  inviteHeading: 'Invite a person',
  name: 'Name',
  emailAddress: 'E-mail address',
  role: 'Role',
  invite: 'Invite',
  inviting: 'Inviting…',
  invited: (person: string) => `${person} is invited`,
  /** What each role may do besides what the one before may. */
  roleHints: {
    viewer: (
      <>
        <strong>Viewer</strong> sees lists and credentials.
      </>
    ),
    operator: (
      <>
        <strong>Operator</strong> also creates credentials and rotates passwords.
      </>
    ),
    admin: (
      <>
        <strong>Admin</strong> also deletes credentials, manages lists and people, and sees
        activity.
      </>
    ),
  } satisfies Record<Role, ReactNode>,
  linkFor: (person: string) => `Link for ${person}`,
  copyNow: 'Copy the link now. You won’t see it again.',
  /** `isLocal`, here and below, where passwords open anything. */
  passOn: (email: string, isLocal: boolean) =>
    isLocal
      ? `Send it through a secure channel: anyone with the link can set the password and sign in as ${email}.`
      : `Send it through a secure channel: whoever opens it first can sign in as ${email} with their own company account from then on.`,
  copyLink: 'Copy link',
  /** `time` is a date with the time of day. */
  worksUntil: (time: ReactNode) => <>Works once, until {time}.</>,
  done: 'Done',
  everybody: 'People with access',
  empty: 'No one has access yet.',
  filter: 'Filter',
  filterHint: 'Name or e-mail',
  found: (count: number, total: number) =>
    `${formatNumber(count)} of ${formatNumber(total)} people`,
  noMatch: 'No person matches the filter.',
  email: 'E-mail',
  secondFactor: 'Second factor',
  yes: 'Yes',
  no: 'No',
  state: 'State',
  states: { active: 'Active', invited: 'Invited', disabled: 'Disabled' },
  actions: 'Actions',
  /** After the name of the person who reads it. */
  you: '(you)',
  actionOn: (action: string, person: string) => `${action}: ${person}`,
  notYourself: 'You can’t disable or remove yourself.',
}

/**
 * What an admin may do to a person: `label` is on the button that asks and on the one that confirms,
 * `title` and `consequence` are what is asked, `done` is told afterwards. `isOwn` if they do it to themselves.
 */
export const actions = {
  changeRole: {
    label: 'Change role',
    title: (name: string) => `Change the role of ${name}?`,
    consequence: (_: Person, isOwn: boolean) =>
      isOwn
        ? 'It takes effect at once. Only admins can open this page.'
        : 'It takes effect at once. They stay signed in.',
    done: (name: string) => `Role of ${name} changed`,
  },
  newLink: {
    label: 'New password link',
    title: (name: string) => `Create a new password link for ${name}?`,
    consequence: ({ hasJoined }: Person, isOwn: boolean) => {
      if (!hasJoined) return 'An earlier link stops working.'
      return isOwn
        ? 'Your password stops working and your other sessions end. Passkeys stay as a second factor alone. Set a new password with the link. An earlier link stops working.'
        : 'Their password stops working and they are signed out at once. Passkeys stay as a second factor alone. They set a new password with the link. An earlier link stops working.'
    },
    done: (name: string) => `Link for ${name} created`,
  },
  /** The same where passwords are switched off. */
  companyLink: {
    label: 'New invitation link',
    title: (name: string) => `Create a new invitation link for ${name}?`,
    consequence: ({ hasJoined }: Person, isOwn: boolean) => {
      const earlier = 'An earlier link stops working.'
      if (!hasJoined) return earlier
      return isOwn
        ? `Your other sessions end. With the link you sign in with your company account from then on. ${earlier}`
        : `They are signed out at once. With the link they sign in with their company account from then on. ${earlier}`
    },
    done: (name: string) => `Link for ${name} created`,
  },
  resetSecondFactor: {
    label: 'Reset second factor',
    title: (name: string) => `Reset the second factor of ${name}?`,
    consequence: (_: Person, isOwn: boolean, isLocal: boolean) => {
      const end = isOwn ? 'You are signed out at once.' : 'They are signed out at once.'
      return isLocal
        ? `${end} The authenticator app, recovery codes and passkeys stop working. Until a new one is set up, the password or company account alone is enough.`
        : `${end} The authenticator app, recovery codes and passkeys stop working. Until a new one is set up, the company account alone is enough.`
    },
    done: (name: string) => `Second factor of ${name} reset`,
  },
  disable: {
    label: 'Disable',
    title: (name: string) => `Disable ${name}?`,
    consequence: () =>
      'They are signed out at once. Their activity is kept. You can enable them again.',
    done: (name: string) => `${name} is disabled`,
  },
  enable: {
    label: 'Enable',
    title: (name: string) => `Enable ${name}?`,
    consequence: ({ role }: Person) => `They can sign in again, with the role ${roleNames[role]}.`,
    done: (name: string) => `${name} is enabled`,
  },
  remove: {
    label: 'Remove',
    title: (name: string) => `Remove ${name}?`,
    consequence: () =>
      'They are signed out at once. Their activity is kept. To restore access, invite them again.',
    done: (name: string) => `${name} is removed`,
  },
}

/** Company accounts that open nobody yet, or never. `title`, `consequence` and `done` are as above. */
export const companyAccounts = {
  heading: 'Company accounts',
  person: 'Person',
  email: 'E-mail',
  /** The permanent name of an account at the company's provider (the claim “sub”). */
  subject: 'Company account (sub)',
  state: 'State',
  states: {
    waiting: 'Waits for approval',
    second: 'Not used: an older one signs in',
  } satisfies Record<IdleCompanyAccount['state'], string>,
  actions: 'Actions',
  actionOn: (action: string, person: string) => `${action}: ${person}`,
  approve: {
    label: 'Approve',
    title: (name: string) => `Let this company account sign in as ${name}?`,
    consequence: ({ name, role }: Person) =>
      `It has the e-mail address of ${name}. Make sure that it belongs to the same person: it will sign in with the role ${roleNames[role]}, unless your company’s directory gives another.`,
    done: (name: string) => `Company account of ${name} approved`,
  },
  refuse: {
    label: 'Refuse',
    title: (name: string) => `Refuse this company account for ${name}?`,
    consequence: () => 'It can’t sign in. If it tries again, it waits here again.',
    done: (name: string) => `Company account for ${name} refused`,
  },
}

/** Which lists a person may reach. */
export const lists = {
  label: 'Lists',
  all: 'All lists',
  chosen: 'Chosen lists',
  allShort: 'All',
  some: (count: number) => (count === 1 ? '1 list' : count === 0 ? 'None' : `${count} lists`),
  fromDirectory: '(from the directory)',
  loading: 'Loading the lists',
  filter: 'Filter lists',
  count: (chosen: number, of: number) => `${chosen} of ${of} lists chosen`,
  gone: 'No longer there',
  change: 'Change lists',
  title: (name: string) => `Which lists can ${name} reach?`,
  consequence: (isLimited: boolean) =>
    isLimited
      ? 'It takes effect at once. They stay signed in. Other lists don’t exist for them: no names, no sizes, no search results. One-time links made before go on working.'
      : 'It takes effect at once. They stay signed in.',
  done: (name: string) => `Lists of ${name} changed`,
}

/** Company accounts that were refused, or let in without lists: what their provider says of them lacks a claim. */
export const missingClaims = {
  title: 'Your company’s provider left out what Sipdesk needs',
  missing: (who: ReactNode, claim: ReactNode, at: ReactNode) => (
    <>
      {who} was refused: the claim {claim} is missing or doesn’t count. Last tried: {at}
    </>
  ),
  withoutLists: (who: ReactNode, claim: ReactNode, at: ReactNode) => (
    <>
      {who} was let in without any list: the claim {claim} is missing. Last signed in: {at}
    </>
  ),
}
