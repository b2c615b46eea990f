import { expect, test } from 'vitest'
import { isComposing, meantKey } from './pressed-key.ts'

test.each([
  ['a US keyboard', 'n', 'KeyN', false, 'n'],
  ['Caps Lock', 'N', 'KeyN', false, 'n'],
  ['Shift', 'N', 'KeyN', true, undefined],
  ['Shift with Caps Lock', 'n', 'KeyN', true, undefined],
  ['Dvorak', 'n', 'KeyL', false, 'n'],
  ['Dvorak, where a US keyboard has N', 'b', 'KeyN', false, 'b'],
  ['AZERTY', 'a', 'KeyQ', false, 'a'],
  ['Russian', 'т', 'KeyN', false, 'n'],
  ['Russian with Caps Lock', 'Т', 'KeyN', false, 'n'],
  ['Russian with Shift', 'Т', 'KeyN', true, undefined],
  ['Russian, K', 'л', 'KeyK', false, 'k'],
  ['Greek', 'κ', 'KeyK', false, 'k'],
  ['Hebrew', 'מ', 'KeyN', false, 'n'],
  ['Arabic, slash', 'ظ', 'Slash', false, '/'],
  ['Arabic, question mark', 'ظ', 'Slash', true, '?'],
  ['German, slash', '/', 'Digit7', true, '/'],
  ['Russian, where a US keyboard has the slash', '.', 'Slash', false, '.'],
  ['a letter of its own', 'ł', 'KeyL', false, 'ł'],
  ['Escape', 'Escape', 'Escape', false, 'Escape'],
])('%s: %j at %s (Shift: %j) is %j', (_, key, code, shiftKey, meant) => {
  expect(meantKey({ key, code, shiftKey })).toBe(meant)
})

test('a key of an input method is told by either sign', () => {
  expect(isComposing({ isComposing: true, keyCode: 13 })).toBe(true)
  expect(isComposing({ isComposing: false, keyCode: 229 })).toBe(true)
  expect(isComposing({ isComposing: false, keyCode: 13 })).toBe(false)
})
