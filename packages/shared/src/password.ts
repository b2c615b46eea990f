import { withoutControls } from './text.ts'
import { countCharacters } from './username.ts'

/** The shortest password Twilio accepts. https://www.twilio.com/docs/voice/sip/api/sip-credential-resource */
export const PASSWORD_MIN_CHARACTERS = 12

/**
 * The longest password Sipdesk sends. Twilio publishes no limit; many phones cut far earlier, and a
 * bound keeps the strength estimate quick.
 */
export const PASSWORD_MAX_CHARACTERS = 128

export type PasswordRuleName = 'length' | 'mixed-case' | 'digit'

type PasswordRule = { name: PasswordRuleName; passes: (password: string) => boolean }

/**
 * Twilio's password rules: "at least 12 characters, at least one digit, mixed case".
 * The live checklist and the server check are this one list. Only ASCII letters and digits count,
 * because Twilio does not say whether others do: what passes here passes there.
 * https://www.twilio.com/docs/voice/sip/api/sip-credential-resource
 */
export const passwordRules: readonly PasswordRule[] = [
  {
    name: 'length',
    passes: (password) => countCharacters(password) >= PASSWORD_MIN_CHARACTERS,
  },
  {
    name: 'mixed-case',
    passes: (password) => /[A-Z]/.test(password) && /[a-z]/.test(password),
  },
  { name: 'digit', passes: (password) => /[0-9]/.test(password) },
]

/** The rules a password breaks, in the list's order; empty when Twilio's rules are all met. */
export function brokenPasswordRules(password: string): PasswordRuleName[] {
  return passwordRules.filter((rule) => !rule.passes(password)).map((rule) => rule.name)
}

/** The lengths offered. 20 characters of this alphabet hold 116 bits. */
export const PASSWORD_LENGTHS = [12, 20, 32] as const
export type PasswordLength = (typeof PASSWORD_LENGTHS)[number]
export const DEFAULT_PASSWORD_LENGTH: PasswordLength = 20

/** What a phone may trip over although Twilio accepts it. Each is a warning, never a block. */
export type PasswordWarning = 'outer-space' | 'non-ascii' | 'risky-symbols'

/**
 * The warnings for a password. One pasted often has a space at its end. Phones hash it with MD5 over bytes whose encoding differs outside
 * ASCII (RFC 7616, section 4); quotes, brackets, `$ % & # = + \ : ;` and spaces break provisioning
 * files or digest headers of common desk phones. Control characters are refused, not warned of.
 */
export function passwordWarnings(password: string): PasswordWarning[] {
  const warnings: PasswordWarning[] = []
  const shown = withoutControls(password)
  const seen = shown.trim()
  if (seen !== shown) warnings.push('outer-space')
  if (/[^\x20-\x7e]/.test(seen)) warnings.push('non-ascii')
  if (/[\s"'<>&$%#=+\\:;]/.test(seen)) warnings.push('risky-symbols')
  return warnings
}
