import { expect, test } from 'vitest'
import { ApiError } from './api-error.ts'
import { nextOutage, type Watched } from './outage.ts'

const failed = (code: string) => new ApiError({ code, title: code, detail: '' })

const query = (hash: string, state: Partial<Watched> = {}): Watched => ({
  hash,
  error: null,
  isFetching: false,
  errorUpdatedAt: 0,
  dataUpdatedAt: 0,
  ...state,
})

test('whatever fails for a reason that all share is one outage, with the oldest of what is shown', () => {
  const error = failed('twilio-unavailable')
  const outage = nextOutage(undefined, [
    query('lists', { error, errorUpdatedAt: 30, dataUpdatedAt: 20 }),
    query('credentials', { error, errorUpdatedAt: 25, dataUpdatedAt: 10 }),
    query('session', { dataUpdatedAt: 1 }),
  ])
  expect(outage).toMatchObject({ since: 25, readAt: 10, isRetrying: false })
  expect(outage?.failure.code).toBe('twilio-unavailable')
  expect([...(outage?.hashes ?? [])]).toEqual(['lists', 'credentials'])
})

test.each(['not-found', 'forbidden', 'twilio-permission-missing', 'unreadable'])(
  'what only one part of the page has is no outage: %s',
  (code) => {
    expect(nextOutage(undefined, [query('people', { error: failed(code) })])).toBeUndefined()
  },
)

test('it goes on while what has nothing to show is read again, and keeps its beginning', () => {
  const begun = nextOutage(undefined, [
    query('lists', { error: failed('no-answer'), errorUpdatedAt: 30 }),
  ])
  const retrying = nextOutage(begun, [query('lists', { isFetching: true, errorUpdatedAt: 30 })])
  expect(retrying).toMatchObject({ since: 30, isRetrying: true, failure: { code: 'no-answer' } })
  const again = nextOutage(retrying, [
    query('lists', { error: failed('twilio-unavailable'), errorUpdatedAt: 60 }),
  ])
  expect(again).toMatchObject({ since: 30, failure: { code: 'twilio-unavailable' } })
  expect(nextOutage(again, [query('lists', { dataUpdatedAt: 70 })])).toBeUndefined()
})

test('a first read is no outage, and of several causes the newest is told', () => {
  expect(nextOutage(undefined, [query('lists', { isFetching: true })])).toBeUndefined()
  const outage = nextOutage(undefined, [
    query('a', { error: failed('twilio-unavailable'), errorUpdatedAt: 10 }),
    query('b', { error: failed('offline'), errorUpdatedAt: 20 }),
  ])
  expect(outage).toMatchObject({ failure: { code: 'offline' }, retryAt: 'online' })
})
