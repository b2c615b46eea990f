import type { Theme } from '@sipdesk/shared/appearance.ts'

type Pending = 'checking' | 'no-answer' | 'signed-out'

/** What people may do: read, create and rotate, or everything. */
export const roles = { viewer: 'viewer', operator: 'operator', admin: 'admin' }

/** The roles, where the name stands alone. */
export const roleNames = { viewer: 'Viewer', operator: 'Operator', admin: 'Admin' }

/** In place of a time that Twilio does not tell. */
export const unknownTime = 'unknown'

/** What the parts of every page say. */
export const common = {
  copy: 'Copy',
  copied: 'Copied',
  notCopied: 'Not copied',
  nothingToCopy: 'There is nothing to copy yet.',
  copyRefused: 'The browser refused to copy. Select the text instead.',
  notLoaded: 'This part could not be loaded.',
  tryAgain: 'Try again',
  trying: 'Trying…',
  twilioSaid: 'Twilio said',
  quoted: (text: string) => `“${text}”`,
  twilioReply: 'Twilio’s reply',
  twilioCode: (code: number) => `code ${code}`,
  forSupport: 'For support',
  copyForSupport: 'Copy for support',
  /** Both come as formatted numbers. */
  used: (count: string, limit: string) => `${count} of ${limit}`,
  /** Stands before what is wrong with a field, for who does not see its colour. */
  error: 'Error:',
}

export const dialog = {
  oneMoment: 'One moment…',
  cancel: 'Cancel',
}

export const pending = {
  /** `about` reads as “anna” was created. */
  title: (reason: Pending, about: string) =>
    ({
      checking: `Still finding out whether ${about}`,
      'no-answer': `No answer yet on whether ${about}`,
      'signed-out': `Sign in again to hear whether ${about}`,
    })[reason],
  detail: {
    checking: 'Twilio’s reply was lost. Sipdesk asks again until it is certain.',
    'no-answer':
      'The connection to Sipdesk broke. This page asks again by itself as soon as there is one.',
    'signed-out': 'Sipdesk goes on meanwhile.',
  } satisfies Record<Pending, string>,
  keepOpen: 'Keep this page open: nothing is done twice.',
}

export const appearance = {
  title: 'Appearance',
  theme: 'Theme',
  themes: { system: 'System', light: 'Light', dark: 'Dark' } satisfies Record<Theme, string>,
  language: 'Language',
  palette: 'Find or do',
  shortcuts: 'Keyboard shortcuts',
}

export const problemSummary = {
  title: 'There is a problem',
}
