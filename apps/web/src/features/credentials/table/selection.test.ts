import fc from 'fast-check'
import { expect, test } from 'vitest'
import { extended, NOTHING, shareOf, stepped, toggled, toggledAll } from './selection.ts'

const SHOWN = ['a', 'b', 'c', 'd', 'e']
const chosenOf = ({ chosen }: { chosen: ReadonlySet<string> }) => [...chosen].toSorted().join('')

test('a row is chosen, and no longer', () => {
  const once = toggled(NOTHING, 'b')
  expect(chosenOf(once)).toBe('b')
  expect(chosenOf(toggled(once, 'b'))).toBe('')
})

test('a range goes from the last row chosen to this one, either way', () => {
  expect(chosenOf(extended(toggled(NOTHING, 'b'), 'd', SHOWN))).toBe('bcd')
  expect(chosenOf(extended(toggled(NOTHING, 'd'), 'b', SHOWN))).toBe('bcd')
})

test('a range from a row that was just taken out takes out the others too', () => {
  const all = toggledAll(NOTHING, SHOWN)
  expect(chosenOf(extended(toggled(all, 'b'), 'd', SHOWN))).toBe('ae')
})

test('a range without a beginning in sight is the row itself', () => {
  expect(chosenOf(extended(NOTHING, 'c', SHOWN))).toBe('c')
  expect(chosenOf(extended(toggled(NOTHING, 'hidden'), 'c', SHOWN))).toBe('chidden')
})

test('Shift with an arrow takes the row left and the row reached', () => {
  const first = stepped(NOTHING, { from: 'b', to: 'c' }, SHOWN)
  expect(chosenOf(first)).toBe('bc')
  expect(chosenOf(stepped(first, { from: 'c', to: 'd' }, SHOWN))).toBe('bcd')
})

test('all of what is shown leaves alone what is not', () => {
  const withHidden = toggled(NOTHING, 'hidden')
  const all = toggledAll(withHidden, SHOWN)
  expect(all.chosen.size).toBe(6)
  expect(chosenOf(toggledAll(all, SHOWN))).toBe('hidden')
  expect(shareOf(all.chosen, SHOWN)).toBe('all')
  expect(shareOf(toggled(all, 'a').chosen, SHOWN)).toBe('some')
  expect(shareOf(withHidden.chosen, SHOWN)).toBe('none')
})

test('any range holds every row between its ends', () => {
  const place = fc.nat(SHOWN.length - 1)
  fc.assert(
    fc.property(place, place, (from, to) => {
      const { chosen } = extended(toggled(NOTHING, SHOWN[from] ?? ''), SHOWN[to] ?? '', SHOWN)
      expect(chosen.size).toBe(Math.abs(from - to) + 1)
    }),
  )
})
