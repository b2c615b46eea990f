import { expect, test } from 'vitest'
import { isProvablyOurs } from './evidence.ts'

const at = (second: number) => `2026-11-23T12:00:${String(second).padStart(2, '0')}.000Z`

test.each([
  ['absent, and created after the attempt began', at(10), at(5), at(11), true],
  ['in the same second, which is as fine as Twilio tells it', at(10), at(5), at(10), true],
  ['created before the attempt, after the list was read', at(10), at(5), at(9), false],
  ['there before', at(10), null, at(11), false],
  ['Twilio’s clock unknown', null, at(5), at(11), false],
])('%s', (_what, notBefore, absentAsOf, createdAt, isOurs) => {
  expect(isProvablyOurs({ createdAt }, { absentAsOf, notBefore })).toBe(isOurs)
})
