import { expect, test } from 'vitest'
import { placeBeside } from './place-beside.ts'

const WINDOW = { width: 400, height: 300 }
const box = (left: number, top: number) => ({ left, right: left + 40, top, bottom: top + 20 })

test.each([
  ['below it', box(100, 50), { left: '100px', top: '70px', maxHeight: '222px' }],
  ['above where there is more room', box(100, 250), { bottom: '50px', maxHeight: '242px' }],
  ['tied to its end where that is nearer', box(340, 50), { left: 'auto', right: '20px' }],
  ['within the window at either side', box(-20, 50), { left: '8px' }],
  ['within the window at its end', box(390, 50), { right: '8px' }],
])('%s', (_where, beside, place) => {
  expect(placeBeside(beside, 40, WINDOW)).toMatchObject(place)
})

test('what is higher than all that is free scrolls where there is most of it', () => {
  const place = placeBeside(box(0, 100), 1000, WINDOW)
  expect(place).toMatchObject({ top: '120px', maxHeight: '172px' })
})
