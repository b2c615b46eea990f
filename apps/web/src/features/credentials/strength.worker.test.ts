// @vitest-environment jsdom
import { expect, test } from 'vitest'
import { estimateStrength } from './strength.worker.ts'

test.each([
  ['Aaaaaaaaaaa1', 'one letter'],
  ['Qqqqqqqqqqqqqqqqqqqqq7', 'one letter, longer'],
  ['A1a1a1a1a1a1', 'a letter and a digit'],
  ['Abcabcabcabc1', 'three letters'],
])('%s, %s over and over, is weak although it keeps every rule', (password) => {
  expect(estimateStrength('anna', password)).toBeLessThanOrEqual(1)
})

test.each([
  ['zR4kTq9mWx2pLn7vBs3h', 4],
  ['zRR4kTq9mmWx2p', 4],
  ['correct horse battery staple', 4],
  ['Password1234', 1],
])('%s is %i', (password, score) => {
  expect(estimateStrength('anna', password)).toBe(score)
})
