import type { ReactNode } from 'react'
import { formatNumber } from '#src/lib/format.ts'
import { ACCOUNT_MAX_LISTS } from '@sipdesk/shared/credential-lists.ts'
import type { ReachProblem } from '@sipdesk/shared/domains.ts'

const purposes = {
  calls: 'Anrufe',
  registrations: 'Registrierungen',
  both: 'Anrufe und Registrierungen',
}

/** The page of all lists, and what is told of a change to them. */
export const page = {
  noListsYet: 'Noch keine Zugangslisten',
  loading: 'Die Tabelle der Listen wird geladen',
  unreadable:
    'Die Listen konnten nicht gelesen werden. Die Meldung unter „Zugangslisten“ nennt den Grund; dort können Sie es erneut versuchen.',
  /** After a number: 7 von 100 Listen. */
  lists: 'Listen',
  /** To a person who may not reach all lists. */
  given: (count: number) => {
    if (count === 0) return 'Ihnen wurde keine Liste zugeteilt.'
    return count === 1
      ? 'Ihnen wurde eine Liste zugeteilt.'
      : `Ihnen wurden ${count} Listen zugeteilt.`
  },
  newList: 'Neue Liste',
  accountFull: `Das Konto hat ${ACCOUNT_MAX_LISTS} Listen, mehr erlaubt Twilio nicht. Löschen Sie eine, die nicht mehr gebraucht wird.`,
  onlyOneAtATime: 'Eine andere Änderung läuft noch.',
  whatListsAre:
    'Eine Zugangsliste enthält die Benutzernamen und Passwörter, die eine SIP-Domain akzeptiert, bis zu 1.000 Zugänge.',
  createTheFirst:
    'Legen Sie hier die erste Liste an. Telefone können sie verwenden, sobald eine SIP-Domain des Kontos sie akzeptiert; das stellen Sie in der Twilio Console ein.',
  askForLists: 'Bitten Sie einen Admin um die Listen, die Sie brauchen.',
  allLists: 'Alle Listen',
  filter: 'Filter',
  nameOrSid: 'Name oder SID',
  counted: (count: number, of: number) => `${formatNumber(count)} von ${formatNumber(of)} Listen`,
  notShown: (count: number) =>
    count === 1
      ? 'Eine Liste wird nicht angezeigt: Twilio hat ihre SID ausgelassen.'
      : `${count} Listen werden nicht angezeigt: Twilio hat ihre SIDs ausgelassen.`,
  noneNamed: 'Keine Liste entspricht dem Filter.',
  asOf: (time: string) => `Stand ${time} Uhr`,
  upToDate: 'Listen und SIP-Domains sind auf dem neuesten Stand',
  notAllRead: 'Einige Daten konnten nicht gelesen werden',
  reachUnread: 'Die Anbindung der Listen konnte nicht gelesen werden',
  reachNotReadAnew: 'Die Anbindung der Listen konnte nicht aktualisiert werden',
  columns: {
    name: 'Name',
    size: 'Zugänge',
    created: 'Angelegt',
    updated: 'Geändert',
    reach: 'Anbindung',
    actions: 'Aktionen',
  },
  sizeUnknown: 'Noch unbekannt',
  actions: { rename: 'Umbenennen', delete: 'Löschen' },
  /** For the ear: which list a button is about. */
  actionOn: (action: string, list: string) => `${action}: ${list}`,
  /** What a list is good for; `fine` is one that phones register and call with. */
  reach: {
    fine: 'Registrierung und Anrufe',
    'no-domain': 'Mit keiner SIP-Domain verbunden',
    'registration-off': 'Registrierung ist aus',
    'calls-only': 'Nur Anrufe',
    'registrations-only': 'Nur Registrierung',
  } satisfies Record<ReachProblem | 'fine', string>,
  checking: 'Wird geprüft …',
  reachUnknown: 'Unbekannt',
  tlsOnly: 'Nur TLS',
  /** More domains than those named. */
  more: (count: number) => `und ${count} weitere`,
  /** A change once it is made, where it failed, and while pending: es wird noch geprüft, ob die Liste „a“ angelegt wurde. */
  changes: {
    create: (name: string) => ({
      done: `Liste „${name}“ angelegt`,
      failed: `Die Liste „${name}“ wurde nicht angelegt`,
      pending: `die Liste „${name}“ angelegt wurde`,
    }),
    rename: (name: string, before: string) => ({
      done: `Die Liste „${before}“ heißt jetzt „${name}“`,
      failed: `Die Liste „${before}“ wurde nicht umbenannt`,
      pending: `die Liste „${before}“ in „${name}“ umbenannt wurde`,
    }),
    /** `name` is the old one, which the list gets back. */
    undo: (name: string, before: string) => ({
      done: `Die Liste „${before}“ heißt wieder „${name}“`,
      failed: `Der alte Name der Liste „${before}“ wurde nicht wiederhergestellt`,
      pending: `die Liste „${before}“ wieder „${name}“ heißt`,
    }),
    delete: (name: string) => ({
      done: `Liste „${name}“ gelöscht`,
      failed: `Die Liste „${name}“ wurde nicht gelöscht`,
      pending: `die Liste „${name}“ gelöscht wurde`,
    }),
  },
  undo: 'Rückgängig machen',
  undoing: 'Wird rückgängig gemacht …',
  /** For the ear, once a list is renamed. */
  undoAbove: (done: string) => `${done}. Über der Tabelle können Sie das rückgängig machen.`,
  dismiss: 'Ausblenden',
}

