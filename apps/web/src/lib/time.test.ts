import { expect, test, vi } from 'vitest'
import { ageOf, onMinute, relativeTime, shortDate } from './time.ts'

const NOW = Date.parse('2026-11-23T12:00:00Z')

test.each([
  ['2026-11-23T12:00:30Z', 'just now'],
  ['2026-11-23T11:59:30Z', 'just now'],
  ['2026-11-23T11:59:00Z', '1 minute ago'],
  ['2026-11-23T10:00:00Z', '2 hours ago'],
  ['2026-11-22T11:00:00Z', '1 day ago'],
  ['2026-11-17T11:00:00Z', '6 days ago'],
  ['2026-09-20T12:00:00Z', '20 Sept 2026'],
])('%s is %s', (iso, words) => {
  expect(relativeTime(iso, NOW)).toBe(words)
})

test('those who listen are told each minute, by one clock', () => {
  vi.useFakeTimers()
  const told: string[] = []
  const stop = onMinute(() => told.push('first'))
  onMinute(() => told.push('second'))
  expect(vi.getTimerCount()).toBe(1)
  vi.advanceTimersByTime(60_000)
  stop()
  vi.advanceTimersByTime(60_000)
  expect(told).toEqual(['first', 'second', 'second'])
  vi.useRealTimers()
})

test.each([
  ['2026-11-23T11:00:00Z', 'today'],
  ['2026-11-22T11:00:00Z', '1 day'],
  ['2025-12-01T12:00:00Z', '357 days'],
  ['2025-09-20T12:00:00Z', '1y 2m'],
  ['2024-11-20T12:00:00Z', '2y'],
  ['2026-11-24T12:00:00Z', 'today'],
])('a password of %s is %s old', (iso, words) => {
  expect(ageOf(iso, NOW)).toBe(words)
})

test('a day of another year has it', () => {
  expect(shortDate('2026-11-03T12:00:00Z', NOW)).toBe('3 Nov')
  expect(shortDate('2025-11-03T12:00:00Z', NOW)).toBe('3 Nov 2025')
})
