import type { PasswordLength } from './password.ts'

/**
 * Letters and digits without look-alikes (no I, O, l, o, 0, 1), one string per class that Twilio
 * demands. No symbols: they add little and break phones.
 */
const CLASSES = ['ABCDEFGHJKLMNPQRSTUVWXYZ', 'abcdefghijkmnpqrstuvwxyz', '23456789'] as const

/** Every class still missing, as a bit each. */
const ALL_MISSING = (1 << CLASSES.length) - 1

/** Fills the array with unpredictable bytes; `crypto.getRandomValues` is one. */
export type RandomSource = (bytes: Uint8Array<ArrayBuffer>) => Uint8Array

/**
 * A password that meets Twilio's rules by construction and is uniform: every valid password of this
 * length over the alphabet is equally likely. All of them are numbered, a number is drawn, and the
 * password with that number is written out.
 */
export function generatePassword(length: PasswordLength, fillRandom: RandomSource): string {
  let rank = uniformBelow(countValid(length, ALL_MISSING), fillRandom)
  let missing = ALL_MISSING
  let password = ''
  while (password.length < length) {
    const left = length - password.length - 1
    const next = findBlock(rank, missing, left)
    password += next.character
    missing = next.missing
    rank = next.rank
  }
  return password
}

/** The character whose block of passwords holds the rank, and the rank inside that block. */
function findBlock(rank: bigint, missing: number, left: number) {
  let rest = rank
  for (const [index, characters] of CLASSES.entries()) {
    const missingAfter = missing & ~(1 << index)
    const blockSize = countValid(left, missingAfter)
    const classSize = blockSize * BigInt(characters.length)
    if (rest < classSize) {
      const character = characters.charAt(Number(rest / blockSize))
      return { character, missing: missingAfter, rank: rest % blockSize }
    }
    rest -= classSize
  }
  throw new RangeError('rank is not below the number of valid passwords')
}

const countCache = new Map<string, bigint>()

/** How many strings of this length hold every missing class. */
function countValid(length: number, missing: number): bigint {
  const key = `${length}/${missing}`
  const known = countCache.get(key)
  if (known !== undefined) return known
  const count = computeValid(length, missing)
  countCache.set(key, count)
  return count
}

/** Inclusion and exclusion over the sets of missing classes that a string could leave out. */
function computeValid(length: number, missing: number): bigint {
  let total = 0n
  for (let leftOut = 0; leftOut <= ALL_MISSING; leftOut++) {
    if ((leftOut & ~missing) !== 0) continue
    const kept = CLASSES.filter((_, index) => (leftOut & (1 << index)) === 0)
    const letters = BigInt(kept.reduce((sum, characters) => sum + characters.length, 0))
    const sign = (CLASSES.length - kept.length) % 2 === 0 ? 1n : -1n
    total += sign * letters ** BigInt(length)
  }
  return total
}

/** A uniform number in [0, limit): numbers of as many bits are drawn until one is below the limit. */
function uniformBelow(limit: bigint, fillRandom: RandomSource): bigint {
  const bits = (limit - 1n).toString(2).length
  const bytes = new Uint8Array(Math.ceil(bits / 8))
  for (;;) {
    fillRandom(bytes)
    let drawn = 0n
    for (const byte of bytes) drawn = (drawn << 8n) | BigInt(byte)
    drawn &= (1n << BigInt(bits)) - 1n
    if (drawn < limit) return drawn
  }
}
