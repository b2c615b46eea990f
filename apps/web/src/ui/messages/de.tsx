import type { Theme } from '@sipdesk/shared/appearance.ts'
import type { Role } from '@sipdesk/shared/role.ts'
import type { ReactNode } from 'react'

type Pending = 'checking' | 'no-answer' | 'signed-out'

/** What people may do: read, create and rotate, or everything. */
export const roles = { viewer: 'Leser', operator: 'Operator', admin: 'Admin' }

/** The roles, where the name stands alone. */
export const roleNames = roles

/** Why a person may not do something. */
export const roleNeeded = ({ needed, own }: { needed: Role; own: Role }) =>
  `Dafür ist die Rolle ${roles[needed]} nötig; Ihre ist ${roles[own]}. Bitten Sie einen Admin um Zugriff.`

/** In place of a time that Twilio does not tell. */
export const unknownTime = 'unbekannt'

/** Sentences of components on every page. */
export const common = {
  copy: 'Kopieren',
  copied: 'Kopiert',
  notCopied: 'Nicht kopiert',
  nothingToCopy: 'Noch nichts zu kopieren.',
  copyRefused:
    'Der Browser hat das Kopieren blockiert. Markieren Sie den Text und kopieren Sie ihn selbst.',
  notLoaded: 'Dieser Teil der Seite konnte nicht geladen werden.',
  tryAgain: 'Erneut versuchen',
  tryNow: 'Jetzt versuchen',
  trying: 'Wird versucht …',
  retryIn: (seconds: number) => `Neuer Versuch in ${seconds} s`,
  retryOnline: 'Neuer Versuch, sobald Sie wieder online sind',
  refresh: 'Aktualisieren',
  refreshing: 'Wird aktualisiert …',
  twilioSaid: 'Twilio meldet',
  quoted: (text: string) => `„${text}“`,
  twilioReply: 'Antwort von Twilio',
  twilioCode: (code: number) => `Code ${code}`,
  forSupport: 'Für den Support',
  copyForSupport: 'Für den Support kopieren',
  /** Both come as formatted numbers. */
  used: (count: string, limit: string) => `${count} von ${limit}`,
  /** Stands before what is wrong with a field, for people who do not see its colour. */
  error: 'Fehler:',
}

/** What a table is narrowed by. */
export const chip = {
  set: (label: string, value: ReactNode) => (
    <>
      {label}: {value}
    </>
  ),
}

/** Vor einer Änderung, die ein zweiter Admin bestätigen muss, und sobald sie beantragt ist. */
export const approvalNote = {
  title: 'Ein zweiter Admin muss das bestätigen',
  detail:
    'Es ändert sich nichts, bis ein anderer Admin es innerhalb von 24 Stunden auf der Seite Freigaben bestätigt.',
  reason: 'Begründung (freiwillig)',
  /** Auf der Taste, statt dessen, was sie allein täte. */
  ask: 'Freigabe beantragen',
  /** Neben dem, worum es geht. */
  waits: 'Wartet auf Freigabe',
  asked: 'Wartet auf einen zweiten Admin. Noch wurde nichts geändert.',
}

/** For the whole page. Times are formatted. */
export const outage = {
  label: 'Was gerade nicht gelesen werden kann',
  title: (text: string) => `${text}.`,
  since: (time: string) => `Seit ${time} Uhr.`,
  readAt: (time: string) => `Was Sie sehen, ist von ${time} Uhr.`,
  details: 'Details',
  over: 'Alles kann wieder gelesen werden.',
  /** Stands where data would stand. */
  notRead: 'Kann gerade nicht gelesen werden. Es kommt von selbst.',
}

/** When what is shown was read. */
export const asOf = {
  asOf: (time: string) => `Stand ${time} Uhr`,
  /** It could not be read anew since. */
  from: (time: string) => `Von ${time} Uhr`,
}

export const dialog = {
  oneMoment: 'Einen Moment …',
  cancel: 'Abbrechen',
  /** Of a sign-out whose answer was lost. */
  maybeSignedIn: (isOffline: boolean) =>
    `Möglicherweise sind Sie noch angemeldet. Versuchen Sie es ${isOffline ? 'erneut, sobald Sie wieder online sind.' : 'gleich noch einmal.'}`,
}

export const pending = {
  /** `about` reads as „anna“ angelegt wurde. */
  title: (reason: Pending, about: string) =>
    ({
      checking: `Es wird noch geprüft, ob ${about}`,
      'no-answer': `Noch keine Antwort, ob ${about}`,
      'signed-out': `Melden Sie sich wieder an, um zu erfahren, ob ${about}`,
    })[reason],
  detail: {
    checking:
      'Die Antwort von Twilio ging verloren oder war unbrauchbar. Sipdesk prüft weiter, bis das Ergebnis feststeht.',
    'no-answer':
      'Die Verbindung zu Sipdesk ist abgebrochen. Diese Seite versucht es erneut, sobald die Verbindung wieder besteht.',
    'signed-out': 'Sipdesk arbeitet in der Zwischenzeit weiter daran.',
  } satisfies Record<Pending, string>,
  keepOpen: 'Lassen Sie diese Seite geöffnet. Es wird nichts doppelt ausgeführt.',
}

export const sandbox = {
  tag: 'Sandbox',
  meaning:
    'Dies ist ein nachgebildetes Twilio. Nichts, was Sie hier tun, erreicht ein echtes Konto.',
}

export const appearance = {
  theme: 'Design',
  themes: { system: 'System', light: 'Hell', dark: 'Dunkel' } satisfies Record<Theme, string>,
  language: 'Sprache (Language)',
  shortcuts: 'Tastenkürzel',
}

/** What stands above all that is wrong after a click: fields to correct, or what came back. */
export const problemSummary = {
  fields: 'Bitte prüfen Sie Ihre Eingaben',
  failure: 'Es ist ein Problem aufgetreten',
}

/** What stands beside the page, or over it. */
export const panel = { close: 'Schließen' }
