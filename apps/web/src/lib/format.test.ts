import { expect, test } from 'vitest'
import * as english from '#messages/lib'
import * as german from './messages/de.tsx'
import { formatsOf } from './format.ts'

const AT = '2026-09-20T07:05:09'
const NAMES = [[], ['a'], ['a', 'b'], ['a', 'b', 'c']]

test('numbers, names and times in English', () => {
  const formats = formatsOf(english)
  expect(formats.formatNumber(1_234_567)).toBe('1,234,567')
  expect(NAMES.map(formats.enumerate)).toEqual(['', 'a', 'a and b', 'a, b, and c'])
  expect(formats.clockTime(AT)).toBe('07:05')
  expect(formats.exactTime(AT)).toBe('20 Sept 2026, 07:05:09')
  expect(formats.formatDate(AT)).toBe('20 Sept 2026')
  expect(formats.formatAge(1, 'day')).toBe('1 day ago')
  expect(formats.formatAge(2, 'minute')).toBe('2 minutes ago')
  expect(formats.formatDay(AT)).toBe('20 Sept')
  expect(formats.formatSpan(0, 'day')).toBe('today')
  expect(formats.formatSpan(24, 'day')).toBe('24 days')
})

test('numbers, names and times in German', () => {
  const formats = formatsOf(german)
  expect(formats.formatNumber(1_234_567)).toBe('1.234.567')
  expect(NAMES.map(formats.enumerate)).toEqual(['', 'a', 'a und b', 'a, b und c'])
  expect(formats.clockTime(AT)).toBe('07:05')
  expect(formats.exactTime(AT)).toBe('20.09.2026, 07:05:09')
  expect(formats.formatDate(AT)).toBe('20.09.2026')
  expect(formats.formatAge(1, 'day')).toBe('vor 1 Tag')
  expect(formats.formatAge(2, 'minute')).toBe('vor 2 Minuten')
  expect(formats.formatDay(AT)).toBe('20. Sept.')
  expect(formats.formatSpan(0, 'day')).toBe('heute')
  expect(formats.formatSpan(24, 'day')).toBe('24 Tage')
  expect(formats.formatSpan(1, 'year')).toBe('1 J')
})
