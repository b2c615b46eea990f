import { expect, test, vi } from 'vitest'
import { askStrength, roughStrength, stopStrength } from './strength.ts'

test.each([
  ['', 0],
  ['aaaaaaaaaaaaaaaaaaaa', 0],
  ['abcdefgh', 0],
  ['Abcdefghijk1', 2],
  ['zR4kTq9mWx2pLn7vBs3h', 4],
])('%s is roughly %i', (password, score) => {
  expect(roughStrength(password)).toBe(score)
})

test('a longer password of the same kind is never weaker', () => {
  let last = 0
  for (let length = 1; length <= 32; length++) {
    const score = roughStrength('zR4kTq9mWx2pLn7vBs3hYc6dJf8gGt5wQ'.slice(0, length))
    expect(score).toBeGreaterThanOrEqual(last)
    last = score
  }
})

test('space around a password changes nothing of the first estimate', () => {
  for (const password of ['Receptiondesk1', 'abc', 'zR4kTq9mWx2pLn7vBs3h']) {
    expect(roughStrength(`${password} `)).toBe(roughStrength(password))
    expect(roughStrength(`\n${password}\u00a0`)).toBe(roughStrength(password))
  }
})

test('nor of what the worker is asked about', async () => {
  const asked = Promise.withResolvers<object>()
  vi.stubGlobal(
    'Worker',
    class extends EventTarget {
      postMessage = asked.resolve
      terminate = () => {}
    },
  )
  askStrength('anna', ' Receptiondesk1\u00a0', () => {})
  expect(await asked.promise).toMatchObject({ password: 'Receptiondesk1' })
  stopStrength()
  vi.unstubAllGlobals()
})
