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
  /** What else can be done with the list. */
  more: 'Mehr zu dieser Liste',
  copyListSid: 'SID der Liste kopieren',
  listOnRecord: 'Aktivität ansehen',
  newCredential: 'Neuer Zugang',
  /** Beside the line above. */
  inList: (list: string) => `in ${list}`,
  create: 'Zugang anlegen',
  seenOnceMore: 'Sie sehen das Passwort noch einmal, danach nie wieder.',
  creating: 'Wird angelegt …',
  takesLong:
    'An Twilio gesendet, die Antwort steht noch aus. Sie können weitermachen: Sipdesk findet heraus, wie es ausging, und sagt es Ihnen. Es wird nichts doppelt angelegt.',
  listFull:
    'Diese Liste ist voll: Sie enthält 1.000 Zugänge, mehr erlaubt Twilio nicht. Verwenden Sie eine andere Liste.',
  created: (username: string) =>
    `Zugang für ${username} angelegt. Das Passwort wird nicht noch einmal angezeigt.`,
  /** Completes a sentence: es wird noch geprüft, ob „anna“ angelegt wurde. */
  wasCreated: (username: string) => `„${username}“ angelegt wurde`,
  username: 'Benutzername',
  usernameHint: (number: string) =>
    `Damit meldet sich das Telefon an: eine Nebenstelle, ein Name oder eine Nummer wie ${number}.`,
  isFree: 'In dieser Liste frei',
  /** For the ear, after 4/32. */
  charactersUsed: 'Zeichen verwendet',
  usernameTaken:
    'In dieser Liste gibt es bereits einen Zugang mit diesem Benutzernamen. Wählen Sie einen anderen Benutzernamen.',
  password: 'Passwort',
  showPassword: 'Passwort anzeigen',
  hidePassword: 'Passwort verbergen',
  copyPassword: 'Passwort kopieren',
  /** Where a password comes from, and the two answers. */
  source: 'Woher das Passwort kommt',
  generated: 'Erzeugt',
  setOwn: 'Eigenes',
  generatedHint: 'Ohne ähnlich aussehende Zeichen, ohne Sonderzeichen.',
  length: 'Länge',
  regenerate: 'Neu erzeugen',
  /** `keys` are pressed together. */
  regenerateKeys: (keys: string) => `Ein anderes Passwort erzeugen (${keys})`,
  regenerated: (characters: number) => `Neues Passwort erzeugt: ${characters} Zeichen.`,
  optional: 'optional',
  device: 'Gerät',
  deviceIsOptional: 'optional, für Hinweise und die Gerätedatei',
  anyDevice: 'Beliebiges Gerät',
  bothFields: (
    <>
      Tragen Sie den Benutzernamen unter <strong>SIP User ID</strong> und unter{' '}
      <strong>Authenticate ID</strong> ein. Die Gerätedatei macht das.
    </>
  ),
  rules: {
    length: `Mindestens ${PASSWORD_MIN_CHARACTERS} Zeichen`,
    'mixed-case': 'Ein Groß- und ein Kleinbuchstabe (A–Z, a–z)',
    digit: 'Eine Ziffer (0–9)',
  } satisfies Record<PasswordRuleName, string>,
  /** Both for the ear, after a rule. */
  met: ': erfüllt',
  notMet: ': nicht erfüllt',
  rulesMet: (count: number, of: number) => `${count} von ${of} Passwortregeln erfüllt`,
  loading: 'Die Zugänge werden geladen',
  /** In front of a username: what was done to it just now. */
  marks: { created: 'angelegt', rotated: 'geändert' },
}

