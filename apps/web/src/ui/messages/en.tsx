import type { Theme } from '@sipdesk/shared/appearance.ts'
import type { Role } from '@sipdesk/shared/role.ts'
import type { ReactNode } from 'react'

type Pending = 'checking' | 'no-answer' | 'signed-out'

/** What people may do: read, create and rotate, or everything. */
export const roles = { viewer: 'viewer', operator: 'operator', admin: 'admin' }

/** The roles, where the name stands alone. */
export const roleNames = { viewer: 'Viewer', operator: 'Operator', admin: 'Admin' }

/** Why a person may not do something. */
export const roleNeeded = ({ needed, own }: { needed: Role; own: Role }) =>
  `You need the ${roles[needed]} role; yours is ${roles[own]}. Ask an admin for access.`

/** In place of a time that Twilio does not tell. */
export const unknownTime = 'unknown'

/** Sentences of components on every page. */
export const common = {
  copy: 'Copy',
  copied: 'Copied',
  notCopied: 'Not copied',
  nothingToCopy: 'Nothing to copy yet.',
  copyRefused: 'The browser blocked copying. Select the text and copy it instead.',
  notLoaded: 'This part couldn’t be loaded.',
  tryAgain: 'Try again',
  tryNow: 'Try now',
  trying: 'Trying…',
  retryIn: (seconds: number) => `Retrying in ${seconds} s`,
  retryOnline: 'Retrying when you’re back online',
  refresh: 'Refresh',
  refreshing: 'Refreshing…',
  twilioSaid: 'Twilio said',
  quoted: (text: string) => `“${text}”`,
  twilioReply: 'Twilio’s reply',
  twilioCode: (code: number) => `code ${code}`,
  forSupport: 'For support',
  copyForSupport: 'Copy for support',
  /** Both come as formatted numbers. */
  used: (count: string, limit: string) => `${count} of ${limit}`,
  /** Stands before what is wrong with a field, for people who do not see its colour. */
  error: 'Error:',
}

/** What a table is narrowed by. */
export const chip = {
  set: (label: string, value: ReactNode) => (
    <>
      {label}: {value}
    </>
  ),
}

/** Before a change that a second admin has to confirm, and once it was asked for. */
export const approvalNote = {
  title: 'A second admin must confirm this',
  detail: 'Nothing changes until another admin confirms it on the Approvals page within 24 hours.',
  reason: 'Reason (optional)',
  /** On the button, in place of what it would do alone. */
  ask: 'Ask for approval',
  /** Beside what it is about. */
  waits: 'Waits for approval',
  asked: 'Waits for a second admin. Nothing was changed yet.',
}

/** For the whole page. Times are formatted. */
export const outage = {
  label: 'What can’t be read now',
  title: (text: string) => `${text}.`,
  since: (time: string) => `Since ${time}.`,
  readAt: (time: string) => `What you see is from ${time}.`,
  details: 'Details',
  over: 'Everything can be read again.',
  /** Stands where data would stand. */
  notRead: 'Can’t be read right now. It comes by itself.',
}

/** When what is shown was read. */
export const asOf = {
  asOf: (time: string) => `As of ${time}`,
  /** It could not be read anew since. */
  from: (time: string) => `From ${time}`,
}

export const dialog = {
  oneMoment: 'One moment…',
  cancel: 'Cancel',
  /** Of a sign-out whose answer was lost. */
  maybeSignedIn: (isOffline: boolean) =>
    `You may still be signed in. ${isOffline ? 'Try again when you’re back online.' : 'Try again in a moment.'}`,
}

export const pending = {
  /** `about` reads as “anna” was created. */
  title: (reason: Pending, about: string) =>
    ({
      checking: `Still checking whether ${about}`,
      'no-answer': `No answer yet on whether ${about}`,
      'signed-out': `Sign in again to find out whether ${about}`,
    })[reason],
  detail: {
    checking: 'Twilio’s reply was lost or unusable. Sipdesk keeps checking until it is certain.',
    'no-answer': 'The connection to Sipdesk was lost. This page tries again as soon as it is back.',
    'signed-out': 'Sipdesk keeps working on it meanwhile.',
  } satisfies Record<Pending, string>,
  keepOpen: 'Keep this page open. Nothing will be done twice.',
}

export const sandbox = {
  tag: 'Sandbox',
  meaning: 'This is a simulated Twilio. Nothing you do here reaches a real account.',
}

export const appearance = {
  theme: 'Theme',
  themes: { system: 'System', light: 'Light', dark: 'Dark' } satisfies Record<Theme, string>,
  language: 'Language',
  shortcuts: 'Keyboard shortcuts',
}

/** What stands above all that is wrong after a click: fields to correct, or what came back. */
export const problemSummary = {
  fields: 'There is a problem',
  failure: 'There is a problem',
}

/** What stands beside the page, or over it. */
export const panel = { close: 'Close' }
