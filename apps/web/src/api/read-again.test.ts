import { expect, test } from 'vitest'
import { ApiError } from './api-error.ts'
import { pauseAfter, retryTimeOf } from './read-again.ts'

const failed = (code: string) => new ApiError({ code, title: '', detail: '' })

/** A query of which each read is written down as it would end. */
function aQuery() {
  const state = {
    data: undefined as unknown,
    error: null as Error | null,
    fetchStatus: 'idle',
    dataUpdateCount: 0,
    errorUpdateCount: 0,
    errorUpdatedAt: 0,
  }
  const query = { state }
  return {
    state,
    pause: () => pauseAfter(query, () => 1),
    succeeds(isRetryable: boolean) {
      Object.assign(state, { data: { isRetryable }, error: null })
      state.dataUpdateCount++
      return this.pause()
    },
    fails(code: string) {
      Object.assign(state, { error: failed(code), errorUpdatedAt: 1_000 })
      state.errorUpdateCount++
      return this.pause()
    },
  }
}

test('what is missing is read again after growing pauses, one for each read', () => {
  const query = aQuery()
  const pauses = Array.from({ length: 5 }, () => {
    const pause = query.succeeds(true)
    expect(query.pause()).toBe(pause)
    return pause
  })
  expect(pauses).toEqual([2_000, 4_000, 8_000, 15_000, 15_000])
})

test('once nothing is missing it is left alone, and begins anew the next time', () => {
  const query = aQuery()
  expect([query.succeeds(true), query.succeeds(true)]).toEqual([2_000, 4_000])
  expect(query.succeeds(false)).toBe(false)
  expect(query.succeeds(true)).toBe(2_000)
})

test('pauses go on growing where TanStack Query forgets the failure while it reads', () => {
  const query = aQuery()
  expect(query.fails('twilio-unavailable')).toBe(2_000)
  Object.assign(query.state, { error: null, fetchStatus: 'fetching' })
  expect(query.pause()).toBe(false)
  query.state.fetchStatus = 'idle'
  expect(query.fails('twilio-unavailable')).toBe(4_000)
})

test('the error tells when the read is repeated', () => {
  const query = aQuery()
  query.fails('no-answer')
  query.fails('no-answer')
  expect(query.state.error && retryTimeOf(query.state.error)).toBe(1_000 + 4_000)
  expect(retryTimeOf(failed('twilio-permission-missing'))).toBeUndefined()
})

test.each([
  ['too-busy', true],
  ['twilio-unavailable', true],
  ['store-unavailable', true],
  ['unreadable', true],
  ['no-answer', true],
  ['twilio-permission-missing', false],
  ['unauthenticated', false],
  ['not-found', false],
])('a whole read that failed with %s is repeated by itself: %s', (code, isRepeated) => {
  expect(aQuery().fails(code) !== false).toBe(isRepeated)
})

test('offline, no pause is taken: the browser tells when it is over', () => {
  const query = aQuery()
  expect(query.fails('offline')).toBe(false)
  expect(query.state.error && retryTimeOf(query.state.error)).toBe('online')
})
