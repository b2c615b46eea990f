import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isWithoutControls } from './text.ts'
import { CreateCredential, Username } from './credentials.ts'
import { countCharacters, nextFreeUsername, suggestUsername, usernameWarnings } from './username.ts'

/** Any character but NUL. fast-check's own unit 'binary' is the same, but takes two seconds to set up. */
const character = fc
  .integer({ min: 1, max: 0x10_ff_ff })
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

  test.each(['anna\t', 'an\tna', 'anna\n', 'anna\u0085', 'anna\u202eresu', '\u2066anna'])(
    'refuses the control character in %j',
    (username) => {
      const { error } = CreateCredential.safeParse({ ...good, username })
      expect(error?.issues).toMatchObject([
        { path: ['username'], message: 'username-control-character' },
      ])
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

describe('username warnings', () => {
  test.each([
    ['anna.schmidt-2_b', []],
    ['+15551234567', []],
    ['', []],
    ['Anna', ['upper-case']],
    [' anna', ['outer-space']],
    ['an na', ['unusual-characters']],
    ['anna@example.org', []],
    ['anna#1', ['unusual-characters']],
    ['1+1', ['unusual-characters']],
    ['ÄRGER', ['upper-case', 'unusual-characters']],
    ['😀', ['unusual-characters']],
    ['an\tna', []],
  ])('%j warns of %j', (username, warnings) => {
    expect(usernameWarnings(username)).toEqual(warnings)
  })

  test('the suggestion fixes control characters, outer spaces and upper case, and nothing else', () => {
    expect(suggestUsername(' Anna.Schmidt ')).toBe('anna.schmidt')
    expect(suggestUsername('+1555')).toBe('+1555')
    expect(suggestUsername('\tan\u0000na\t')).toBe('anna')
    for (const end of ['\t', '\n', '\r', '\v', '\f', '\u0085', '\u2028', '\u2029']) {
      expect(suggestUsername(`${end}1008${end}GeheimesWort12`)).toBe('1008')
    }
  })
})

describe('the next free username', () => {
  test.each([
    ['anna', [], 'anna-2'],
    ['anna', ['anna-2', 'anna-3'], 'anna-4'],
    ['anna-2', [], 'anna-3'],
    ['1001', ['1001', '1002'], '1003'],
    ['007', [], '008'],
    ['099', [], '100'],
    ['handset-209', [], 'handset-210'],
    ['+15551234567', [], '+15551234567-2'],
    ['x'.repeat(32), [], `${'x'.repeat(30)}-2`],
    [`${'x'.repeat(31)}9`, [], `${'x'.repeat(30)}10`],
    ['9'.repeat(31), [], `1${'0'.repeat(31)}`],
    ['9'.repeat(32), [], `${'9'.repeat(30)}-2`],
    ['😀'.repeat(32), [], `${'😀'.repeat(30)}-2`],
    ['', [], '-2'],
  ])('%j, when %j are taken: %j', (username, taken, next) => {
    expect(nextFreeUsername(username, new Set(taken))).toBe(next)
  })

  test('is free, another one, sendable and no longer than Twilio accepts', () => {
    const username = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 40 }),
      fc.stringMatching(/^[a-z]{0,32}[0-9]{0,40}$/),
    )
    fc.assert(
      fc.property(username, fc.nat({ max: 60 }), (start, count) => {
        const taken = new Set([start])
        for (let size = 0; size < count; size++) taken.add(nextFreeUsername(start, taken))
        const next = nextFreeUsername(start, taken)
        expect(taken.size).toBe(count + 1)
        expect(taken.has(next)).toBe(false)
        expect(next.isWellFormed()).toBe(true)
        expect(isWithoutControls(next)).toBe(true)
        expect(countCharacters(next)).toBeLessThanOrEqual(32)
      }),
    )
  })

  test('follows the chain without a gap: whatever it skips is taken', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 1001, max: 1060 })), (numbers) => {
        const taken = new Set(numbers.map(String))
        const next = Number(nextFreeUsername('1000', taken))
        for (let number = 1001; number < next; number++) expect(taken).toContain(String(number))
      }),
    )
  })
})
