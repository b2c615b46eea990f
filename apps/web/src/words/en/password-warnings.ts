import type { PasswordWarning } from '@sipdesk/shared/password-warnings.ts'

/** What phones trip over in a password that Twilio accepts. */
export const warnings: Record<PasswordWarning, string> = {
  'non-ascii': 'Phones encode letters outside A–Z differently, so sign-in may fail on some.',
  'risky-symbols':
    'Spaces and some symbols, such as $ & < > " % # = +, break the set-up of common phones.',
}
