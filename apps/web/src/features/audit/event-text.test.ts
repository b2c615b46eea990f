import type { AuditEvent } from '@sipdesk/shared/audit.ts'
import { expect, it } from 'vitest'
import { evidenceIn, whatIn } from './event-text.ts'

it('names an action that only a later release knows as it is stored', () => {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- of an event, only this is read
  const event = { action: 'door.open', phase: 'outcome' } as AuditEvent
  expect(whatIn(event)).toBe('door.open')
})

it('counts sign-ins that came too fast, and names what others were made with', () => {
  const told = (event: Partial<AuditEvent>) =>
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- of an event, only these are read
    evidenceIn({ action: 'sign-in', ...event } as AuditEvent)
  expect(told({ code: 'too-many-requests', evidence: '2 requests' })).toBe(
    '2 requests within a minute',
  )
  expect(told({ code: null, evidence: 'password+code' })).toBe(
    'password, code from the authenticator app',
  )
})
