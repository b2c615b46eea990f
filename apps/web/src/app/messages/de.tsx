/** What the pages are called. */
export const titles = {
  lists: 'Zugangslisten',
  list: 'Zugangsliste',
  search: 'Suche',
  account: 'Ihr Konto',
  status: 'Status',
  people: 'Personen',
  person: 'Person',
  approvals: 'Freigaben',
  audit: 'Aktivität',
  signIn: 'Anmelden',
  join: 'Passwort festlegen',
  handover: 'Einmal-Link',
  notFound: 'Seite nicht gefunden',
}

/** What stands around every page. */
export const shell = {
  menu: 'Menü',
  home: 'Zu allen Listen',
  help: 'Hilfe',
  twilioAnswered: (time: string) => `Twilio hat um ${time} geantwortet`,
  skip: 'Zum Hauptinhalt springen',
  loadingPage: 'Die Seite wird geladen',
  youAreOffline: (
    <>
      <strong>Sie sind offline.</strong> Ihre Eingaben gehen nicht verloren. Lassen Sie diese Seite
      geöffnet: Was noch läuft, geht von selbst weiter, sobald Sie wieder online sind.
    </>
  ),
  modeUnread: 'Sipdesk konnte nicht feststellen, ob dies eine Sandbox ist',
}

/** What can be done from the palette. */
export const commands = {
  newCredential: 'Neuer Zugang in dieser Liste',
  newList: 'Neue Liste',
  allLists: 'Zu allen Listen',
  status: 'Zum Status',
  people: 'Zu den Personen',
  approvals: 'Zu den Freigaben',
  record: 'Zur Aktivität',
  account: 'Zu Ihrem Konto',
  themes: {
    system: 'Design: System',
    light: 'Design: hell',
    dark: 'Design: dunkel',
  },
  language: (ownName: string) => `Sprache: ${ownName}`,
  shortcuts: 'Tastenkürzel anzeigen',
  signOut: 'Abmelden',
}

export const notFound = {
  detail: 'Unter dieser Adresse gibt es keine Seite. Vielleicht enthält sie einen Tippfehler.',
  chooseList: 'Eine Zugangsliste auswählen',
}

export const help = {
  title: 'Tastenkürzel',
  close: 'Schließen',
  everywhere: 'Überall',
  openPalette: 'Liste, Zugang oder Befehl finden',
  openHelp: 'Diese Tastenkürzel anzeigen',
  leaveDialog: 'Offenen Dialog oder offenes Menü schließen',
  inList: 'In einer Liste',
  filter: 'Diese Liste filtern',
  newCredential: 'Neuer Zugang',
  closeDetails: 'Details eines Zugangs schließen',
  create: 'Zugang anlegen, aus jedem Feld des Formulars',
  inSearch: 'In den Suchergebnissen',
  move: 'Durch die Treffer blättern',
  open: 'Treffer öffnen',
  singleKeys: 'Tastenkürzel aus einer Taste, etwa / und N',
  on: 'Ein',
  off: 'Aus',
}
