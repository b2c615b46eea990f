import { formatNumber } from '#src/lib/format.ts'
import {
  PASSWORD_MIN_CHARACTERS,
  type PasswordRuleName,
  type PasswordWarning,
} from '@sipdesk/shared/password.ts'
import type { UsernameWarning } from '@sipdesk/shared/username.ts'

type Kind = 'created' | 'rotated'

type Duplicate = { username: string; listName: string; domainName: string }

/** The page of a list, as far as it is there from the start; `list` until its name is known. */
export const page = {
  copyListSid: 'SID der Liste kopieren',
  createHeading: 'Einen Zugang anlegen',
  create: 'Zugang anlegen',
  creating: 'Wird angelegt …',
  listFull:
    'Diese Liste ist voll: Sie hat 1.000 Zugänge, mehr erlaubt Twilio nicht. Nehmen Sie eine andere Liste.',
  viewersRead: 'Als Leser können Sie alles ansehen, aber nichts anlegen. Fragen Sie einen Admin.',
  created: (username: string) =>
    `Zugang für ${username} angelegt. Das Passwort wird nur dieses eine Mal angezeigt.`,
  /** Goes on a sentence: es wird noch geklärt, ob „anna“ angelegt wurde. */
  wasCreated: (username: string) => `„${username}“ angelegt wurde`,
  username: 'Benutzername',
  usernameHint:
    'Damit meldet sich das Telefon an: eine Nebenstelle, ein Name oder eine Nummer wie +15551234567.',
  /** For the ear, after 4/32. */
  charactersUsed: 'Zeichen verwendet',
  usernameTaken:
    'In dieser Liste gibt es schon einen Zugang mit diesem Benutzernamen. Wählen Sie einen anderen.',
  password: 'Passwort',
  show: 'Anzeigen',
  hide: 'Verbergen',
  showPassword: 'Passwort anzeigen',
  hidePassword: 'Passwort verbergen',
  copyPassword: 'Passwort kopieren',
  generate: 'Erzeugen',
  length: 'Länge',
  generated: (characters: number) =>
    `Passwort erzeugt: ${characters} Zeichen. Es wird im Feld angezeigt.`,
  rules: {
    length: `Mindestens ${PASSWORD_MIN_CHARACTERS} Zeichen`,
    'mixed-case': 'Ein Groß- und ein Kleinbuchstabe (A–Z, a–z)',
    digit: 'Eine Ziffer (0–9)',
  } satisfies Record<PasswordRuleName, string>,
  /** Both for the ear, after a rule. */
  met: ': erfüllt',
  notMet: ': nicht erfüllt',
  rulesMet: (count: number, of: number) => `${count} von ${of} Passwortregeln erfüllt`,
  credentials: 'Zugänge',
  scrollable: 'Zugänge, scrollbar',
  loading: 'Die Zugänge werden geladen',
  asOf: (time: string) => `Stand ${time} Uhr`,
  refresh: 'Aktualisieren',
  refreshing: 'Wird aktualisiert …',
  createdAt: 'Angelegt',
  updatedAt: 'Geändert',
  /** In front of a username: what was done to it just now. */
  marks: { created: 'angelegt', rotated: 'gewechselt' },
  nobody: 'Diese Liste ist noch leer. Legen Sie den ersten Zugang mit dem Formular an.',
  noUsernameContains: (text: string) => `Kein Benutzername in dieser Liste enthält „${text}“.`,
  searchAll: 'Alle Listen durchsuchen',
}

export const changes = {
  /** Reads after „Es wird noch geklärt, ob“. */
  wasRotated: (username: string) => `das Passwort von „${username}“ gewechselt wurde`,
  rotated: (username: string) =>
    `Das Passwort von ${username} wurde gewechselt. Das neue ist nur dieses eine Mal zu sehen.`,
  /** Reads after „Es wird noch geklärt, ob“. */
  wasDeleted: (username: string) => `„${username}“ gelöscht wurde`,
  deleted: (username: string) => `${username} wurde gelöscht.`,
  reconciled: (isPasswordConfirmed: boolean) =>
    isPasswordConfirmed
      ? 'Die Antwort von Twilio ging verloren; Sipdesk hat den Zugang in der Liste gefunden und dieses Passwort noch einmal gesetzt.'
      : 'Die Antwort von Twilio ging verloren; Sipdesk hat den Zugang in der Liste gefunden, konnte das Passwort aber nicht noch einmal setzen. Probieren Sie es aus: Wird das Telefon abgewiesen, wechseln Sie das Passwort.',
  failedElsewhere: (kind: Kind, username: string) =>
    ({
      created: `Der Zugang „${username}“ wurde nicht angelegt.`,
      rotated: `Das Passwort von „${username}“ wurde nicht gewechselt.`,
    })[kind],
  waiting: (kind: Kind, username: string) =>
    ({
      created: `Der Zugang „${username}“ wurde angelegt, und sein Passwort ist nur einmal zu sehen.`,
      rotated: `Das Passwort von „${username}“ wurde gewechselt, und das neue ist nur einmal zu sehen.`,
    })[kind],
}

