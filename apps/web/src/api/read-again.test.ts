import { expect, test } from 'vitest'
import { ApiError } from './api-error.ts'
import { againWhileRetryable, mayReadAgain, pauseBefore } from './read-again.ts'

const failed = (code: string) => new ApiError({ code, title: '', detail: '' })

function stateAfter(reads: number, isRetryable: boolean, error: Error | null = null) {
  return { state: { data: { isRetryable }, error, dataUpdateCount: reads, errorUpdateCount: 0 } }
}

test('pauses double up to a minute, and half of each is left to chance', () => {
  const longest = [0, 1, 2, 3, 4, 5, 6, 7].map((repeat) => pauseBefore(repeat, () => 1))
  expect(longest).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, 32_000, 60_000, 60_000])
  expect(pauseBefore(3, () => 0)).toBe(4_000)
})

test('what is missing is read again after growing pauses, one for each read, for minutes', () => {
  const again = againWhileRetryable(() => 1)
  const pauses = Array.from({ length: 12 }, (_, reads) => {
    const query = stateAfter(1 + reads, true)
    expect(again(query)).toBe(again(query))
    return again(query)
  })
  const minute = 60_000
  const growing = [1_000, 2_000, 4_000, 8_000, 16_000, 32_000]
  expect(pauses).toEqual([...growing, minute, minute, minute, minute, false, false])
})

test('once nothing is missing it is left alone, and begins anew the next time', () => {
  const again = againWhileRetryable(() => 1)
  expect([1, 2].map((reads) => again(stateAfter(reads, true)))).toEqual([1_000, 2_000])
  expect(again(stateAfter(3, false))).toBe(false)
  expect(again(stateAfter(4, true))).toBe(1_000)
})

test('a read that failed counts as one, and a refusal ends it', () => {
  const again = againWhileRetryable(() => 1)
  expect(again(stateAfter(1, true))).toBe(1_000)
  expect(again(stateAfter(2, true, failed('no-answer')))).toBe(2_000)
  expect(again(stateAfter(3, true, failed('unauthenticated')))).toBe(false)
})

test('nothing is read again before there was a first answer', () => {
  const again = againWhileRetryable()
  const state = { data: undefined, error: null, dataUpdateCount: 0, errorUpdateCount: 0 }
  expect(again({ state })).toBe(false)
})

test.each([
  ['too-busy', 0, true],
  ['twilio-unavailable', 2, true],
  ['no-answer', 3, false],
  ['twilio-permission-missing', 0, false],
  ['unauthenticated', 0, false],
])('a whole read that failed with %s, after %d repeats: %s', (code, repeats, isRepeated) => {
  expect(mayReadAgain(repeats, failed(code))).toBe(isRepeated)
})
