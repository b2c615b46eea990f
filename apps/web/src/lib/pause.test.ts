import { expect, test } from 'vitest'
import { pauseBefore } from './pause.ts'

test('pauses double up to 15 s, and half of each is left to chance', () => {
  const longest = [0, 1, 2, 3, 4, 5].map((repeat) => pauseBefore(repeat, () => 1))
  expect(longest).toEqual([2_000, 4_000, 8_000, 15_000, 15_000, 15_000])
  expect(pauseBefore(2, () => 0)).toBe(4_000)
})
