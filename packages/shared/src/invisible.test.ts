import { expect, test } from 'vitest'
import { invisibleCharacters, withoutInvisible } from './invisible.ts'

test.each([
  ['anna', [], 'anna'],
  ['an na', [], 'an na'],
  ['an\u200bna\u200b', ['\u200b'], 'anna'],
  ['\ufeffan\u00adna', ['\ufeff', '\u00ad'], 'anna'],
  ['\u202eanna\u2069', ['\u202e', '\u2069'], 'anna'],
  ['an\u00a0na', ['\u00a0'], 'an na'],
  ['anna\t', ['\t'], 'anna'],
  ['\u3164\u2800', ['\u3164', '\u2800'], ''],
  ['Ärger 😀 Ж', [], 'Ärger 😀 Ж'],
])('%j holds %j; without, it is %j', (text, invisible, without) => {
  expect(invisibleCharacters(text)).toEqual(invisible)
  expect(withoutInvisible(text)).toBe(without)
})