export const changes = {
  /** Reads after „Es wird noch geprüft, ob“. */
  wasRotated: (username: string) => `das Passwort von „${username}“ geändert wurde`,
  rotated: (username: string) =>
    `Das Passwort von ${username} wurde geändert. Das neue wird nicht noch einmal angezeigt.`,
  /** Reads after „Es wird noch geprüft, ob“. */
  wasDeleted: (username: string) => `„${username}“ gelöscht wurde`,
  deleted: (username: string) => `${username} wurde gelöscht.`,
  reconciled: (isPasswordConfirmed: boolean) =>
    isPasswordConfirmed
      ? 'Die Antwort von Twilio ging verloren oder war unbrauchbar; Sipdesk hat den Zugang in der Liste gefunden und dieses Passwort erneut gesetzt.'
      : 'Die Antwort von Twilio ging verloren oder war unbrauchbar; Sipdesk hat den Zugang in der Liste gefunden, konnte das Passwort aber nicht erneut setzen. Probieren Sie es aus: Wird das Telefon abgewiesen, ändern Sie das Passwort.',
  failedElsewhere: (kind: Kind, username: string) =>
    ({
      created: `Der Zugang „${username}“ wurde nicht angelegt.`,
      rotated: `Das Passwort von „${username}“ wurde nicht geändert.`,
    })[kind],
}

/** What is known of one credential, and what can be done with it. */
export const details = {
  copyUsername: 'Benutzernamen dieses Zugangs kopieren',
  deleteNeeds: (needed: string, own: string) =>
    `Zum Löschen ist die Rolle ${needed} nötig; Ihre ist ${own}.`,
  notInList: 'Diese Liste enthält keinen Zugang mit diesem Benutzernamen.',
  createIt: 'Zugang anlegen',
  searchAll: 'Alle Listen durchsuchen',
  rotate: 'Passwort ändern',
  rotatePasswordOf: (username: string) => `Passwort von „${username}“ ändern`,
  devicesStop: 'Geräte mit dem alten Passwort funktionieren dann nicht mehr',
  devicesStopDetail:
    'Sie werden bei der nächsten Registrierung abgewiesen; ein jetzt registriertes Gerät kann noch bis zu einer Stunde registriert bleiben. Tragen Sie das neue Passwort in jedes dieser Geräte ein.',
  newPassword: 'Neues Passwort',
  change: 'Passwort ändern',
  changing: 'Wird geändert …',
  cancel: 'Abbrechen',
  /** Opens the question below. */
  deleteAsk: 'Löschen …',
  deleteTitle: (username: string) => `„${username}“ löschen?`,
  deleteDetail: (username: string) =>
    `Geräte mit „${username}“ funktionieren ab der nächsten Registrierung nicht mehr. Das Passwort lässt sich nicht wiederherstellen; ein neuer Zugang mit demselben Namen braucht ein neues Passwort.`,
  typeUsername: 'Geben Sie zur Bestätigung den Benutzernamen ein',
  otherUsername: (username: string) => `Das ist nicht „${username}“.`,
  deleteCredential: 'Zugang löschen',
}

export const usernameAdvice = {
  /** What is said of a username while it is typed. */
  warnings: {
    'outer-space':
      'Am Anfang oder am Ende steht ein Leerzeichen. Twilio behält es, und das Telefon muss es mitsenden.',
    'upper-case':
      'Manche Telefone wandeln Großbuchstaben in Kleinbuchstaben um. Twilio unterscheidet beide, sodass die Anmeldung fehlschlagen würde.',
    'unusual-characters':
      'Manche Telefone akzeptieren nur a–z, Ziffern, Punkt, Unterstrich, Bindestrich, @ und ein Plus am Anfang.',
  } satisfies Record<UsernameWarning, string>,
  duplicate: ({ username, listName, domainName }: Duplicate) =>
    `„${username}“ steht auch in der Liste „${listName}“, und die Domain ${domainName} akzeptiert beide Listen. Welches der beiden Passwörter sie akzeptiert, ist nicht festgelegt: Wählen Sie einen anderen Benutzernamen.`,
  looksLikeOther: ({ username, listName, domainName }: Duplicate) =>
    `Sieht aus wie „${username}“ in der Liste „${listName}“; die Domain ${domainName} akzeptiert beide Listen. Twilio unterscheidet die beiden, Menschen vielleicht nicht.`,
  looksLikeOwn: (username: string) =>
    `Sieht aus wie „${username}“ in dieser Liste. Twilio unterscheidet die beiden, Menschen vielleicht nicht.`,
  use: (username: string) => `„${username}“ verwenden`,
  rotateInstead: 'Stattdessen sein Passwort ändern',
  showOther: 'Den anderen Zugang anzeigen',
  showLike: (username: string) => `„${username}“ anzeigen`,
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
    'outer-space':
      'Am Anfang oder am Ende steht ein Leerzeichen. Es zählt mit, und das Telefon muss es mitsenden.',
    'non-ascii':
      'Telefone kodieren Buchstaben außerhalb von A–Z unterschiedlich, sodass die Anmeldung bei manchen fehlschlagen kann.',
    'risky-symbols':
      'Leerzeichen und manche Sonderzeichen, etwa $ & < > " % # = +, stören die Einrichtung gängiger Telefone.',
  } satisfies Record<PasswordWarning, string>,
  withoutSpace: 'Ohne das Leerzeichen verwenden',
}

