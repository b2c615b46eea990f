import type { AuditEvent } from '@sipdesk/shared/audit.ts'
import { expect, it } from 'vitest'
import { whatIn } from './event-text.ts'

it('names an action that only a later release knows as it is stored', () => {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- of an event, only this is read
  const event = { action: 'door.open', phase: 'outcome' } as AuditEvent
  expect(whatIn(event)).toBe('door.open')
})
