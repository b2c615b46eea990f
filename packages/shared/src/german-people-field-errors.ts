import type { PeopleFieldErrorCode } from './people-field-errors.ts'
import { SIGN_IN_PASSWORD_MAX_CHARACTERS, SIGN_IN_PASSWORD_MIN_CHARACTERS } from './people.ts'

/** `peopleFieldErrors` in German, for the page and for the server's problems. */
export const germanPeopleFieldErrors: Record<PeopleFieldErrorCode, string> = {
  'email-malformed': 'Geben Sie eine E-Mail-Adresse ein, etwa name@example.com.',
  'name-required': 'Geben Sie einen Namen ein.',
  'name-too-long': 'Der Name ist zu lang: höchstens 80 Zeichen.',
  'sign-in-password-too-short': `Das Passwort ist zu kurz: mindestens ${SIGN_IN_PASSWORD_MIN_CHARACTERS} Zeichen. Ein paar Wörter hintereinander sind gut.`,
  'sign-in-password-too-long': `Das Passwort ist zu lang: höchstens ${SIGN_IN_PASSWORD_MAX_CHARACTERS} Zeichen.`,
  'sign-in-password-common':
    'Dieses Passwort gehört zu den ersten, die jeder ausprobieren würde. Wählen Sie ein anderes.',
  'sign-in-password-missing': 'Geben Sie Ihr Passwort ein.',
  'code-malformed': 'Geben Sie den Code so ein, wie er angezeigt wird.',
  'friendly-name-required': 'Geben Sie einen Namen für die Liste ein.',
  'friendly-name-too-long': 'Der Name ist zu lang: Twilio nimmt höchstens 64 Zeichen an.',
  'ciphertext-malformed': 'Das ist keine verschlüsselte Karte.',
  'id-malformed': 'Das ist keine Kennung von Sipdesk.',
  'token-malformed':
    'Das ist keine Einladung von Sipdesk. Bitten Sie einen Admin um einen neuen Link.',
  'cursor-malformed': 'Diese Stelle gibt es im Protokoll nicht. Beginnen Sie beim Neuesten.',
  'time-malformed': 'Das ist keine Zeitangabe: Schreiben Sie sie wie 2026-01-31T12:00:00Z.',
  'value-unknown':
    'Diesen Wert nimmt das Feld nicht an; welche es annimmt, steht in /api/openapi.json.',
}
