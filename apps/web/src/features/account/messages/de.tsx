export const page = { loading: 'Ihr Konto wird geladen' }

/** The password that a person signs in with. */
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
  othersEnd: 'Wenn Sie das Passwort ändern, werden Ihre anderen Sitzungen beendet.',
  change: 'Passwort ändern',
  changing: 'Wird geändert …',
  changed: 'Passwort geändert',
  othersEnded: 'Ihre anderen Sitzungen sind beendet.',
  passkeysStay: 'Ihre Passkeys melden Sie weiterhin an. Entfernen Sie die, die Sie nicht kennen.',
  changedAloud: 'Passwort geändert. Ihre anderen Sitzungen sind beendet.',
  changedPasskeysStayAloud:
    'Passwort geändert. Ihre anderen Sitzungen sind beendet. Ihre Passkeys melden Sie weiterhin an.',
  notCurrent: 'Das ist nicht Ihr aktuelles Passwort.',
  notYours: 'Das ist nicht Ihr Passwort.',
}

/** Where a person is signed in, and how to end that. */
export const sessions = {
  title: 'Wo Sie angemeldet sind',
  loading: 'Ihre Sitzungen werden geladen',
  none: 'Es gibt keine Sitzungen.',
  browser: 'Browser',
  address: 'Adresse',
  signedIn: 'Angemeldet',
  lastSeen: 'Zuletzt aktiv',
  action: 'Aktion',
  /** Of all sessions. */
  thisOne: 'Dieses Gerät',
  end: 'Beenden',
  endOf: (name: string, from: string) => `Beenden: ${name}, ${from}`,
  ending: 'Wird beendet …',
  ended: 'Sitzung beendet',
  signOutEverywhere: 'Überall abmelden',
  signOutEverywhereQuestion: 'Überall abmelden?',
  allEnd:
    'Alle Ihre Sitzungen werden sofort beendet, auch diese. Melden Sie sich danach wieder an.',
}

/** The same of both ways in. */
const whichever = (text: string) => ({ password: text, company: text })

/** The code of an app that is asked for besides the password, and its recovery codes. */
export const secondFactor = {
  title: 'Zweiter Faktor',
  /** By what the person signs in before that; so are the consequences below. */
  on: {
    password: (
      <>
        <strong>Eingeschaltet.</strong> Nach Ihrem Passwort geben Sie einen Code aus Ihrer
        Authenticator-App ein.
      </>
    ),
    company: (
      <>
        <strong>Eingeschaltet.</strong> Nach der Anmeldung mit dem Firmenkonto geben Sie einen Code
        aus Ihrer Authenticator-App ein.
      </>
    ),
  },
  off: {
    password: (
      <>
        <strong>Ausgeschaltet.</strong> Mit einem zweiten Faktor genügt Ihr Passwort allein nicht
        zum Anmelden: Zusätzlich ist ein Passkey oder ein Code aus einer App auf Ihrem Telefon
        nötig.
      </>
    ),
    company: (
      <>
        <strong>Ausgeschaltet.</strong> Mit einem zweiten Faktor genügt Ihr Firmenkonto allein nicht
        zum Anmelden: Zusätzlich ist ein Passkey oder ein Code aus einer App auf Ihrem Telefon
        nötig.
      </>
    ),
  },
  /** There is no app, but a passkey. */
  orByPasskey: 'Stattdessen genügt auch ein Passkey.',
  onByPasskey: (
    <>
      <strong>Eingeschaltet.</strong> Ihre Passkeys sind Ihr zweiter Faktor. Eine Authenticator-App
      kann es auch sein, für Geräte ohne Passkey.
    </>
  ),
  /** What can be done, and what follows from it; a proof is asked for, too. */
  questions: {
    'turn-on': {
      label: 'Authenticator-App einrichten',
      consequence: whichever(
        'Die App auf Ihrem Telefon zeigt die Codes. Sie gilt, sobald Sie einen davon eingeben.',
      ),
    },
    'turn-off': {
      label: 'Ausschalten',
      consequence: {
        password:
          'Ohne Passkey genügt danach Ihr Passwort allein. Verlangt Ihre Rolle einen zweiten Faktor, richten Sie als Nächstes einen neuen ein. Ihre Wiederherstellungscodes gelten dann nicht mehr.',
        company:
          'Ohne Passkey genügt danach Ihr Firmenkonto allein. Verlangt Ihre Rolle einen zweiten Faktor, richten Sie als Nächstes einen neuen ein. Ihre Wiederherstellungscodes gelten dann nicht mehr.',
      },
    },
    'new-codes': {
      label: 'Neue Wiederherstellungscodes',
      consequence: whichever('Ihre alten Wiederherstellungscodes gelten dann nicht mehr.'),
    },
  },
  scan: 'Scannen Sie diesen Code mit Ihrer Authenticator-App',
  qrCode: 'QR-Code für Ihre Authenticator-App',
  orType: 'Oder geben Sie diesen geheimen Schlüssel in die App ein:',
  copySecret: 'Geheimen Schlüssel kopieren',
  storeCodes: 'Speichern Sie Ihre Wiederherstellungscodes',
  enterCode: 'Geben Sie den Code ein, den die App anzeigt',
  code: '6-stelliger Code',
  codeRefused:
    'Der Code ist falsch oder abgelaufen. Geben Sie den Code ein, den die App jetzt anzeigt.',
  /** The form, for the ear. */
  turnOnForm: 'Den zweiten Faktor einschalten',
  turnOn: 'Einschalten',
  turnedOn: 'Zweiter Faktor eingeschaltet',
  turnedOff: 'Zweiter Faktor ausgeschaltet',
  recoveryCodes: 'Wiederherstellungscodes',
  aboutCodes:
    'Jeder gilt einmal anstelle eines Codes aus der App, falls Sie Ihr Telefon verlieren. Sie werden nicht noch einmal angezeigt. Bewahren Sie sie getrennt von Ihrem Passwort auf.',
  copyCodes: 'Alle Wiederherstellungscodes kopieren',
  download: 'Herunterladen',
  fileName: 'sipdesk-wiederherstellungscodes.txt',
  newCodes: 'Neue Wiederherstellungscodes',
  oldCodesEnded: 'Ihre alten Wiederherstellungscodes gelten nicht mehr.',
  stored: 'Ich habe sie gespeichert',
}

