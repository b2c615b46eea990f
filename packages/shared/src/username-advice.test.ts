import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { nextFreeUsername, suggestUsername, usernameWarnings } from './username-advice.ts'
import { countCharacters } from './username.ts'

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
  ])('%j warns of %j', (username, warnings) => {
    expect(usernameWarnings(username)).toEqual(warnings)
  })

  test('the suggestion is without control characters, spaces at the ends and upper case, and the same else', () => {
    expect(suggestUsername(' Anna.Schmidt ')).toBe('anna.schmidt')
    expect(suggestUsername('+1555')).toBe('+1555')
    expect(suggestUsername('\tan\u0000na\t')).toBe('anna')
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
