import { expect, test } from 'vitest'
import { rowWindow } from './use-row-window.ts'

test('every row in sight is in the page, wherever one scrolls, and never many more', () => {
  for (const count of [0, 1, 10, 999, 1000]) {
    for (let top = 0; top <= count * 40; top += 37) {
      const { first, end } = rowWindow(top, 600, count, 40)
      expect(first).toBeGreaterThanOrEqual(0)
      expect(end).toBeLessThanOrEqual(count)
      expect(first).toBeLessThanOrEqual(Math.min(count, top / 40))
      expect(end).toBeGreaterThanOrEqual(Math.min(count, Math.ceil((top + 600) / 40)))
      expect(end - first).toBeLessThanOrEqual(15 + 12 + 18 + 1)
    }
  }
})
