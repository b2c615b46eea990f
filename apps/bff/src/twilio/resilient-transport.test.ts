import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pauseBefore } from './resilient-transport.ts'
import { createRetryBudget } from './retry-budget.ts'
import { createTwilioClock } from './clock.ts'

test('a pause is drawn below a bound that doubles up to two seconds', () => {
  fc.assert(
    fc.property(
      fc.nat({ max: 30 }),
      fc.double({ min: 0, max: 0.999, noNaN: true }),
      (retry, drawn) => {
        const wait = pauseBefore(retry, undefined, () => drawn)
        expect(wait).toBeGreaterThanOrEqual(0)
        expect(wait).toBeLessThan(Math.min(2_000, 100 * 2 ** retry))
      },
    ),
  )
  expect(pauseBefore(3, undefined, () => 0)).toBe(0)
})

test('a wait that Twilio asks for is kept in full', () => {
  expect(pauseBefore(0, 7, () => 0)).toBe(7_000)
  expect(pauseBefore(0, 7, () => 0.5)).toBeGreaterThan(7_000)
})

test('retries stop when they cost more than good replies earn', () => {
  const budget = createRetryBudget()
  let taken = 0
  while (budget.take()) taken++
  expect(taken).toBe(100)
  for (let reply = 0; reply < 5; reply++) budget.earn()
  expect([budget.take(), budget.take()]).toEqual([true, false])
})

test('a reply of more than a minute ago no longer makes Twilio’s clock later than a newer one', () => {
  let now = 0
  const clock = createTwilioClock(() => now)
  clock.note(100_000)
  now = 30_000
  clock.note(120_000)
  expect(clock.floor()).toBe(new Date(130_000).toISOString())
  now = 61_000
  clock.note(150_000)
  expect(clock.floor()).toBe(new Date(150_000).toISOString())
})

test('a Date that no calendar holds is no time of Twilio’s', () => {
  const clock = createTwilioClock(() => 0)
  clock.note(8.64e15)
  expect(clock.floor()).toBeNull()
  clock.note(Date.UTC(2026, 10, 27))
  expect(clock.floor()).toBe('2026-11-27T00:00:00.000Z')
})

test('the clock only says a second that Twilio’s own has reached', () => {
  const reply = fc.record({
    wait: fc.nat({ max: 90_000 }),
    delay: fc.nat({ max: 5_000 }),
  })
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 10 ** 12 }),
      fc.array(reply, { minLength: 1 }),
      (ahead, replies) => {
        let now = 0
        const clock = createTwilioClock(() => now)
        expect(clock.floor()).toBeNull()
        for (const { wait, delay } of replies) {
          now += wait
          const date = Math.floor((now + ahead) / 1_000) * 1_000
          now += delay
          clock.note(date)
          const floor = Date.parse(clock.floor() ?? '')
          expect(floor).toBeLessThanOrEqual(now + ahead)
          expect(floor).toBeGreaterThan(now + ahead - delay - 2_001)
          expect(floor % 1_000).toBe(0)
        }
      },
    ),
  )
})
