import { formatNumber } from '#src/lib/format.ts'

const credentials = (count: number) => (count === 1 ? '1 Zugang' : `${formatNumber(count)} Zugänge`)

/** The heads of the columns, and of the files that are saved. */
export const columns = {
  username: 'Benutzername',
  label: 'Bezeichnung und Inhaber',
  labelAlone: 'Bezeichnung',
  owner: 'Inhaber',
  place: 'Ort',
  device: 'Gerät',
  age: 'Passwortalter',
  passwordSet: 'Passwort gesetzt',
  updated: 'Geändert',
  created: 'Angelegt',
  createdBy: 'Angelegt von',
  /** For the ear. */
  select: 'Auswählen',
  actions: 'Aktionen',
}

export const table = {
  name: 'Zugänge',
  selectAll: 'Alle auswählen',
  select: (username: string) => `${username} auswählen`,
  actionsFor: (username: string) => `Aktionen für ${username}`,
  /** After an age of more than a year, for the ear. */
  isOld: 'über ein Jahr',
  goneSince: 'Bei Twilio nicht mehr vorhanden seit',
  empty: 'Diese Liste ist noch leer. Legen Sie den ersten Zugang mit dem Formular an.',
  unreadable: (count: number) =>
    count === 1
      ? 'Ein Zugang wird nicht angezeigt: Twilio hat seinen Benutzernamen oder seine SID ausgelassen.'
      : `${count} Zugänge werden nicht angezeigt: Twilio hat ihre Benutzernamen oder SIDs ausgelassen.`,
  nothingMatches: (text: string) => `Kein Zugang in dieser Liste enthält „${text}“.`,
  nothingFits: 'Kein Zugang in dieser Liste passt zu diesen Filtern.',
  searchAll: 'Alle Listen durchsuchen',
  clearFilters: 'Filter entfernen',
  count: credentials,
  countOf: (found: number, of: number) => `${formatNumber(found)} von ${formatNumber(of)}`,
  /** `shown` is the count above. */
  found: (shown: string) => `${shown} gefunden`,
  move: 'bewegen',
  choose: 'auswählen',
  open: 'öffnen',
  create: 'neu',
}

export const toolbar = {
  filter: 'Diese Liste filtern',
  keyHint: 'Mit / zum Filter',
  facets: 'Filter',
  age: 'Passwortalter',
  ages: { '90d': 'Über 90 Tage', '1y': 'Über ein Jahr' },
  anyAge: 'Jedes Alter',
  creator: 'Angelegt von',
  anybody: 'Allen',
  withoutLabel: 'Ohne Bezeichnung',
  gone: 'Bei Twilio nicht mehr vorhanden',
  more: 'Mehr',
  remove: (facet: string) => `Filter entfernen: ${facet}`,
  createdBy: (name: string) => `Angelegt von ${name}`,
  olderThan: {
    '90d': 'Passwort über 90 Tage alt',
    '1y': 'Passwort über ein Jahr alt',
  },
  sort: 'Sortieren',
  sortedBy: (column: string) => `Sortiert nach ${column}`,
  sortBy: 'Sortieren nach',
  direction: 'Reihenfolge',
  ascending: 'Aufsteigend',
  descending: 'Absteigend',
  columns: 'Spalten',
  byWidth: 'Auf Standard zurücksetzen',
  export: 'Exportieren',
  exports: {
    xlsx: 'Als Excel-Datei (.xlsx) speichern',
    csv: 'Als CSV speichern',
    table: 'Als Tabelle kopieren',
  },
  copiedTable: (count: number) => `Als Tabelle kopiert: ${credentials(count)}.`,
  saved: (count: number) => `Gespeichert: ${credentials(count)}.`,
  notSaved:
    'Die Datei konnte nicht erstellt werden. Prüfen Sie die Verbindung und versuchen Sie es erneut.',
}

/** What the menu of a row offers. */
export const rowMenu = {
  open: 'Öffnen',
  select: 'Auswählen',
  deselect: 'Abwählen',
  copyUsername: 'Benutzernamen kopieren',
  copySid: 'SID kopieren',
  rotate: 'Passwort ändern …',
  remove: 'Löschen …',
}

