import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readRfc2822 } from './rfc-2822.ts'

test.each([
  ['Wed, 19 Aug 2015 19:48:45 +0000', '2015-08-19T19:48:45.000Z'],
  ['Sun, 9 Aug 2015 19:48:45 +0000', '2015-08-09T19:48:45.000Z'],
  ['Wed, 19 Aug 2015 19:48:45 GMT', '2015-08-19T19:48:45.000Z'],
  ['Wed, 19 Aug 2015 12:48:45 -0700', '2015-08-19T19:48:45.000Z'],
  ['Wed, 19 Aug 2015 12:48:45 PDT', '2015-08-19T19:48:45.000Z'],
  ['Wed, 19 Aug 2015 19:48 +0000', '2015-08-19T19:48:00.000Z'],
  ['19 Aug 2015 19:48:45 UT', '2015-08-19T19:48:45.000Z'],
  ['29 Feb 2024 00:00:00 +0000', '2024-02-29T00:00:00.000Z'],
])('%s', (text, iso) => {
  expect(readRfc2822(text)).toBe(iso)
})

test.each([
  [null],
  [undefined],
  [1_440_013_725],
  [''],
  ['soon'],
  ['2015'],
  ['2015-08-19T19:48:45Z'],
  ['Wed, 31 Feb 2015 19:48:45 +0000'],
  ['Wed, 29 Feb 2015 19:48:45 +0000'],
  ['Wed, 31 Feb 2015 19:48:45 PST'],
  ['Wed, 0 Aug 2015 19:48:45 +0000'],
  ['Wed, 19 Aug 2015 25:48:45 +0000'],
  ['Wed, 19 Aug 2015 19:60:45 +0000'],
  ['Wed, 19 Aug 0015 19:48:45 +0000'],
  ['Fri, 31 Dec 9999 23:59:59 -0001'],
  ['Wed, 19 Xyz 2015 19:48:45 +0000'],
  ['Wed, 19 Aug 2015 19:48:75 +0000'],
  ['Wed, 19 Aug 2015 19:48:45'],
  ['Wed, 19 Aug 2015 19:48:45 +01'],
  ['Wed, 19 Aug 2015 19:48:45 +00000'],
])('%s is no date', (value) => {
  expect(readRfc2822(value)).toBeNull()
})

const ZONES = ['+0000', '-0000', 'UT', 'GMT', '+0530', '-0930', '+1400', 'EST', 'EDT', 'PST', 'PDT']
const number = (min: number, max: number) => fc.integer({ min, max })
const twoDigits = (value: number) => String(value).padStart(2, '0')

test('a day that is in the calendar, at any time, in any zone, is the instant that `Date` reads; any other is none', () => {
  const monthName = fc.constantFrom(...'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' '))
  const time = fc.tuple(number(0, 23), number(0, 59), fc.option(number(0, 59), { nil: undefined }))
  fc.assert(
    fc.property(
      fc.record({ day: number(1, 31), monthName, year: number(1900, 2100), time }),
      fc.constantFrom(...ZONES),
      ({ day, monthName: month, year, time: parts }, zone) => {
        const clock = parts.flatMap((part) => (part === undefined ? [] : twoDigits(part))).join(':')
        const isInCalendar = new Date(`${day} ${month} ${year} UTC`).getUTCDate() === day
        const text = `${day} ${month} ${year} ${clock} ${zone}`
        const instant = isInCalendar ? new Date(text).toISOString() : null
        expect(readRfc2822(text)).toBe(instant)
        expect(readRfc2822(`Mon, ${text.replace(/^\d(?!\d)/, '0$&')}`)).toBe(instant)
      },
    ),
    { numRuns: 1_000 },
  )
})
