import type { Role } from '@sipdesk/shared/person.ts'
import type { ReactNode } from 'react'
import { formatNumber } from '#src/lib/format.ts'

/** Who has access, for admins. */
export const title = 'People'
export const loading = 'Loading the people'

export const inviteHeading = 'Invite somebody'
export const name = 'Name'
export const emailAddress = 'E-mail address'
export const role = 'Role'
export const invite = 'Invite'
export const inviting = 'Inviting…'
export const invited = (person: string) => `${person} is invited`

/** What somebody of a role does, besides what the one before may do. */
export const roleHints: Record<Role, ReactNode> = {
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
      <strong>Admin</strong> also deletes, manages lists and people, and reads the record.
    </>
  ),
}

export const linkFor = (person: string) => `Link for ${person}`
export const copyNow = 'Copy the link now. It is shown this one time.'
export const passOn = (email: string) =>
  `Pass it on over a safe channel: whoever has it can set the password and sign in as ${email}.`
export const copyLink = 'Copy link'
/** `time` is a date with the time of day. */
export const worksUntil = (time: ReactNode) => <>Works once, and only until {time}.</>
export const done = 'Done'

export const everybody = 'Everybody with access'
export const nobodyYet = 'Nobody has access yet.'
export const filter = 'Filter'
export const filterHint = 'Name or e-mail'
export const found = (count: number, total: number) =>
  `${formatNumber(count)} of ${formatNumber(total)} people`
export const nobodyFound = 'Nobody has this in name or e-mail.'

export const email = 'E-mail'
export const secondFactor = 'Second factor'
export const yes = 'Yes'
export const no = 'No'
export const state = 'State'
export const states = { active: 'Active', invited: 'Invited', disabled: 'Disabled' }
export const actions = 'Actions'
/** After the name of the person who reads it. */
export const you = '(you)'
export const actionOn = (action: string, person: string) => `${action}: ${person}`
export const notYourself = 'You cannot disable or remove yourself.'
