import { expect, test } from 'vitest'
import { seen, type Confusables } from './look-alike.ts'
import { matching } from './matching.ts'

const NAMES = ['Floor 10', 'floor 9', 'Älteste', '+49 151-123', 'lo', '\u0430nna']
const ITEMS = NAMES.map((name, index) => ({ name, sid: `CL${String(index).padStart(32, 'f')}` }))
const LOOKS: Confusables = new Map([
  ['\u0430', 'a'],
  ['0', 'o'],
  ['1', 'l'],
])

function find(text: string, confusables = LOOKS): string[] {
  const names = NAMES.map((name) => seen(name, confusables))
  return matching(ITEMS, names, text, confusables).map(({ name }) => name)
}

test.each([
  [' FLOOR ', ['Floor 10', 'floor 9']],
  ['floor  9', ['floor 9']],
  ['A\u0308LT', ['Älteste']],
  ['floor\u200b 9', ['floor 9']],
  ['+49151123', ['+49 151-123']],
  ['+49 15', ['+49 151-123']],
  ['0151 12-', []],
  ['151 12-', ['+49 151-123']],
  ['anna', ['\u0430nna']],
  ['10', ['Floor 10', 'lo']],
  ['flo', ['Floor 10', 'floor 9']],
  ['1', ['Floor 10', '+49 151-123']],
  ['CLff', []],
  ['', NAMES],
  ['\u200b', NAMES],
])('%j finds %j', (text, names) => {
  expect(find(text)).toEqual(names)
})

test('a whole SID is found in any case', () => {
  expect(find(ITEMS[2]?.sid.toUpperCase() ?? '')).toEqual(['Älteste'])
})

test('without the table, the plain rules find', () => {
  expect(find('anna', new Map())).toEqual([])
  expect(find('+49 151123', new Map())).toEqual(['+49 151-123'])
})
