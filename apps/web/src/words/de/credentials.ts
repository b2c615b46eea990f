import { PASSWORD_MIN_CHARACTERS, type PasswordRuleName } from '@sipdesk/shared/password.ts'

/** The page of a list, as far as it is there from the start; `list` until its name is known. */
export const list = 'Zugangsliste'
export const copyListSid = 'SID der Liste kopieren'

export const createHeading = 'Einen Zugang anlegen'
export const create = 'Zugang anlegen'
export const creating = 'Wird angelegt …'
export const listFull =
  'Diese Liste ist voll: Sie hat 1.000 Zugänge, mehr erlaubt Twilio nicht. Nehmen Sie eine andere Liste.'
export const viewersLook =
  'Als Leser können Sie alles ansehen, aber nichts anlegen. Fragen Sie einen Admin.'
export const created = (username: string) =>
  `Zugang für ${username} angelegt. Das Passwort wird nur dieses eine Mal angezeigt.`
/** Goes on a sentence: es wird noch geklärt, ob „anna“ angelegt wurde. */
export const wasCreated = (username: string) => `„${username}“ angelegt wurde`

export const username = 'Benutzername'
export const usernameHint =
  'Damit meldet sich das Telefon an: eine Nebenstelle, ein Name oder eine Nummer wie +15551234567.'
/** For the ear, after 4/32. */
export const charactersUsed = 'Zeichen verwendet'
export const usernameTaken =
  'In dieser Liste gibt es schon einen Zugang mit diesem Benutzernamen. Wählen Sie einen anderen.'

export const password = 'Passwort'
export const show = 'Anzeigen'
export const hide = 'Verbergen'
export const showPassword = 'Passwort anzeigen'
export const hidePassword = 'Passwort verbergen'
export const copyPassword = 'Passwort kopieren'
export const generate = 'Erzeugen'
export const length = 'Länge'
export const generated = (characters: number) =>
  `Passwort erzeugt: ${characters} Zeichen. Es wird im Feld angezeigt.`

export const rules: Record<PasswordRuleName, string> = {
  length: `Mindestens ${PASSWORD_MIN_CHARACTERS} Zeichen`,
  'mixed-case': 'Ein Groß- und ein Kleinbuchstabe (A–Z, a–z)',
  digit: 'Eine Ziffer (0–9)',
}
/** Both for the ear, after a rule. */
export const met = ': erfüllt'
export const notMet = ': nicht erfüllt'
export const rulesMet = (count: number, of: number) => `${count} von ${of} Passwortregeln erfüllt`

export const credentials = 'Zugänge'
export const scrollable = 'Zugänge, scrollbar'
export const loading = 'Die Zugänge werden geladen'
export const asOf = (time: string) => `Stand ${time} Uhr`
export const refresh = 'Aktualisieren'
export const refreshing = 'Wird aktualisiert …'
export const createdAt = 'Angelegt'
export const updatedAt = 'Geändert'
/** In front of a username: what was done to it just now. */
export const marks = { created: 'angelegt', rotated: 'gewechselt' }
export const nobody = 'Diese Liste ist noch leer. Legen Sie den ersten Zugang mit dem Formular an.'
export const noUsernameContains = (text: string) =>
  `Kein Benutzername in dieser Liste enthält „${text}“.`
export const searchAll = 'Alle Listen durchsuchen'
