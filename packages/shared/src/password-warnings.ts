/** What a phone may trip over although Twilio accepts it. Each is a warning, never a block. */
export type PasswordWarning = 'non-ascii' | 'risky-symbols'

/**
 * The warnings for a password. Phones hash it with MD5 over bytes whose encoding differs outside
 * ASCII (RFC 7616, section 4); quotes, brackets, `$ % & # = + \ : ;` and spaces break provisioning
 * files or digest headers of common desk phones.
 */
export function passwordWarnings(password: string): PasswordWarning[] {
  const warnings: PasswordWarning[] = []
  if (/[^\x20-\x7e]/.test(password)) warnings.push('non-ascii')
  if (/[\s"'<>&$%#=+\\:;]/.test(password)) warnings.push('risky-symbols')
  return warnings
}
