import { expect, test } from 'vitest'
import { partsOf, rowWindow } from './use-row-window.ts'

test('every row in sight is in the page, wherever one scrolls, and never many more', () => {
  for (const count of [0, 1, 10, 999, 1000]) {
    for (let top = 0; top <= count * 40; top += 37) {
      const { first, end } = rowWindow(top, 600, count, 40)
      expect(first).toBeGreaterThanOrEqual(0)
      expect(end).toBeLessThanOrEqual(count)
      expect(first).toBeLessThanOrEqual(Math.min(count, top / 40))
      expect(end).toBeGreaterThanOrEqual(Math.min(count, Math.ceil((top + 600) / 40)))
      expect(end - first).toBeLessThanOrEqual(15 + 8 + 12 + 1)
    }
  }
})

test('rows that must not go stay in their places, and gaps hold those of the others', () => {
  const parts = partsOf({ first: 10, end: 13 }, 20, [2, 11, -1])
  expect(parts).toEqual([
    { gap: 2, before: 2 },
    { row: 2 },
    { gap: 7, before: 10 },
    { row: 10 },
    { row: 11 },
    { row: 12 },
    { gap: 7, before: 20 },
  ])
  expect(partsOf({ first: 0, end: 2 }, 2, [])).toEqual([{ row: 0 }, { row: 1 }])
  expect(partsOf({ first: 0, end: 0 }, 0, [0])).toEqual([])
})