/** What admins are asked before a list is created, renamed or deleted. */
export const dialogs = {
  newList: 'Neue Zugangsliste',
  createList: 'Liste anlegen',
  createHint:
    'Ein Name, an dem die Operatoren die Liste erkennen, etwa ein Standort oder ein Team.',
  rename: (name: string) => `„${name}“ umbenennen`,
  renameList: 'Liste umbenennen',
  renameHint: 'Telefone sind nicht betroffen: Twilio erkennt die Liste an ihrer SID.',
  nameOfList: 'Name',
  /** For the ear, after 12/64. */
  charactersUsed: 'Zeichen verwendet',
  nameTaken:
    'Eine andere Liste dieses Kontos hat diesen Namen bereits. Wählen Sie einen anderen Namen.',
  looksLike: (name: string) =>
    `Sieht aus wie „${name}“, eine andere Liste dieses Kontos. Twilio unterscheidet die beiden, Menschen vielleicht nicht.`,
  use: (name: string) => `„${name}“ verwenden`,
  askDelete: (name: string) => `„${name}“ löschen?`,
  deleteList: 'Liste löschen',
  whatGoes: (size: number | undefined) => {
    if (size === 0) return 'Die Liste ist leer.'
    if (size === undefined) {
      return 'Alle Zugänge darin werden mitgelöscht, und die Passwörter lassen sich nicht wiederherstellen.'
    }
    return size === 1
      ? 'Der eine Zugang darin wird mitgelöscht, und das Passwort lässt sich nicht wiederherstellen.'
      : `Die ${formatNumber(size)} Zugänge darin werden mitgelöscht, und die Passwörter lassen sich nicht wiederherstellen.`
  },
  /** Which SIP domains accept a list, where none is known to. */
  acceptance: {
    none: 'Keine SIP-Domain akzeptiert diese Liste, deshalb kann sich kein Telefon mit ihr anmelden.',
    checking: 'Es wird geprüft, welche SIP-Domains sie akzeptieren …',
    unreadable:
      'Sipdesk konnte nicht lesen, welche SIP-Domains sie akzeptieren. Twilio löscht keine Liste, die verwendet wird.',
  },
  typeName: 'Geben Sie zur Bestätigung den Namen der Liste ein',
  isNot: (name: string) => `Das ist nicht „${name}“.`,
  inUse: (name: string) => `„${name}“ wird verwendet`,
  unmapFirst: (domains: ReactNode) => (
    <>
      <strong>Entfernen Sie die Liste zuerst aus {domains}.</strong> Twilio löscht keine Liste, die
      eine SIP-Domain akzeptiert (Fehler 21241).
    </>
  ),
  accepts: (domain: string, purpose: keyof typeof purposes) =>
    `${domain} akzeptiert sie für ${purposes[purpose]}.`,
  howToUnmap:
    'Öffnen Sie in der Twilio Console die SIP-Domain und entfernen Sie die Liste aus deren Zugangslisten.',
  aboutMappings: 'Dokumentation von Twilio dazu (neuer Tab)',
  checkAgain: 'Erneut prüfen',
  checking: 'Wird geprüft …',
}

export const navigation = {
  lists: 'Zugangslisten',
  loadingLists: 'Die Listen werden geladen',
  noLists: 'Noch keine.',
  pinned: 'Angeheftet',
  recent: 'Zuletzt geöffnet',
  all: 'Alle Listen von A bis Z',
  pin: 'Links anheften',
  unpin: 'Loslösen',
  troubles: {
    unreachable: 'Keine SIP-Domain nimmt sie an',
    full: 'Die Liste ist voll',
    filling: 'Die Liste ist fast voll',
  },
}
