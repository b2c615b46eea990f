import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatNumber } from './number.ts'

test('a number is written as the browser itself would write it', () => {
  fc.assert(
    fc.property(fc.nat(), (number) => {
      expect(formatNumber(number)).toBe(number.toLocaleString('en-GB'))
    }),
  )
})
