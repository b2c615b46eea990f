import type { Theme } from '@sipdesk/shared/appearance.ts'

type Pending = 'checking' | 'no-answer' | 'signed-out'

/** What people may do: read, create and rotate, or everything. */
export const roles = { viewer: 'Leser', operator: 'Operator', admin: 'Admin' }

/** The roles, where the name stands alone. */
export const roleNames = roles

/** In place of a time that Twilio does not tell. */
export const unknownTime = 'unbekannt'

/** What the parts of every page say. */
export const common = {
  copy: 'Kopieren',
  copied: 'Kopiert',
  notCopied: 'Nicht kopiert',
  nothingToCopy: 'Es gibt noch nichts zu kopieren.',
  copyRefused: 'Der Browser lässt kein Kopieren zu. Markieren Sie den Text stattdessen.',
  notLoaded: 'Dieser Teil konnte nicht geladen werden.',
  tryAgain: 'Erneut versuchen',
  trying: 'Wird versucht …',
  twilioSaid: 'Twilio meldet',
  quoted: (text: string) => `„${text}“`,
  twilioReply: 'Antwort von Twilio',
  twilioCode: (code: number) => `Code ${code}`,
  forSupport: 'Für den Support',
  copyForSupport: 'Für den Support kopieren',
  /** Both come as formatted numbers. */
  used: (count: string, limit: string) => `${count} von ${limit}`,
  /** Stands before what is wrong with a field, for who does not see its colour. */
  error: 'Fehler:',
}

export const dialog = {
  oneMoment: 'Einen Moment …',
  cancel: 'Abbrechen',
}

export const pending = {
  /** `about` reads as „anna“ angelegt wurde. */
  title: (reason: Pending, about: string) =>
    ({
      checking: `Es wird noch geklärt, ob ${about}`,
      'no-answer': `Noch keine Antwort, ob ${about}`,
      'signed-out': `Melden Sie sich wieder an, um zu erfahren, ob ${about}`,
    })[reason],
  detail: {
    checking: 'Die Antwort von Twilio ging verloren. Sipdesk fragt nach, bis es sicher ist.',
    'no-answer':
      'Die Verbindung zu Sipdesk ist abgebrochen. Diese Seite fragt von selbst nach, sobald es wieder eine gibt.',
    'signed-out': 'Sipdesk arbeitet inzwischen weiter.',
  } satisfies Record<Pending, string>,
  keepOpen: 'Lassen Sie diese Seite offen: Nichts geschieht doppelt.',
}

export const appearance = {
  title: 'Darstellung',
  theme: 'Farben',
  themes: { system: 'Wie Gerät', light: 'Hell', dark: 'Dunkel' } satisfies Record<Theme, string>,
  language: 'Sprache (Language)',
  palette: 'Finden oder tun',
  shortcuts: 'Tastenkürzel',
}

export const problemSummary = {
  title: 'Es gibt ein Problem',
}
