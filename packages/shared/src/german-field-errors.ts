import type { FieldErrorCode } from './field-errors.ts'
import { PASSWORD_MAX_CHARACTERS, PASSWORD_MIN_CHARACTERS } from './password.ts'
import { USERNAME_MAX_CHARACTERS } from './username.ts'

/** `fieldErrors` in German, for the page and for the server's problems. */
export const germanFieldErrors: Record<FieldErrorCode, string> = {
  'username-required': 'Geben Sie einen Benutzernamen ein.',
  'username-too-long': `Der Benutzername ist zu lang: Twilio nimmt höchstens ${USERNAME_MAX_CHARACTERS} Zeichen an.`,
  'password-required': 'Geben Sie ein Passwort ein oder drücken Sie „Erzeugen“.',
  'password-length': `Das Passwort ist zu kurz: Twilio verlangt mindestens ${PASSWORD_MIN_CHARACTERS} Zeichen.`,
  'password-mixed-case':
    'Das Passwort braucht mindestens einen Groß- und einen Kleinbuchstaben (A–Z, a–z).',
  'password-digit': 'Das Passwort braucht mindestens eine Ziffer (0–9).',
  'password-too-long': `Das Passwort ist zu lang: Sipdesk sendet höchstens ${PASSWORD_MAX_CHARACTERS} Zeichen.`,
  'text-not-sendable':
    'Hier steht ein unvollständiges Zeichen, etwa ein halbes Emoji. Geben Sie den Text neu ein.',
  'sid-malformed': 'Das ist keine SID: zwei Großbuchstaben und 32 hexadezimale Ziffern.',
  'unknown-field': 'Dieses Feld ist hier nicht bekannt. Entfernen Sie es.',
  'wrong-type': 'Hier muss Text stehen.',
  'field-required': 'Dieses Feld fehlt.',
}
