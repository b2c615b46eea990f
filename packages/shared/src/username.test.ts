import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CreateCredential, Username } from './credentials.ts'
import { countCharacters } from './username.ts'

/** Any character. fast-check's own unit 'binary' is the same, but takes two seconds to set up. */
const character = fc
  .integer({ min: 0, max: 0x10_ff_ff })
  .filter((code) => code < 0xd8_00 || code > 0xdf_ff)
  .map((code) => String.fromCodePoint(code))

const codes = (value: unknown) =>
  Username.safeParse(value).error?.issues.map((issue) => issue.message)

describe('Username', () => {
  test('1 to 32 characters pass, counted as code points', () => {
    expect(codes('a')).toBeUndefined()
    expect(codes('x'.repeat(32))).toBeUndefined()
    expect(codes('x'.repeat(33))).toEqual(['username-too-long'])
    expect(codes('😀'.repeat(32))).toBeUndefined()
    expect(codes('😀'.repeat(33))).toEqual(['username-too-long'])
    expect(codes('')).toEqual(['username-required'])
    expect(codes('a\udfff')).toEqual(['text-not-sendable'])
  })

  test('what passes arrives as typed: no trimming, no change of case', () => {
    fc.assert(
      fc.property(fc.string({ unit: character, minLength: 1, maxLength: 32 }), (username) => {
        const result = Username.safeParse(username)
        if (result.success) expect(result.data).toBe(username)
        expect(result.success).toBe(countCharacters(username) <= 32)
      }),
    )
  })

  test.each(['+15551234567', 'anna@example.org', ' anna ', '1440013725.28'])(
    '%j passes',
    (name) => {
      expect(Username.parse(name)).toBe(name)
    },
  )
})

describe('CreateCredential', () => {
  const good = { username: 'anna', password: 'Abcdefghijk1' }

  test.each(['anna\t', 'an\tna', 'anna\n', 'anna\u0000', 'anna\u0085'])(
    'refuses the control character in %j',
    (username) => {
      const { error } = CreateCredential.safeParse({ ...good, username })
      expect(error?.issues).toMatchObject([{ path: ['username'], message: 'control-character' }])
    },
  )

  test('refuses what it does not know', () => {
    expect(CreateCredential.safeParse(good).success).toBe(true)
    expect(CreateCredential.safeParse({ ...good, role: 'admin' }).success).toBe(false)
    expect(CreateCredential.safeParse(JSON.parse('{"__proto__":{},"username":"a"}')).success).toBe(
      false,
    )
  })
})
