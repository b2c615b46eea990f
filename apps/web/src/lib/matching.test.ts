import { expect, test } from 'vitest'
import { matching } from './matching.ts'

const LISTS = ['Floor 10', 'floor 9', 'Älteste'].map((name, index) => ({
  name,
  sid: `CL${String(index).padStart(32, 'f')}`,
}))

test('a text finds a part of a name in any case, or a whole SID', () => {
  const find = (text: string) => matching(LISTS, text, ({ name }) => name)
  expect(find(' FLOOR ').map(({ name }) => name)).toEqual(['Floor 10', 'floor 9'])
  expect(find(LISTS[2]?.sid.toUpperCase() ?? '')).toEqual([LISTS[2]])
  expect(find('')).toEqual(LISTS)
  expect(find('CLff')).toEqual([])
})