export const bulk = {
  selected: (count: number) => `${formatNumber(count)} ausgewählt`,
  /** After the one above: of those, how many the filter hides. */
  hidden: (count: number) => `${formatNumber(count)} nicht angezeigt`,
  none: 'Nichts ausgewählt',
  region: 'Ausgewählte Zugänge',
  copyNames: 'Benutzernamen kopieren',
  copiedNames: (count: number) =>
    count === 1 ? 'Kopiert: 1 Benutzername.' : `Kopiert: ${formatNumber(count)} Benutzernamen.`,
  describe: 'Bezeichnung setzen …',
  export: 'Exportieren',
  remove: 'Löschen …',
  clear: 'Auswahl aufheben',
  leaving:
    'Änderungen an mehreren Zugängen laufen noch. Was noch nicht begonnen hat, wird nicht mehr ausgeführt.',

  deleteTitle: (count: number) => `${credentials(count)} löschen?`,
  deleteDetail:
    'Geräte, die sie verwenden, funktionieren ab der nächsten Registrierung nicht mehr. Das lässt sich nicht rückgängig machen: Twilio gibt keine Passwörter heraus, die Zugänge können nur neu angelegt werden.',
  oneByOne: 'Sie werden nacheinander gelöscht. Sie können jederzeit anhalten.',
  typeCount: (count: number) => `Zum Bestätigen ${count} eingeben`,
  otherCount: (count: number) => `Das ist nicht ${count}.`,
  delete: (count: number) => `${credentials(count)} löschen`,
  andMore: (count: number) => `und ${formatNumber(count)} weitere`,

  describeTitle: (count: number) => `Einen Text für ${credentials(count)} setzen`,
  which: 'Was gesetzt wird',
  fields: { label: 'Bezeichnung', owner: 'Inhaber', place: 'Ort' },
  text: 'Text',
  replaces:
    'Er ersetzt, was dort steht. Lassen Sie das Feld leer, um zu entfernen, was dort steht.',
  looksLikePassword:
    'Das sieht nach einem Passwort aus. Texte zu Zugängen können alle mit Zugriff lesen: Passwörter gehören nicht hinein.',
  noPassword: 'Es ist kein Passwort',
  describeButton: (count: number) => `Für ${credentials(count)} setzen`,

  progress: {
    remove: (done: number, of: number) => `${formatNumber(done)} von ${formatNumber(of)} gelöscht`,
    describe: (done: number, of: number) => `${formatNumber(done)} von ${formatNumber(of)} gesetzt`,
  },
  pausing: 'Hält nach diesem an …',
  stopping: 'Endet nach diesem …',
  limited: 'Mehr Änderungen pro Minute sind nicht erlaubt. Geht von selbst weiter.',
  paused: 'Angehalten',
  pause: 'Anhalten',
  goOn: 'Fortsetzen',
  stop: 'Beenden',
  close: 'Schließen',
  again: 'Erneut versuchen',
  /** How many rows came to what; those of none are left out. */
  ends: {
    remove: (count: number) => `${formatNumber(count)} gelöscht`,
    describe: (count: number) => `${formatNumber(count)} gesetzt`,
    asked: (count: number) => `${formatNumber(count)} warten auf einen zweiten Admin`,
    failedRemove: (count: number) => `${formatNumber(count)} nicht gelöscht`,
    failedDescribe: (count: number) => `${formatNumber(count)} nicht gesetzt`,
    left: (count: number) => `${formatNumber(count)} nicht begonnen`,
  },
  /** In a row. */
  states: {
    waiting: 'Wartet',
    running: 'Läuft',
    unclear: 'Wird geprüft',
    asked: 'Wartet auf Freigabe',
    left: 'Nicht begonnen',
    undecided: 'Nicht bekannt',
    done: { remove: 'Gelöscht', describe: 'Gesetzt' },
    failed: { remove: 'Nicht gelöscht', describe: 'Nicht gesetzt' },
  },
}
