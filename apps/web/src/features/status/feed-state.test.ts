import { expect, it } from 'vitest'
import { exactTime } from '#src/lib/format.ts'
import { feedProgress } from './feed-state.tsx'

it('says how many events wait, and since when; or that none does', () => {
  const settled = { failure: null, nextTryAt: null }
  expect(feedProgress({ ...settled, eventsBehind: 0, since: null })).toBe('Up to date')
  const since = '2026-11-28T01:02:03.000Z'
  expect(feedProgress({ ...settled, eventsBehind: 1, since })).toBe(
    `1 event behind, the oldest from ${exactTime(since)}`,
  )
  expect(feedProgress({ ...settled, eventsBehind: 2_000, since })).toContain('2,000 events behind')
})
