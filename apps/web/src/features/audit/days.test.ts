import { expect, it } from 'vitest'
import { dayOf, isSameDay } from './days.ts'

/** A time of the reader’s own day. */
const at = (day: number, hour: number, year = new Date().getFullYear()) =>
  new Date(year, 10, day, hour, 30).toISOString()
const NOW = new Date(new Date().getFullYear(), 10, 28, 12)

it('names today, yesterday and other days, with the year where it is another', () => {
  expect(dayOf(at(28, 0), NOW)).toBe('Today, 28 November')
  expect(dayOf(at(27, 23), NOW)).toBe('Yesterday, 27 November')
  expect(dayOf(at(26, 23), NOW)).toBe('26 November')
  expect(dayOf(at(28, 0, 2019), NOW)).toBe('28 November 2019')
})

it('tells days apart at midnight', () => {
  expect(isSameDay(at(28, 0), at(28, 23))).toBe(true)
  expect(isSameDay(at(28, 0), at(27, 23))).toBe(false)
})