/** What is known of one credential, and what can be done with it. */
export const details = {
  copyUsername: 'Benutzernamen dieses Zugangs kopieren',
  close: 'Schließen',
  sid: 'SID',
  copySid: 'SID des Zugangs kopieren',
  list: 'Liste',
  created: 'Angelegt',
  updated: 'Geändert',
  onRecord: 'Was das Protokoll dazu sagt',
  viewersRead:
    'Mit Ihrer Rolle, Leser, können Sie alles ansehen, aber nichts ändern. Fragen Sie einen Admin.',
  adminsDelete: 'Nur Admins dürfen löschen. Ihre Rolle ist Operator.',
  notInList: 'In dieser Liste gibt es keinen Zugang mit diesem Benutzernamen.',
  createIt: 'Zugang anlegen',
  searchAll: 'In allen Listen suchen',
  rotate: 'Passwort wechseln',
  rotatePasswordOf: (username: string) => `Passwort von „${username}“ wechseln`,
  devicesStop: 'Geräte mit dem alten Passwort funktionieren dann nicht mehr',
  devicesStopDetail:
    'Sie werden bei ihrer nächsten Registrierung abgewiesen; ein Gerät, das jetzt registriert ist, kann es noch bis zu einer Stunde bleiben. Lassen Sie das neue Passwort in jedes dieser Geräte eintragen.',
  newPassword: 'Neues Passwort',
  change: 'Passwort wechseln',
  changing: 'Wird gewechselt …',
  cancel: 'Abbrechen',
  /** Opens the question below. */
  deleteAsk: 'Löschen …',
  deleteTitle: (username: string) => `„${username}“ löschen?`,
  deleteDetail: (username: string) =>
    `Jedes Gerät, das sich als „${username}“ anmeldet, wird ab seiner nächsten Registrierung abgewiesen. Das Passwort lässt sich nicht zurückholen; ein neuer Zugang mit demselben Namen braucht ein neues.`,
  typeUsername: 'Geben Sie zur Bestätigung den Benutzernamen ein',
  otherUsername: (username: string) => `Das ist nicht „${username}“.`,
  deleteCredential: 'Zugang löschen',
}

/** What narrows the table of a list. */
export const filter = {
  label: 'In dieser Liste suchen',
  keyHint: 'Die Taste / führt hierher',
  count: (found: number, of: number) => `${formatNumber(found)} von ${formatNumber(of)}`,
  /** `shown` is the count above. */
  found: (shown: string) => `${shown} gefunden`,
}

export const usernameAdvice = {
  /** What is said of a username while it is typed. */
  warnings: {
    'outer-space':
      'Am Anfang oder am Ende steht ein Leerzeichen. Twilio behält es, und das Telefon muss es mitsenden.',
    'upper-case':
      'Manche Telefone machen aus großen Buchstaben kleine. Twilio unterscheidet sie, und die Anmeldung würde scheitern.',
    'unusual-characters':
      'Manche Telefone nehmen nur A–Z, Ziffern, Punkt, Unterstrich, Bindestrich, @ und ein Plus am Anfang an.',
  } satisfies Record<UsernameWarning, string>,
  duplicate: ({ username, listName, domainName }: Duplicate) =>
    `„${username}“ steht auch in der Liste „${listName}“, und die Domain ${domainName} nimmt beide Listen an. Welches der beiden Passwörter sie verlangt, ist ungewiss: Wählen Sie einen anderen Benutzernamen.`,
  use: (username: string) => `„${username}“ verwenden`,
  rotateInstead: 'Stattdessen sein Passwort wechseln',
  showOther: 'Den anderen Zugang anzeigen',
}

/** How hard a password is to guess; stands before one of the labels, for the ear. */
export const strength = {
  estimated: 'Geschätzte Stärke:',
  labels: {
    0: 'Sehr schwach: sofort erraten',
    1: 'Schwach: schnell erraten',
    2: 'Mittel: länger ist besser',
    3: 'Stark',
    4: 'Sehr stark',
  },
}

/** What phones trip over in a password that Twilio accepts. */
export const passwordAdvice = {
  warnings: {
    'non-ascii':
      'Telefone kodieren Buchstaben außerhalb von A–Z unterschiedlich, sodass die Anmeldung bei manchen scheitern kann.',
    'risky-symbols':
      'Leerzeichen und manche Sonderzeichen, etwa $ & < > " % # = +, stören die Einrichtung gängiger Telefone.',
  } satisfies Record<PasswordWarning, string>,
}

/** The one time a password is shown. */
export const created = {
  title: { created: 'Zugang angelegt', rotated: 'Passwort gewechselt' },
  putNow: 'Tragen Sie beides jetzt ins Telefon ein, oder in Ihren Passwortspeicher.',
  shownOnce:
    'Das Passwort ist nur dieses eine Mal zu sehen. Weder Twilio noch Sipdesk kann es noch einmal zeigen.',
  oldRefused:
    'Geräte mit dem alten Passwort werden bei ihrer nächsten Registrierung abgewiesen; eine frühere Registrierung kann noch bis zu einer Stunde gelten.',
  setAgain:
    'Die Antwort von Twilio ging verloren; Sipdesk hat dieses Passwort noch einmal gesetzt.',
  notSure:
    'Die Antwort von Twilio ging verloren. Der Zugang wurde geändert, aber Sipdesk weiß nicht, ob auf dieses Passwort. Probieren Sie es aus: Wird das Telefon abgewiesen, wechseln Sie das Passwort noch einmal.',
  credentialInList: (sid: string, listSid: string) => (
    <>
      Zugang <code>{sid}</code> in der Liste <code>{listSid}</code>
    </>
  ),
  stored: 'Ich habe es gespeichert',
  createAnother: 'Noch einen anlegen',
  /** Both name what would be lost by leaving the page. */
  passwordLost: (username: string) =>
    `Das Passwort von „${username}“ lässt sich nicht noch einmal zeigen.`,
  typedLost: 'Was Sie eingegeben, aber nicht abgeschickt haben, geht verloren.',
  passwordWaits: 'Ein Passwort wartet darauf, gespeichert zu werden',
  showNow: 'Jetzt zeigen',
  goToList: 'Zur Liste',
  dismiss: 'Schließen',
}
