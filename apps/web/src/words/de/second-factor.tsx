/** The code of an app that is asked for besides the password, and its recovery codes. */
export const title = 'Zweiter Faktor'
export const on = (
  <>
    <strong>Eingeschaltet.</strong> Nach Ihrem Passwort geben Sie einen Code aus Ihrer
    Authenticator-App ein.
  </>
)
export const off = (
  <>
    <strong>Ausgeschaltet.</strong> Mit einem zweiten Faktor kann sich niemand allein mit Ihrem
    Passwort anmelden: Dazu gehört auch ein Code aus einer App auf Ihrem Telefon.
  </>
)

/** What can be done, and what follows from it; the password is asked for first. */
export const questions = {
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
}

export const scan = 'Scannen Sie dies mit Ihrer Authenticator-App'
export const qrCode = 'QR-Code für Ihre Authenticator-App'
export const orType = 'Oder geben Sie diesen geheimen Schlüssel in die App ein:'
export const copySecret = 'Geheimen Schlüssel kopieren'
export const storeCodes = 'Sichern Sie Ihre Wiederherstellungscodes'
export const enterCode = 'Geben Sie den Code ein, den die App anzeigt'
export const code = '6-stelliger Code'
export const codeRefused =
  'Der Code ist falsch oder zu alt. Geben Sie den ein, den die App jetzt anzeigt.'
/** The form, for the ear. */
export const turnOnForm = 'Den zweiten Faktor einschalten'
export const turnOn = 'Einschalten'
export const turnedOn = 'Zweiter Faktor eingeschaltet'
export const turnedOff = 'Zweiter Faktor ausgeschaltet'

export const recoveryCodes = 'Wiederherstellungscodes'
export const aboutCodes =
  'Mit jedem können Sie sich einmal ohne die App anmelden, wenn Sie Ihr Telefon verlieren. Sie werden nur dieses eine Mal angezeigt. Bewahren Sie sie getrennt von Ihrem Passwort auf.'
export const copyCodes = 'Alle Wiederherstellungscodes kopieren'
export const download = 'Herunterladen'
export const fileName = 'sipdesk-wiederherstellungscodes.txt'

export const newCodes = 'Neue Wiederherstellungscodes'
export const oldCodesEnded = 'Ihre alten Wiederherstellungscodes gelten nicht mehr.'
export const stored = 'Ich habe sie gesichert'
