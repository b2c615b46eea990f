import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { generatePassword } from './password-generator.ts'
import { brokenPasswordRules, PASSWORD_LENGTHS, passwordWarnings } from './password.ts'

const SAMPLES = 200_000
/** The most bytes that `crypto` gives at once: asking it for each sample takes longer than all the rest. */
const drawn = new Uint8Array(65_536)
let used = drawn.length

/** Unpredictable bytes, none of them twice. */
function fromCrypto(bytes: Uint8Array<ArrayBuffer>) {
  if (used + bytes.length > drawn.length) {
    crypto.getRandomValues(drawn)
    used = 0
  }
  bytes.set(drawn.subarray(used, used + bytes.length))
  used += bytes.length
  return bytes
}

/** A quick deterministic source, so that the uniformity tests give the same verdict every time. */
function seededSource(seed: number) {
  let state = seed
  return (bytes: Uint8Array<ArrayBuffer>) => {
    for (const index of bytes.keys()) {
      state = (state + 0x6d2b79f5) | 0
      let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
      mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
      bytes[index] = (mixed ^ (mixed >>> 14)) >>> 24
    }
    return bytes
  }
}

/** Pearson's statistic of observed counts against equal expectations. */
function chiSquare(observed: number[], expected: number): number {
  return observed.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0)
}

describe('generatePassword', () => {
  test(`${SAMPLES} samples all meet Twilio's rules, with no look-alike and no symbol`, () => {
    const bad = Array.from({ length: SAMPLES }, () => generatePassword(12, fromCrypto)).find(
      (password) =>
        !/^[A-HJ-NP-Za-km-np-z2-9]{12}$/.test(password) || brokenPasswordRules(password).length > 0,
    )
    expect(bad).toBeUndefined()
  })

  test('every length is what was asked for, whatever the bytes are', () => {
    fc.assert(
      fc.property(fc.constantFrom(...PASSWORD_LENGTHS), fc.integer(), (length, seed) => {
        const password = generatePassword(length, seededSource(seed))
        expect(password).toHaveLength(length)
        expect(brokenPasswordRules(password)).toEqual([])
        expect(passwordWarnings(password)).toEqual([])
      }),
    )
  })

  test('each class is equally likely at every position', () => {
    const random = seededSource(20261123)
    const length = 12
    const classes = { upper: /[A-Z]/, lower: /[a-z]/, digit: /[0-9]/ }
    const counts = Object.values(classes).map(() => Array.from({ length }, () => 0))
    for (let sample = 0; sample < SAMPLES; sample++) {
      const password = generatePassword(length, random)
      for (const [position, character] of [...password].entries()) {
        const kind = Object.values(classes).findIndex((pattern) => pattern.test(character))
        const row = counts[kind]
        if (row) row[position] = (row[position] ?? 0) + 1
      }
    }
    for (const row of counts) {
      const total = row.reduce((sum, count) => sum + count, 0)
      // 11 degrees of freedom: above 31.3 happens by chance once in a thousand.
      expect(chiSquare(row, total / length)).toBeLessThan(31.3)
    }
  })

  test('each character of a class is equally likely', () => {
    const random = seededSource(7)
    const counts = new Map<string, number>()
    for (let sample = 0; sample < 50_000; sample++) {
      for (const character of generatePassword(12, random)) {
        counts.set(character, (counts.get(character) ?? 0) + 1)
      }
    }
    expect(counts.size).toBe(56)
    for (const [pattern, limit] of [
      [/[A-Z]/, 49.7],
      [/[a-z]/, 49.7],
      [/[0-9]/, 24.3],
    ] as const) {
      const row = [...counts].filter(([character]) => pattern.test(character)).map(([, n]) => n)
      const total = row.reduce((sum, count) => sum + count, 0)
      expect(chiSquare(row, total / row.length)).toBeLessThan(limit)
    }
  })

  test('the number zero gives the first valid password', () => {
    const zeros = (bytes: Uint8Array<ArrayBuffer>) => bytes.fill(0)
    expect(generatePassword(12, zeros)).toBe('AAAAAAAAAAa2')
  })
})
