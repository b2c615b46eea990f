import { expect, test } from 'vitest'
import { whoseIs } from './evidence.ts'

const at = (second: number) => `2026-11-23T12:00:${String(second).padStart(2, '0')}.000Z`
const TWO_DAYS_BEFORE = '2026-11-21T12:00:10.000Z'
const LONGER_AGO = '2026-11-21T12:00:09.000Z'

test.each([
  ['absent, and created after the attempt began', at(10), at(5), at(11), 'ours'],
  ['in the same second, which is as fine as Twilio tells it', at(10), at(5), at(10), 'ours'],
  ['absent, and yet created before the attempt', at(10), at(5), at(9), 'undecided'],
  ['there for as long as an answer is kept', at(10), null, TWO_DAYS_BEFORE, 'undecided'],
  ['there for longer than an answer is kept', at(10), null, LONGER_AGO, 'not-ours'],
  ['there before, and created since: deleted meanwhile', at(10), null, at(11), 'undecided'],
  ['Twilio’s clock unknown', null, at(5), at(11), 'undecided'],
  ['Twilio’s clock unknown, and there before', null, null, at(11), 'undecided'],
  ['the time of its creation unknown', at(10), at(5), null, 'undecided'],
])('%s', (_what, notBefore, absentAsOf, createdAt, whose) => {
  expect(whoseIs({ createdAt }, { absentAsOf, notBefore }, true)).toBe(whose)
})

test('where no attempt was lost, none is ours', () => {
  expect(whoseIs({ createdAt: at(11) }, { absentAsOf: at(5), notBefore: at(10) }, false)).toBe(
    'undecided',
  )
})
