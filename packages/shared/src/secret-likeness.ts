import { macAddress } from './mac-address.ts'
import { brokenPasswordRules } from './password.ts'

/** What may meet the rules of passwords by its nature: an address of the web or of a person, a SID. */
const KNOWN_FORMS = [/^\w[\w+.-]*:\/\//, /^[^@\s]+@[^@\s]+\.\w+$/, /^[A-Z]{2}[0-9a-f]{32}$/]

/**
 * Whether a text has a word in it that Twilio would take as a password. It is meant for a question, never for a claim:
 * a long word with capitals and digits may be a name all the same, and a password of several words passes.
 */
export function looksLikePassword(text: string): boolean {
  return text.split(/\s+/u).some((word) => {
    const isKnown = macAddress(word) !== undefined || KNOWN_FORMS.some((form) => form.test(word))
    return !isKnown && brokenPasswordRules(word).length === 0
  })
}