/** Keys of the person's devices, with which they sign in. */
export const passkeys = {
  title: 'Passkeys',
  loading: 'Ihre Passkeys werden geladen',
  about:
    'Mit einem Passkey melden Sie sich per Fingerabdruck, Gesicht oder Bildschirmsperre an, ohne Passwort und Code. Nach einem Passwort dient er auch als zweiter Faktor.',
  none: 'Sie haben noch keine Passkeys.',
  name: 'Name',
  nameHint: 'Damit Sie ihn von Ihren anderen unterscheiden, etwa „Laptop im Büro“.',
  added: 'Hinzugefügt',
  lastUsed: 'Zuletzt verwendet',
  never: 'Nie',
  action: 'Aktion',
  backedUp: 'Synchronisiert',
  secondFactorOnly: 'Nur zweiter Faktor',
  add: 'Passkey hinzufügen',
  rename: 'Umbenennen',
  renameOf: (name: string) => `„${name}“ umbenennen`,
  remove: 'Entfernen',
  removeOf: (name: string) => `„${name}“ entfernen`,
  removeQuestion: (name: string) => `Passkey „${name}“ entfernen?`,
  removeConsequence:
    'Er meldet Sie nicht mehr an. Ohne einen anderen zweiten Faktor genügt danach Ihr Passwort allein. Verlangt Ihre Rolle einen zweiten Faktor, richten Sie als Nächstes einen neuen ein. Löschen Sie ihn auch auf Ihrem Gerät, damit es ihn nicht mehr anbietet.',
  wasAdded: 'Passkey hinzugefügt',
  wasRenamed: 'Passkey umbenannt',
  wasRemoved: 'Passkey entfernt',
  obstacles: {
    closed: 'Sie können keinen hinzufügen: Hier meldet nur das Firmenkonto an.',
    'without-password':
      'Sie können keinen hinzufügen: Sie melden sich nur mit Ihrem Firmenkonto an, und ein Passkey würde weiter gelten, wenn Ihre Firma es schließt.',
    browser: 'Dieser Browser kann hier keine Passkeys erstellen. Verwenden Sie einen neueren.',
    address: 'An einer Adresse aus Ziffern gibt es keine. Öffnen Sie Sipdesk unter seinem Namen.',
  },
  full: (limit: number) =>
    `Mehr als ${limit} Passkeys sind nicht möglich. Entfernen Sie zuerst einen.`,
}

