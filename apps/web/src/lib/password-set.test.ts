import { expect, test } from 'vitest'
import { passwordSetOf } from './password-set.ts'

const DAY_1 = '2026-11-01T12:00:00Z'
const DAY_2 = '2026-11-02T12:00:00Z'
const credential = { createdAt: DAY_1, updatedAt: DAY_1 }

test('by whoever set it last here, as the record says', () => {
  const created = { at: '2026-11-01T12:00:03.000Z', byName: 'Nora' }
  const rotated = { at: '2026-11-02T12:00:03.000Z', byName: 'Olga' }
  expect(passwordSetOf(credential, { created })).toEqual({ ...created, isElsewhere: false })
  const later = { ...credential, updatedAt: DAY_2 }
  expect(passwordSetOf(later, { created, rotated })).toEqual({ ...rotated, isElsewhere: false })
})

test('elsewhere, where Twilio says that it was changed since; clocks may differ', () => {
  const created = { at: '2026-11-02T11:59:30.000Z', byName: 'Nora' }
  const later = { ...credential, updatedAt: DAY_2 }
  expect(passwordSetOf(later, { created })).toEqual({ ...created, isElsewhere: false })
  const before = { at: '2026-11-02T11:58:00.000Z', byName: 'Nora' }
  const told = { at: DAY_2, byName: null, isElsewhere: true }
  expect(passwordSetOf(later, { created: before })).toEqual(told)
})

test('by nobody known, where the record says nothing: then Twilio’s date counts, if there is one', () => {
  const unknown = { byName: null, isElsewhere: false }
  expect(passwordSetOf(credential, undefined)).toEqual({ at: DAY_1, ...unknown })
  const without = { createdAt: null, updatedAt: null }
  expect(passwordSetOf(without, undefined)).toEqual({ at: null, ...unknown })
})
