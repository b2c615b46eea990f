import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readAloud as german } from './messages/de.tsx'
import { readAloud, spell } from './read-aloud.ts'
import { readAloud as messages } from '#messages/features/handovers'

describe('readAloud', () => {
  test('fours, with case and look-alikes in words', () => {
    expect(readAloud('M3lO0 ')).toEqual([
      {
        text: 'M3lO',
        words: ['capital M as in Mike', 'three', 'small l as in Lima', 'capital O as in Oscar'],
      },
      { text: '0 ', words: ['zero', 'space'] },
    ])
  })

  test('every printable ASCII character has words, and no two the same', () => {
    const ascii = Array.from({ length: 0x7f - 0x20 }, (_, index) =>
      String.fromCharCode(0x20 + index),
    )
    const words = readAloud(ascii.join('')).flatMap((group) => group.words)
    expect(new Set(words).size).toBe(ascii.length)
    expect(words.filter((word) => word.startsWith('Unicode'))).toEqual([])
  })

  test('nothing is lost, and half an emoji is no character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (password) => {
        const groups = readAloud(password)
        expect(groups.map(({ text }) => text).join('')).toBe(password)
        expect(groups.flatMap(({ words }) => words)).toHaveLength([...password].length)
      }),
    )
    expect(readAloud('é😀')[0]?.words).toEqual(['Unicode U+00E9', 'Unicode U+1F600'])
  })
})

test('character by character: the word of a capital letter is in capitals', () => {
  expect(spell('Qd7$')).toEqual([
    { character: 'Q', word: 'QUEBEC', spoken: 'capital Q' },
    { character: 'd', word: 'delta', spoken: 'small d as in Delta' },
    { character: '7', word: 'seven', spoken: 'seven' },
    { character: '$', word: 'dollar', spoken: 'dollar' },
  ])
  const letters = 'abcdefghijklmnopqrstuvwxyz'
  const words = spell(letters + letters.toUpperCase()).map(({ word }) => word)
  expect(words.map((word) => word[0])).toEqual([...letters, ...letters.toUpperCase()])
  expect(new Set(words).size).toBe(52)
})

test('in German too, every sign has words, and no two the same', () => {
  const signs = Object.keys(german.signs)
  const said = [...german.digits, ...Object.values(german.signs)]
  expect(signs.toSorted()).toEqual(Object.keys(messages.signs).toSorted())
  expect(new Set(said).size).toBe(10 + signs.length)
})
