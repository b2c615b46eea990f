import { html } from './html.ts'

const { sandboxName, sandboxText } = html.de

/** What the pages are called. */
export const titles = {
  lists: 'Zugangslisten',
  list: 'Zugangsliste',
  search: 'Suche',
  account: 'Ihr Konto',
  status: 'Status',
  people: 'Personen',
  audit: 'Protokoll',
  signIn: 'Anmelden',
  join: 'Legen Sie Ihr Passwort fest',
  handover: 'Einmal-Link',
  notFound: 'Seite nicht gefunden',
}

/** What stands around every page. */
export const shell = {
  skip: 'Zum Hauptinhalt springen',
  loadingPage: 'Die Seite wird geladen',
  sandbox: (
    <>
      <strong>{sandboxName}</strong> {sandboxText}
    </>
  ),
  youAreOffline: (
    <>
      <strong>Sie sind offline.</strong> Nichts, was Sie eingegeben haben, geht verloren. Machen Sie
      weiter, sobald die Verbindung wieder da ist.
    </>
  ),
  modeUnread: 'Ob dies eine Sandbox ist, war nicht zu lesen',
  /** What stands around every page and comes after the first look. */
  twilioAccount: 'Twilio-Konto',
}

/** What can be done from the palette. */
export const commands = {
  newCredential: 'Neuer Zugang in dieser Liste',
  newList: 'Neue Liste',
  allLists: 'Zu allen Listen',
  search: 'Alle Listen durchsuchen',
  status: 'Zum Status',
  people: 'Zu den Personen',
  record: 'Zum Protokoll',
  account: 'Zu Ihrem Konto',
  themes: {
    system: 'Farben: wie das Gerät',
    light: 'Farben: hell',
    dark: 'Farben: dunkel',
  },
  otherLanguage: 'This page in English (Englisch)',
  shortcuts: 'Die Tastenkürzel zeigen',
  signOut: 'Abmelden',
}

export const notFound = {
  detail: 'Unter dieser Adresse gibt es nichts. Vielleicht enthält sie einen Tippfehler.',
  chooseList: 'Eine Zugangsliste auswählen',
}

export const help = {
  title: 'Tastenkürzel',
  close: 'Schließen',
  everywhere: 'Überall',
  openPalette: 'Eine Liste, einen Zugang oder einen Befehl finden',
  openHelp: 'Diese Tastenkürzel zeigen',
  leaveDialog: 'Schließen, was obenauf liegt',
  inList: 'In einer Liste',
  filter: 'In dieser Liste suchen',
  newCredential: 'Neuer Zugang',
  closeDetails: 'Die Einzelheiten eines Zugangs schließen',
  create: 'Den Zugang anlegen, aus jedem Feld des Formulars',
  inSearch: 'In der Suche',
  move: 'Durch die Treffer gehen',
  open: 'Den Treffer öffnen',
  singleKeys: 'Einzelne Tasten wie / und N',
  on: 'Ein',
  off: 'Aus',
}
