import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as german from '#src/words/de/times.ts'
import * as english from '#words/times.ts'

const day = fc.date({
  min: new Date('1970-01-02'),
  max: new Date('2100-01-01'),
  noInvalidDate: true,
})

test.each([
  ['en-GB', english],
  ['de-DE', german],
])('%s: a date, and what has passed, as the browser itself would write them', (locale, words) => {
  const dates = new Intl.DateTimeFormat(locale, { dateStyle: 'medium' })
  const times = new Intl.RelativeTimeFormat(locale, { numeric: 'always' })
  fc.assert(
    fc.property(day, fc.integer({ min: 1, max: 59 }), (at, count) => {
      expect(words.date(at.getDate(), at.getMonth(), at.getFullYear())).toBe(dates.format(at))
      expect(words.daysAgo(count)).toBe(times.format(-count, 'day'))
      expect(words.hoursAgo(count)).toBe(times.format(-count, 'hour'))
      expect(words.minutesAgo(count)).toBe(times.format(-count, 'minute'))
    }),
  )
})
