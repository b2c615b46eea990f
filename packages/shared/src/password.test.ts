import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Password } from './credentials.ts'
import { brokenPasswordRules, PASSWORD_MAX_CHARACTERS, passwordWarnings } from './password.ts'
import { fieldMessages } from './field-messages/en.ts'

describe('password rules', () => {
  test.each([
    ['Abcdefghijk1', []],
    ['Abcdefghij1', ['length']],
    ['abcdefghijk1', ['mixed-case']],
    ['ABCDEFGHIJK1', ['mixed-case']],
    ['Abcdefghijkl', ['digit']],
    ['', ['length', 'mixed-case', 'digit']],
    ['Ábcdéfghijk1', ['mixed-case']],
    ['Abcdefghijk١', ['digit']],
    ['Ab1😀😀😀😀😀😀😀😀', ['length']],
    ['Ab1😀😀😀😀😀😀😀😀😀', []],
  ])('%s breaks %j', (password, broken) => {
    expect(brokenPasswordRules(password)).toEqual(broken)
  })

  test('a password passes exactly when the rules in Twilio’s words hold', () => {
    const characters = fc.constantFrom(...'aZ5-é😀')
    fc.assert(
      fc.property(fc.array(characters, { maxLength: 16 }), (list) => {
        const password = list.join('')
        const expected =
          list.length >= 12 && list.includes('a') && list.includes('Z') && list.includes('5')
        expect(brokenPasswordRules(password).length === 0).toBe(expected)
      }),
    )
  })

  test('nothing is cut or changed: what is parsed is what was typed', () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 100 })
    fc.assert(
      fc.property(text, (tail) => {
        const password = `Abcdefghijk1${tail}`
        const result = Password.safeParse(password)
        if (result.success) expect(result.data).toBe(password)
        else
          expect(result.error.issues.map((issue) => issue.message)).toEqual(['password-too-long'])
      }),
    )
  })

  test('a password longer than the bound, or half a character, is refused with its code', () => {
    const codes = (value: string) =>
      Password.safeParse(value).error?.issues.map((issue) => issue.message)
    expect(codes(`Aa1${'x'.repeat(PASSWORD_MAX_CHARACTERS - 3)}`)).toBeUndefined()
    expect(codes(`Aa1${'x'.repeat(PASSWORD_MAX_CHARACTERS - 2)}`)).toEqual(['password-too-long'])
    expect(codes('Abcdefghijk1\ud800')).toEqual(['text-not-sendable'])
    expect(codes('')).toEqual(['password-required'])
    expect(codes('abc')).toEqual(['password-length', 'password-mixed-case', 'password-digit'])
  })

  test.each([
    '\tAbcdefghijk1',
    'Abcdef\tghijk1',
    'Abcdefghijk1\n',
    'Abcdefghijk1\u0085',
    'Abcdefghijk1\u202e',
  ])('the control character in %j is refused', (password) => {
    const { error } = Password.safeParse(password)
    expect(error?.issues).toMatchObject([{ message: 'password-control-character' }])
  })

  test('every code the schema can report has a sentence', () => {
    for (const value of ['', 'abc', 'Abcdefghijk1\t', `Aa1\udc00${'x'.repeat(200)}`]) {
      for (const issue of Password.safeParse(value).error?.issues ?? []) {
        expect(Object.keys(fieldMessages)).toContain(issue.message)
      }
    }
  })

  test('characters that phones trip over are named', () => {
    expect(passwordWarnings('Abcdefghijk1-_.!*')).toEqual([])
    expect(passwordWarnings('Abcdefghijk1$')).toEqual(['risky-symbols'])
    expect(passwordWarnings('Abcdefghijk1 ')).toEqual(['outer-space'])
    expect(passwordWarnings('\u00a0Abcdefghijk1\n')).toEqual(['outer-space'])
    expect(passwordWarnings('Abcdefghijk1 é')).toEqual(['non-ascii', 'risky-symbols'])
    expect(passwordWarnings('Abcdefghijk1\t')).toEqual([])
  })
})
