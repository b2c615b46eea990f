export const page = {
  loading: 'Ihr Konto wird geladen',
}

/** The password with which somebody signs in. */
export const password = {
  title: 'Passwort',
  currentPassword: 'Aktuelles Passwort',
  newPassword: 'Neues Passwort',
  yourPassword: 'Ihr Passwort',
  show: 'Anzeigen',
  hide: 'Verbergen',
  /** Both come with one of the labels above. */
  showThis: (label: string) => `${label} anzeigen`,
  hideThis: (label: string) => `${label} verbergen`,
  ofAtLeast: (count: number, limit: number) => `${count} von mindestens ${limit} Zeichen`,
  ofAtMost: (count: number, limit: number) => `${count} von höchstens ${limit} Zeichen`,
  othersEnd: 'Wenn Sie es ändern, enden Ihre anderen Sitzungen.',
  change: 'Passwort ändern',
  changing: 'Wird geändert …',
  changed: 'Passwort geändert',
  othersEnded: 'Ihre anderen Sitzungen sind beendet.',
  /** The two above, for the ear. */
  changedAloud: 'Passwort geändert. Ihre anderen Sitzungen sind beendet.',
  notCurrent: 'Das ist nicht Ihr aktuelles Passwort.',
  notYours: 'Das ist nicht Ihr Passwort.',
}

/** Where somebody is signed in, and how to end that. */
export const sessions = {
  title: 'Wo Sie angemeldet sind',
  loading: 'Ihre Sitzungen werden geladen',
  none: 'Es gibt keine Sitzungen.',
  browser: 'Browser',
  address: 'Adresse',
  signedIn: 'Angemeldet',
  lastSeen: 'Zuletzt aktiv',
  action: 'Aktion',
  browserOn: (name: string, system: string) => `${name} auf ${system}`,
  unknownBrowser: 'Unbekannter Browser',
  /** Of all sessions. */
  thisOne: 'Diese hier',
  end: 'Beenden',
  endOf: (name: string, from: string) => `Beenden: ${name}, ${from}`,
  ending: 'Wird beendet …',
  ended: 'Sitzung beendet',
  signOutEverywhere: 'Überall abmelden',
  signOutEverywhereQuestion: 'Überall abmelden?',
  allEnd: 'Alle Ihre Sitzungen enden sofort, auch diese hier. Danach melden Sie sich wieder an.',
}

/** The code of an app that is asked for besides the password, and its recovery codes. */
export const secondFactor = {
  title: 'Zweiter Faktor',
  on: (
    <>
      <strong>Eingeschaltet.</strong> Nach Ihrem Passwort geben Sie einen Code aus Ihrer
      Authenticator-App ein.
    </>
  ),
  off: (
    <>
      <strong>Ausgeschaltet.</strong> Mit einem zweiten Faktor kann sich niemand allein mit Ihrem
      Passwort anmelden: Dazu gehört auch ein Code aus einer App auf Ihrem Telefon.
    </>
  ),
  /** What can be done, and what follows from it; the password is asked for first. */
  questions: {
    'turn-on': {
      label: 'Zweiten Faktor einrichten',
      consequence:
        'Sie brauchen eine Authenticator-App. Der zweite Faktor gilt, sobald Sie einen Code aus ihr eingegeben haben.',
    },
    'turn-off': {
      label: 'Ausschalten',
      consequence:
        'Danach genügt Ihr Passwort allein. Ihre Wiederherstellungscodes gelten dann nicht mehr.',
    },
    'new-codes': {
      label: 'Neue Wiederherstellungscodes',
      consequence: 'Ihre alten Wiederherstellungscodes gelten dann nicht mehr.',
    },
  },
  scan: 'Scannen Sie dies mit Ihrer Authenticator-App',
  qrCode: 'QR-Code für Ihre Authenticator-App',
  orType: 'Oder geben Sie diesen geheimen Schlüssel in die App ein:',
  copySecret: 'Geheimen Schlüssel kopieren',
  storeCodes: 'Sichern Sie Ihre Wiederherstellungscodes',
  enterCode: 'Geben Sie den Code ein, den die App anzeigt',
  code: '6-stelliger Code',
  codeRefused: 'Der Code ist falsch oder zu alt. Geben Sie den ein, den die App jetzt anzeigt.',
  /** The form, for the ear. */
  turnOnForm: 'Den zweiten Faktor einschalten',
  turnOn: 'Einschalten',
  turnedOn: 'Zweiter Faktor eingeschaltet',
  turnedOff: 'Zweiter Faktor ausgeschaltet',
  recoveryCodes: 'Wiederherstellungscodes',
  aboutCodes:
    'Mit jedem können Sie sich einmal ohne die App anmelden, wenn Sie Ihr Telefon verlieren. Sie werden nur dieses eine Mal angezeigt. Bewahren Sie sie getrennt von Ihrem Passwort auf.',
  copyCodes: 'Alle Wiederherstellungscodes kopieren',
  download: 'Herunterladen',
  fileName: 'sipdesk-wiederherstellungscodes.txt',
  newCodes: 'Neue Wiederherstellungscodes',
  oldCodesEnded: 'Ihre alten Wiederherstellungscodes gelten nicht mehr.',
  stored: 'Ich habe sie gesichert',
}