/** The question who the person is, before something that a stolen session must not be enough for. */
export const stepUp = {
  title: 'Bestätigen Sie, dass Sie es sind',
  reason:
    'Für manche Schritte müssen Sie Ihre Identität bestätigen, wenn die letzte Bestätigung mehr als 10 Minuten zurückliegt. Ihre Eingaben bleiben erhalten und werden danach gesendet.',
  confirm: 'Bestätigen',
  code: 'Code aus Ihrer Authenticator-App oder Wiederherstellungscode',
  codeRefused: 'Der Code ist falsch oder abgelaufen, oder er wurde schon verwendet.',
  none: 'Sie haben hier nichts mehr, womit Sie es bestätigen können. Melden Sie sich ab und dann wieder an.',
  /** Other ways to prove it. */
  instead: {
    password: 'Stattdessen das Passwort verwenden',
    code: 'Stattdessen einen Code verwenden',
    passkey: 'Stattdessen einen Passkey verwenden',
    company: 'Stattdessen das Firmenkonto verwenden',
  },
  withPasskey: 'Ihren Passkey verwenden',
  /** How it is done with the company account, and where that stands. */
  company: {
    rest: 'Die Anmeldung mit dem Firmenkonto öffnet sich in einem neuen Tab. Kommen Sie danach hierher zurück.',
    out: 'Wenn Sie sich im anderen Tab angemeldet haben, machen Sie hier weiter.',
    blocked:
      'Ihr Browser hat den neuen Tab blockiert. Öffnen Sie die Anmeldung mit dem Firmenkonto selbst und machen Sie danach hier weiter.',
    unproven:
      'Ihr Firmenkonto hat es noch nicht bestätigt. Melden Sie sich im anderen Tab an oder öffnen Sie die Anmeldung noch einmal.',
  },
  openCompany: 'Anmeldung mit dem Firmenkonto öffnen',
  withCompany: 'Mit Ihrem Firmenkonto anmelden',
  continue: 'Weiter',
}

/** How a proof with the company account ended, in the tab in which it was given. */
export const proofEnd = {
  confirmed: 'Sie haben bestätigt, dass Sie es sind',
  closeThis: 'Schließen Sie diesen Tab und machen Sie im anderen weiter.',
  cancelled: 'Sie haben nicht bestätigt, dass Sie es sind',
  refused: 'Ihr Firmenkonto hat nicht bestätigt, dass Sie es sind',
  goBack: 'Sie bleiben angemeldet, nichts wurde geändert. Versuchen Sie es im anderen Tab erneut.',
}

/** In place of every page, for whoever lacks a second factor that their role requires. */
export const requiredSetUp = {
  title: 'Richten Sie zuerst einen zweiten Faktor ein',
  why: (role: string) =>
    `Für Ihre Rolle (${role}) ist hier ein zweiter Faktor bei der Anmeldung vorgeschrieben. Sobald er eingerichtet ist, geht es weiter.`,
  /** On top of a page on which something has been typed. */
  isKept: 'Ihre Eingaben bleiben erhalten.',
  orPasskey: 'Oder ein Passkey',
  signOut: 'Abmelden',
}

/** What others did to the account. */
export const changes = {
  title: 'Ihr Konto wurde seit Ihrer letzten Anmeldung geändert',
  what: {
    'person.change-role': 'Ihre Rolle wurde geändert',
    'person.change-lists': 'Ihre Listen wurden geändert',
    'person.disable': 'Ihr Zugriff wurde gesperrt',
    'person.enable': 'Ihr Zugriff wurde entsperrt',
    'person.reset-second-factor': 'Ihr zweiter Faktor wurde zurückgesetzt',
    'person.reset-password': 'Für Sie wurde ein neuer Passwort-Link erstellt',
    'person.recover': 'Ihr Zugriff wurde auf dem Server wiederhergestellt',
    'company-account.approve': 'Für Sie wurde ein Firmenkonto freigegeben',
  },
  by: (name: string) => `von ${name}`,
  unexpected: 'Wenn Sie damit nicht gerechnet haben, wenden Sie sich an einen Admin.',
  dismiss: 'Ausblenden',
}
