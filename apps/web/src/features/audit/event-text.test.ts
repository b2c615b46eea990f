import type { AuditEvent } from '@sipdesk/shared/audit.ts'
import { expect, it } from 'vitest'
import { evidenceIn, whatIn } from './event-text.ts'

it('names an action that only a later release knows as it is stored', () => {
  expect(whatIn({ action: 'door.open' })).toBe('door.open')
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

it('says by which event an alert was caused, and how many like it there were', () => {
  const told = (evidence: string) =>
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- of an event, only these are read
    evidenceIn({ action: 'alert.many-deletes', code: null, evidence } as AuditEvent)
  expect(told('event 1234')).toBe('Event 1,234')
  expect(told('20 within an hour, event 812')).toBe('20 within an hour, the last one event 812')
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

it.each([
  ['delete-list: Closed in May', 'Delete list: Closed in May'],
  ['export-activity', 'Export activity'],
  ['open-door: why not', 'open-door: why not'],
])('says of the evidence %s what was asked for', (evidence, text) => {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- of an event, only this is read
  const event = { action: 'approval.confirm', evidence } as AuditEvent
  expect(evidenceIn(event)).toBe(text)
})