/** What no file of a device can hold; `devices` are their names. */
export const fileWarnings = {
  username: (devices: string) =>
    `Mit diesem Benutzernamen kann Sipdesk die Einstellungsdatei für ${devices} nicht schreiben.`,
  password: (devices: string) =>
    `Mit diesem Passwort kann Sipdesk die Einstellungsdatei für ${devices} nicht schreiben.`,
}

/** What was made of cells of a spreadsheet that were pasted. */
export const pasted = {
  filled: 'Benutzername und Passwort wurden aus der eingefügten Zeile übernommen.',
  firstTwo: (columns: number) =>
    `Die eingefügte Zeile hat ${columns} Spalten: Die ersten beiden wurden als Benutzername und Passwort übernommen.`,
  rows: (count: number) =>
    `Sie haben ${formatNumber(count)} Zeilen eingefügt, daher wurde nichts übernommen. Sipdesk hat noch keinen Import: Fügen Sie die Zeilen einzeln ein.`,
}

/** The one time a password is shown. */
export const created = {
  title: (kind: Kind, list: string) =>
    ({ created: `Angelegt in ${list}`, rotated: `Passwort geändert in ${list}` })[kind],
  confirmed: (time: string) =>
    `Twilio hat es um ${time} Uhr bestätigt. Das Passwort wird nur dieses eine Mal angezeigt.`,
  /** On paper, where the time on its own would tell too little. */
  printed: (time: string) => `Sipdesk, ${time}`,
  shownOnce:
    'Dieses Passwort wird nicht noch einmal angezeigt. Weder Twilio noch Sipdesk können es anzeigen.',
  oldRefused:
    'Geräte mit dem alten Passwort werden bei der nächsten Registrierung abgewiesen; eine frühere Registrierung kann noch bis zu einer Stunde gelten.',
  setAgain:
    'Die Antwort von Twilio ging verloren oder war unbrauchbar; Sipdesk hat dieses Passwort erneut gesetzt.',
  notSure:
    'Die Antwort von Twilio ging verloren oder war unbrauchbar. Der Zugang wurde geändert, aber Sipdesk kann nicht feststellen, ob dieses Passwort jetzt gilt. Probieren Sie es aus: Wird das Telefon abgewiesen, ändern Sie das Passwort erneut.',
  copySid: 'SID des Zugangs kopieren',
  notKept:
    'Der Zugang ist angelegt. Bezeichnung, Besitzer und Gerät konnten nicht festgehalten werden.',
  stored: 'Ich habe es gespeichert',
  createAnother: 'Weiteren anlegen',
  closingAsks: 'Beim Schließen wird gefragt, solange es weder kopiert noch gespeichert ist.',
  closeUnstored: 'Schließen, ohne das Passwort zu speichern?',
  closeAnyway: 'Schließen und das Passwort verlieren',
  /** What is lost by signing out. */
  passwordLost: (username: string) =>
    `Sie haben noch nicht bestätigt, dass Sie das Passwort von „${username}“ gespeichert haben. Nach dem Abmelden kann es nicht mehr angezeigt werden.`,
  typedLost: 'Was Sie eingegeben, aber nicht abgeschickt haben, geht verloren.',
  /** On the pages where it cannot be shown. */
  passwordWaits: (username: string, list: string) =>
    `Das Passwort von ${username} in ${list} muss noch gespeichert werden.`,
  showNow: 'Jetzt anzeigen',
  goToList: 'Zur Liste',
  dismiss: 'Schließen',
}
