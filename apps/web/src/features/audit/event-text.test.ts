import type { AuditEvent } from '@sipdesk/shared/audit.ts'
import { expect, it } from 'vitest'
import { evidenceIn, whatIn } from './event-text.ts'

it('names an action that only a later release knows as it is stored', () => {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- of an event, only this is read
  const event = { action: 'door.open', phase: 'outcome' } as AuditEvent
  expect(whatIn(event)).toBe('door.open')
})

it.each([
  ['all -> CL12 CL34', 'all lists → CL12 CL34'],
  ['CL12 -> none', 'CL12 → no list'],
  ['-> all', '→ all lists'],
])('says of the evidence %s which lists were chosen', (evidence, text) => {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- of an event, only this is read
  const event = { action: 'person.change-lists', evidence } as AuditEvent
  expect(evidenceIn(event)).toBe(text)
})
