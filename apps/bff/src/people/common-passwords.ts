import { createRequire } from 'node:module'
import type * as CommonWords from '@zxcvbn-ts/language-common'

const require = createRequire(import.meta.url)
let common: Set<string> | undefined

/**
 * Every password of 8 characters or more that is among the most common. Shorter ones are refused for
 * their length. Read when the first password is chosen: it is 10 MB that an idle server can do without.
 */
function isCommon(text: string): boolean {
  if (!common) {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- `require` knows no types
    const { dictionary } = require('@zxcvbn-ts/language-common') as typeof CommonWords
    common = new Set(dictionary['passwords-common'].filter((word) => word.length >= 8))
  }
  return common.has(text)
}

/** The longest run that, repeated, makes no password: `abcabcabc…`. */
const MAX_REPEATED = 6

/**
 * Whether a password is among the first that anybody would try: a common one, also written twice or
 * with digits behind it, one short piece over and over, a run of the keyboard or the alphabet, or the
 * person's own address. NIST SP 800-63B-4, 3.1.1.2 asks for such a list and for no other rule.
 */
export function isCommonPassword(password: string, email: string): boolean {
  const text = password.toLowerCase()
  const core = text.replace(/[\p{P}\p{S}\p{N}\s]+$/u, '')
  const [localPart = ''] = email.toLowerCase().split('@')
  return (
    isCommon(text) ||
    isCommon(core) ||
    isRepeated(text) ||
    isRun(text) ||
    text === email.toLowerCase() ||
    (localPart.length >= 4 && isMadeOf(core, localPart)) ||
    isMadeOf(core, 'sipdesk')
  )
}

function isMadeOf(core: string, word: string): boolean {
  return core.includes(word) && core.replaceAll(word, '').length < 4
}

function isRepeated(text: string): boolean {
  for (let length = 1; length <= Math.min(MAX_REPEATED, text.length / 2); length++) {
    const piece = text.slice(0, length)
    if (piece.repeat(Math.ceil(text.length / length)).startsWith(text)) return true
  }
  const half = text.slice(0, text.length / 2)
  return text === half + half && (isCommon(half) || isRun(half))
}

const RUNS = ['abcdefghijklmnopqrstuvwxyz', '01234567890123456789', 'qwertyuiopasdfghjklzxcvbnm']

function isRun(text: string): boolean {
  return RUNS.some((run) => {
    const forward = run + run
    return forward.includes(text) || [...forward].toReversed().join('').includes(text)
  })
}
