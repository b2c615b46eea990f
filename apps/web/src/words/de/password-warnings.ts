import type { PasswordWarning } from '@sipdesk/shared/password-warnings.ts'

/** What phones trip over in a password that Twilio accepts. */
export const warnings: Record<PasswordWarning, string> = {
  'non-ascii':
    'Telefone kodieren Buchstaben außerhalb von A–Z unterschiedlich, sodass die Anmeldung bei manchen scheitern kann.',
  'risky-symbols':
    'Leerzeichen und manche Sonderzeichen, etwa $ & < > " % # = +, stören die Einrichtung gängiger Telefone.',
}
