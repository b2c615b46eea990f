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
