import { expect, test } from 'vitest'
import { readPasted } from './pasted-row.tsx'

test.each([
  ['1008', undefined],
  ['1008\n', undefined],
  ['1008\r\n\r\n', undefined],
  [' two words ', undefined],
  ['', undefined],
  ['1008\tGeheimesWort12', { cells: ['1008', 'GeheimesWort12'] }],
  ['1008\tGeheimesWort12\r\n', { cells: ['1008', 'GeheimesWort12'] }],
  ['1008\t', { cells: ['1008', ''] }],
  ['1008\tGeheimesWort12\tAnna', { cells: ['1008', 'GeheimesWort12', 'Anna'] }],
  ['1008\tA\n1009\tB', { rows: 2 }],
  ['1008\r1009\r1010', { rows: 3 }],
  ['1008\u2028GeheimesWort12', { rows: 2 }],
])('of %j: %j', (text, pasted) => {
  expect(readPasted(text)).toEqual(pasted)
})
