import { REASON_MAX_CHARACTERS } from '../approval.ts'
import { DETAIL_MAX_CHARACTERS, NOTE_MAX_CHARACTERS } from '../credential-details.ts'
import { FRIENDLY_NAME_MAX_CHARACTERS } from '../credential-lists.ts'
import { PASSWORD_MAX_CHARACTERS, PASSWORD_MIN_CHARACTERS } from '../password.ts'
import { PASSKEY_NAME_MAX_CHARACTERS } from '../passkeys.ts'
import { PERSON_NAME_MAX_CHARACTERS } from '../people.ts'
import { SIGN_IN_PASSWORD_MAX_CHARACTERS, SIGN_IN_PASSWORD_MIN_CHARACTERS } from '../sign-in.ts'
import { USERNAME_MAX_CHARACTERS } from '../username.ts'
import type { FieldErrorCode } from './en.ts'

export const fieldMessages: Record<FieldErrorCode, string> = {
  'username-required': 'Geben Sie einen Benutzernamen ein.',
  'username-too-long': `Der Benutzername ist zu lang: Twilio akzeptiert höchstens ${USERNAME_MAX_CHARACTERS} Zeichen.`,
  'username-control-character':
    'Der Benutzername enthält einen Tabulator oder ein anderes unsichtbares Zeichen. Entfernen Sie es.',
  'password-required': 'Geben Sie ein Passwort ein, oder lassen Sie eines erzeugen.',
  'password-length': `Das Passwort ist zu kurz: Twilio verlangt mindestens ${PASSWORD_MIN_CHARACTERS} Zeichen.`,
  'password-mixed-case':
    'Das Passwort braucht mindestens einen Groß- und einen Kleinbuchstaben (A–Z, a–z).',
  'password-digit': 'Das Passwort braucht mindestens eine Ziffer (0–9).',
  'password-too-long': `Das Passwort ist zu lang: Sipdesk sendet höchstens ${PASSWORD_MAX_CHARACTERS} Zeichen.`,
  'password-control-character':
    'Das Passwort enthält einen Tabulator oder ein anderes unsichtbares Zeichen. Entfernen Sie es.',
  'text-not-sendable':
    'Der Text enthält ein unvollständiges Zeichen, etwa ein halbes Emoji. Geben Sie ihn neu ein.',
  'control-character':
    'Der Text enthält einen Tabulator oder ein anderes unsichtbares Zeichen. Entfernen Sie es.',
  'sid-malformed':
    'Das ist keine SID: Sie besteht aus zwei Großbuchstaben und 32 Hexadezimalziffern.',
  'unknown-field': 'Dieses Feld ist hier nicht bekannt. Entfernen Sie es.',
  'wrong-type': 'Hier muss Text stehen.',
  'field-required': 'Dieses Feld fehlt.',
  'email-malformed': 'Geben Sie eine E-Mail-Adresse ein, etwa name@example.com.',
  'name-required': 'Geben Sie einen Namen ein.',
  'name-too-long': `Der Name ist zu lang: höchstens ${PERSON_NAME_MAX_CHARACTERS} Zeichen.`,
  'reason-too-long': `Die Begründung ist zu lang: höchstens ${REASON_MAX_CHARACTERS} Zeichen.`,
  'passkey-name-too-long': `Der Name ist zu lang: höchstens ${PASSKEY_NAME_MAX_CHARACTERS} Zeichen.`,
  'passkey-malformed': 'So sendet kein Browser einen Passkey.',
  'sign-in-password-too-short': `Das Passwort ist zu kurz: mindestens ${SIGN_IN_PASSWORD_MIN_CHARACTERS} Zeichen. Gut eignen sich mehrere Wörter hintereinander.`,
  'sign-in-password-too-long': `Das Passwort ist zu lang: höchstens ${SIGN_IN_PASSWORD_MAX_CHARACTERS} Zeichen.`,
  'sign-in-password-common': 'Dieses Passwort ist zu leicht zu erraten. Wählen Sie ein anderes.',
  'sign-in-password-missing': 'Geben Sie Ihr Passwort ein.',
  'proof-missing': 'Geben Sie einen Nachweis: Ihr Passwort, einen Code oder einen Passkey.',
  'code-malformed': 'Geben Sie den Code so ein, wie er angezeigt wird.',
  'friendly-name-required': 'Geben Sie einen Namen für die Liste ein.',
  'friendly-name-too-long': `Der Name ist zu lang: Twilio akzeptiert höchstens ${FRIENDLY_NAME_MAX_CHARACTERS} Zeichen.`,
  'detail-too-long': `Das ist zu lang: höchstens ${DETAIL_MAX_CHARACTERS} Zeichen.`,
  'note-too-long': `Die Notiz ist zu lang: höchstens ${NOTE_MAX_CHARACTERS.toLocaleString('de')} Zeichen.`,
  'looks-like-password':
    'Das sieht nach einem Passwort aus. Passwörter gehören nicht hierher: Alle mit Zugang zur Liste lesen es.',
  'ciphertext-malformed': 'Das ist keine verschlüsselte Karte.',
  'id-malformed': 'Das ist keine Sipdesk-ID.',
  'token-malformed': 'Das ist keine Sipdesk-Einladung. Bitten Sie einen Admin um einen neuen Link.',
  'cursor-malformed':
    'Diese Stelle gibt es in der Aktivität nicht. Beginnen Sie beim neuesten Eintrag.',
  'time-malformed': 'Das ist keine Zeitangabe: Schreiben Sie sie wie 2026-01-31T12:00:00Z.',
  'value-unknown':
    'Das Feld nimmt diesen Wert nicht an; die zulässigen Werte stehen in /api/openapi.json.',
}
