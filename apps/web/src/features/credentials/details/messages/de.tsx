import type { DetailName } from '@sipdesk/shared/credential-details.ts'

/** What people write about a credential. */
export const texts = {
  heading: 'Angaben',
  names: {
    label: 'Bezeichnung',
    owner: 'Besitzer',
    place: 'Ort',
    device: 'Gerät',
    note: 'Notiz',
  } satisfies Record<DetailName, string>,
  add: {
    label: 'Bezeichnung hinzufügen',
    owner: 'Besitzer hinzufügen',
    place: 'Ort hinzufügen',
    device: 'Gerät oder MAC-Adresse hinzufügen',
    note: 'Notiz hinzufügen',
  } satisfies Record<DetailName, string>,
  edit: (label: string, text: string) => `${label}: ${text}, ändern`,
  loading: 'Angaben werden geladen',
  nothing: 'Zu diesem Zugang gibt es keine Angaben.',
  save: 'Speichern',
  saving: 'Wird gespeichert …',
  saved: 'Gespeichert',
  savedText: (label: string) => `${label} gespeichert`,
  cancel: 'Abbrechen',
  keepAnyway: 'Trotzdem behalten',
  changedMeanwhile: (text: string) =>
    text === ''
      ? 'Jemand hat das inzwischen geleert.'
      : `Jemand hat das inzwischen in „${text}“ geändert.`,
  /** A time follows both. */
  changed: 'Zuletzt geändert',
  changedBy: (name: string) => `Zuletzt geändert von ${name}`,
}

/** Where a credential came from, and what became of it. */
export const facts = {
  sid: 'SID',
  copySid: 'SID des Zugangs kopieren',
  list: 'Liste',
  created: 'Angelegt',
  by: (name: string) => `von ${name}`,
  passwordSet: 'Passwort gesetzt',
  /** `days`: 24 Tage. */
  ago: (days: string) => `${days} alt`,
  elsewhere: 'Außerhalb von Sipdesk geändert',
  links: 'Einmal-Links',
  linksUsed: (made: number, opened: number) => `${made} erstellt, ${opened} geöffnet`,
  onRecord: 'Alle Aktivität dieses Benutzernamens',
  gone: (time: string) => `Bei Twilio nicht mehr vorhanden seit ${time}`,
  goneWhy:
    'Die Liste bei Twilio enthält ihn nicht mehr, und Sipdesk hat keinen Eintrag, ihn gelöscht zu haben.',
  deletedAt: (time: string) => `Gelöscht am ${time}`,
  deletedBy: (name: string, time: string) => `Gelöscht von ${name} am ${time}`,
}

/** What somebody deleted past Sipdesk. */
export const gone = {
  count: (count: number) =>
    count === 1
      ? 'Ein Zugang ist bei Twilio nicht mehr vorhanden'
      : `${count} Zugänge sind bei Twilio nicht mehr vorhanden`,
  since: (time: string) => `seit ${time}`,
}
