import { expect, test } from 'vitest'
import { placeBeside } from './place-beside.ts'

const WINDOW = { width: 400, height: 300 }
const TIP = { width: 150, height: 40 }

test.each([
  ['below it', { left: 100, top: 50, bottom: 70 }, { left: 100, top: 70 }],
  ['above where there is no room', { left: 100, top: 250, bottom: 270 }, { left: 100, top: 210 }],
  ['within the window at its right', { left: 390, top: 50, bottom: 70 }, { left: 242, top: 70 }],
  ['within the window at its left', { left: -20, top: 50, bottom: 70 }, { left: 8, top: 70 }],
])('%s', (_where, box, place) => {
  expect(placeBeside(box, TIP, WINDOW)).toEqual(place)
})

test('in sight where there is room neither below nor above', () => {
  const place = placeBeside({ left: 0, top: 10, bottom: 290 }, TIP, WINDOW)
  expect(place).toEqual({ left: 8, top: 0 })
})
