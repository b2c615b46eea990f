import fc from 'fast-check'
import table from 'unhomoglyph/data.json'
import { describe, expect, test } from 'vitest'
import { confusablesOf, finds, looksLike, seen, skeleton, type Confusables } from './look-alike.ts'

const FULL = confusablesOf(table)
const NONE: Confusables = new Map()

const name = fc.string({ unit: 'grapheme', maxLength: 24 })
const asciiName = fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 24 })

const alike = (one: string, other: string, known = FULL) =>
  looksLike(seen(one, known), seen(other, known))
const found = (text: string, among: string, known = FULL) =>
  finds(seen(text, known), seen(among, known))

describe('a skeleton', () => {
  test('of a skeleton is itself, for every character and for names', () => {
    for (let code = 0; code <= 0x1_ff_ff; code++) {
      const once = skeleton(String.fromCodePoint(code), FULL)
      if (skeleton(once, FULL) !== once) expect(skeleton(once, FULL)).toBe(once)
    }
    fc.assert(
      fc.property(name, (text) => {
        const once = skeleton(text, FULL)
        expect(skeleton(once, FULL)).toBe(once)
      }),
    )
  })

  test('is that of what a character looks like by UTS 39, unless it is a variant of a plain one', () => {
    const own = Object.entries(table).filter(([key]) => key.normalize('NFKD') === key)
    expect(own.length).toBeGreaterThan(2500)
    expect(
      own.filter(([key, prototype]) => skeleton(key, FULL) !== skeleton(prototype, FULL)),
    ).toEqual([])
  })

  test('tells all characters of ASCII apart but for those that look alike', () => {
    const ascii = Array.from({ length: 95 }, (_, index) => String.fromCharCode(0x20 + index))
    const same = ascii.flatMap((one, place) =>
      ascii
        .slice(place + 1)
        .filter((other) => alike(one, other))
        .map((other) => one + other),
    )
    const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].map((letter) => letter + letter.toLowerCase())
    expect(new Set(same)).toEqual(
      new Set([...letters, '0O', '0o', '1I', '1L', '1l', '1|', 'IL', 'Il', 'I|', 'L|', 'l|', "'`"]),
    )
  })
})

describe('a name looks like itself', () => {
  test.each<[string, (text: string) => string]>([
    ['in upper case', (text) => text.toUpperCase()],
    ['decomposed', (text) => text.normalize('NFD')],
    ['composed', (text) => text.normalize('NFC')],
    ['with a zero-width space', (text) => `${text.slice(0, 3)}\u200b${text.slice(3)}`],
    ['with a mark of direction', (text) => `\u200e${text}\u202c`],
    ['with outer spaces', (text) => ` ${text}\u00a0`],
    ['with another space', (text) => text.replaceAll(' ', '\u2009')],
  ])('%s', (_, change) => {
    for (const known of [FULL, NONE]) {
      fc.assert(fc.property(asciiName, (text) => alike(text, change(text), known)))
    }
  })

  test('with letters that can be confused with its own', () => {
    const likes = Map.groupBy(Object.keys(table), (key) => skeleton(key, FULL))
    fc.assert(
      fc.property(asciiName, fc.nat(), (text, seed) => {
        const changed = [...text].map((character) => {
          const same = likes.get(skeleton(character, FULL)) ?? [character]
          return same[seed % same.length] ?? character
        })
        expect(alike(text, changed.join(''))).toBe(true)
      }),
    )
  })
})

test.each([
  ['аnna', 'anna', true],
  ['Вerlin', 'berlin', true],
  ['ИВАН', 'иван', true],
  ['1001', 'l00l', true],
  ['AIDA', 'Alda', true],
  ['modern', 'modem', true],
  ['anna', 'Anna', true],
  ['Berlin office', 'Berlin\u00a0 office', true],
  ['mail', 'mall', false],
  ['1001', '1002', false],
  ['müller', 'muller', false],
  ['anna', 'anna2', false],
])('%j and %j can be taken for the same: %j', (one, other, isAlike) => {
  expect(alike(one, other)).toBe(isAlike)
  expect(alike(other, one)).toBe(isAlike)
})

test.each([
  ['anna', 'joаnna', true],
  ['berlin', 'Вerlin office', true],
  ['marta', 'Мarta.k', true],
  ['иван', 'ИВАНОВ', true],
  ['10', 'flora', false],
  ['10', 'Blöschke', false],
  ['10', 'floor-10', true],
  ['l00l', '1001', true],
  ['00l', '1001', false],
  ['+49 151-123', '+49151123', true],
  ['49151123', '+49 151–123', true],
  ['+49 151-', '+49151123', true],
  ['anna b', 'joannab', false],
  ['room-2', 'room2', false],
])('%j finds %j: %j', (text, among, isFound) => {
  expect(found(text, among)).toBe(isFound)
})

test('every part of a name finds it, in any case and normalisation, with the table and without', () => {
  const letters = fc.string({ unit: fc.constantFrom(...'aÄéßж1-.@+ 0Ω'), minLength: 1 })
  for (const known of [FULL, NONE]) {
    fc.assert(
      fc.property(letters, letters, letters, (before, part, after) => {
        const whole = before + part + after
        return found(part.toLowerCase(), whole, known) && found(part.normalize('NFD'), whole, known)
      }),
    )
  }
})

test('of a text only so much is compared as any name could have: a pasted file does not stop the page', () => {
  const marks = '\u0301\u0327'
  for (const text of ['ж'.repeat(1e5), 'm '.repeat(1e5), `a${marks.repeat(1e3)}`]) {
    for (const form of Object.values(seen(text, FULL))) expect(form.length).toBeLessThan(2_000)
  }
  expect(found('1'.repeat(1e5), '1'.repeat(64))).toBe(false)
})
