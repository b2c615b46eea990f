import { createRequire } from 'node:module'
import type * as Core from '@zxcvbn-ts/core'
import type * as CommonWords from '@zxcvbn-ts/language-common'

const require = createRequire(import.meta.url)

/** Characters that are checked: they take about 6 ms, and a longer password is no weaker. */
const MAX_CHARACTERS = 64
/** Spellings tried for a word with digits and symbols in place of letters; more cost 0.1 s and find no more. */
const MAX_SPELLINGS = 4
/** The score of what takes more than 10^10 guesses. */
const BEYOND_GUESSING = 4

let estimator: Core.ZxcvbnFactory | undefined

/** Loaded when the first password is chosen: an idle server saves 12 MB. */
function loadEstimator(): Core.ZxcvbnFactory {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- `require` knows no types
  const { ZxcvbnFactory } = require('@zxcvbn-ts/core') as typeof Core
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- `require` knows no types
  const common = require('@zxcvbn-ts/language-common') as typeof CommonWords
  return new ZxcvbnFactory({
    dictionary: common.dictionary,
    graphs: common.adjacencyGraphs,
    l33tMaxSubstitutions: MAX_SPELLINGS,
  })
}

/**
 * Well-known phrases. Their words would make a good password if drawn at random, but guessers try the
 * whole phrase: https://github.com/initstring/passphrase-wordlist
 */
const KNOWN_PHRASES = [
  'correcthorsebatterystaple',
  'thequickbrownfox',
  'thequickbrownfoxjumpsoverthelazydog',
  'tobeornottobe',
  'tobeornottobethatisthequestion',
  'fourscoreandsevenyearsago',
  'maytheforcebewithyou',
  'lukeiamyourfather',
  'livelongandprosper',
  'resistanceisfutile',
  'youshallnotpass',
  'speakfriendandenter',
  'thelordoftherings',
  'mynameisinigomontoya',
  'openthepodbaydoors',
  'openthepodbaydoorshal',
  'houstonwehaveaproblem',
  'myvoiceismypassport',
  'allyourbasearebelongtous',
  'nevergonnagiveyouup',
  'somewhereovertherainbow',
  'lucyintheskywithdiamonds',
  'twinkletwinklelittlestar',
  'maryhadalittlelamb',
  'supercalifragilisticexpialidocious',
  'loremipsumdolorsitamet',
  'onetwothreefourfive',
  'ichbineinberliner',
  'ichliebedichsosehr',
  'meinpasswortistgeheim',
  'meinnameisthase',
  'allemeineentchen',
  'einszweidreivier',
  'franzjagtimkomplettverwahrlostentaxi',
]

/**
 * Whether a password is among the first to be guessed. Split into common passwords and
 * words, runs of the keyboard and the alphabet, repetitions and the person's own address, it takes fewer
 * than 10^10 guesses, or it is a well-known phrase. Four words drawn at random are neither.
 * NIST SP 800-63B-4, 3.1.1.2 asks for such a list and for no other rule;
 * https://www.usenix.org/conference/usenixsecurity16/technical-sessions/presentation/wheeler
 */
export function isCommonPassword(password: string, email: string): boolean {
  const hints = ['sipdesk', email, ...email.split(/[^\p{L}\p{N}]+/u)].filter((hint) => hint !== '')
  const texts = new Set([password, withoutYears(password)])
  return [...texts].some((text) => isGuessable(text, hints)) || isKnownPhrase(password)
}

function isGuessable(text: string, hints: string[]): boolean {
  estimator ??= loadEstimator()
  const { score } = estimator.check(text.slice(0, MAX_CHARACTERS), hints)
  // It caches its last input and repetitions in it: overwrite the password.
  estimator.check('aa')
  return score < BEYOND_GUESSING
}

/** A year is the first choice when a password needs digits, and as easy to guess. */
function withoutYears(password: string): string {
  return password.replaceAll(/(?:19|20)\d\d/g, '')
}

/** Also with capitals and spaces, and with digits or a few letters added. */
function isKnownPhrase(password: string): boolean {
  const letters = password.toLowerCase().replaceAll(/\P{L}/gu, '')
  return KNOWN_PHRASES.some(
    (phrase) => letters.includes(phrase) && letters.replaceAll(phrase, '').length < 4,
  )
}
