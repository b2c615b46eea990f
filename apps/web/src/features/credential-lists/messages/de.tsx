import { enumerate, formatNumber } from '#src/lib/format.ts'
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
    'Die Listen waren nicht zu lesen. Die Meldung unter „Zugangslisten“ sagt, warum; dort können Sie es auch erneut versuchen.',
  /** After a number: 7 von 100 Listen. */
  lists: 'Listen',
  newList: 'Neue Liste',
  adminsManage: 'Nur Admins können Listen anlegen, umbenennen und löschen. Fragen Sie einen Admin.',
  accountFull: `Das Konto hat ${ACCOUNT_MAX_LISTS} Listen, mehr erlaubt Twilio nicht. Löschen Sie eine, die niemand braucht.`,
  onlyOneAtATime: 'Eine andere Änderung läuft noch.',
  whatListsAre:
    'In einer Zugangsliste stehen die Benutzernamen und Passwörter, die eine SIP-Domain annimmt, bis zu 1.000 Zugänge.',
  createTheFirst:
    'Legen Sie hier die erste Liste an. Telefone können sie benutzen, sobald eine SIP-Domain des Kontos sie annimmt; das stellen Sie in der Twilio Console ein.',
  allLists: 'Alle Listen',
  filter: 'Filter',
  nameOrSid: 'Name oder SID',
  counted: (count: number, of: number) => `${formatNumber(count)} von ${formatNumber(of)} Listen`,
  noneNamed: 'Keine Liste hat das in ihrem Namen.',
  asOf: (time: string) => `Stand ${time} Uhr`,
  refresh: 'Aktualisieren',
  refreshing: 'Wird aktualisiert …',
  upToDate: 'Listen und Domains sind auf dem neuesten Stand',
  notAllRead: 'Nicht alles war zu lesen',
  reachUnread: 'Die Erreichbarkeit der Listen war nicht zu lesen',
  reachNotReadAnew: 'Die Erreichbarkeit der Listen ließ sich nicht erneut lesen',
  columns: {
    name: 'Name',
    size: 'Zugänge',
    created: 'Angelegt',
    updated: 'Geändert',
    reach: 'Erreichbarkeit',
    actions: 'Aktionen',
  },
  sizeUnknown: 'Noch unbekannt',
  actions: { rename: 'Umbenennen', delete: 'Löschen' },
  /** For the ear: which list a button is about. */
  actionOn: (action: string, list: string) => `${action}: ${list}`,
  /** What a list is good for; `fine` is one that phones register and call with. */
  reach: {
    fine: 'Registrierung und Anrufe',
    'no-domain': 'Erreicht nichts',
    'registration-off': 'Registrierung ist aus',
    'calls-only': 'Nur Anrufe',
    'registrations-only': 'Registrierung, aber keine Anrufe',
  } satisfies Record<ReachProblem | 'fine', string>,
  checking: 'Wird nachgesehen …',
  reachUnknown: 'Unbekannt',
  tlsOnly: 'Nur TLS',
  /** More domains than those named. */
  more: (count: number) => `und ${count} weitere`,
  /** A change once it is made, where it fails, and in doubt: es wird noch geklärt, ob die Liste „a“ angelegt wurde. */
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
      failed: `Die Liste „${before}“ hat ihren alten Namen nicht zurück`,
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
  createHint: 'Woran Sie die Liste erkennen, etwa ein Standort oder ein Team.',
  rename: (name: string) => `„${name}“ umbenennen`,
  renameList: 'Liste umbenennen',
  renameHint: 'Telefone merken davon nichts: Twilio erkennt die Liste an ihrer SID.',
  nameOfList: 'Name',
  /** For the ear, after 12/64. */
  charactersUsed: 'Zeichen verwendet',
  nameTaken: 'Eine andere Liste dieses Kontos heißt schon so. Wählen Sie einen anderen Namen.',
  askDelete: (name: string) => `„${name}“ löschen?`,
  deleteList: 'Liste löschen',
  whatGoes: (size: number | undefined) => {
    if (size === 0) return 'Die Liste ist leer.'
    if (size === undefined) {
      return 'Alle Zugänge darin werden mitgelöscht, und nichts bringt die Passwörter zurück.'
    }
    return size === 1
      ? 'Der eine Zugang darin wird mitgelöscht, und nichts bringt das Passwort zurück.'
      : `Die ${formatNumber(size)} Zugänge darin werden mitgelöscht, und nichts bringt die Passwörter zurück.`
  },
  /** Which SIP domains accept a list, where none is known to. */
  acceptance: {
    none: 'Keine SIP-Domain nimmt diese Liste an, also meldet sich zurzeit kein Telefon mit ihr an.',
    checking: 'Es wird nachgesehen, welche SIP-Domains sie annehmen …',
    unreadable:
      'Welche SIP-Domains sie annehmen, war nicht zu lesen. Twilio löscht keine Liste, die eine davon annimmt.',
  },
  typeName: 'Geben Sie zur Bestätigung den Namen der Liste ein',
  isNot: (name: string) => `Das ist nicht „${name}“.`,
  inUse: (name: string) => `„${name}“ wird benutzt`,
  unmapFirst: (domains: string[]) => (
    <>
      <strong>Tragen Sie die Liste zuerst bei {enumerate(domains)} aus.</strong> Twilio löscht keine
      Liste, die eine SIP-Domain annimmt (Fehler 21241).
    </>
  ),
  accepts: (domain: string, purpose: keyof typeof purposes) =>
    `${domain} nimmt sie für ${purposes[purpose]} an.`,
  howToUnmap:
    'Öffnen Sie in der Twilio Console die Domain und nehmen Sie die Liste aus deren Zugangslisten heraus.',
  aboutMappings: 'Twilios Dokumentation dazu (neuer Tab)',
  checkAgain: 'Erneut nachsehen',
  checking: 'Wird nachgesehen …',
}

export const navigation = {
  lists: 'Zugangslisten',
  loadingLists: 'Die Listen werden geladen',
  noLists: 'Noch keine.',
  findList: 'Liste suchen',
  noListNamed: (text: string) => `Keine Liste heißt so ähnlich wie „${text}“.`,
  sizeUnknown: 'Größe noch unbekannt',
}
