import type { AuditEvent } from '@sipdesk/shared/audit.ts'
import { expect, it } from 'vitest'
import { evidenceIn, resultIn, whatIn } from './event-text.ts'

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

const AT = '2026-11-28T10:00:00.000Z'
it.each([
  ['a change that succeeded', { result: 'succeeded' }, 0, 'done'],
  ['what was not allowed', { result: 'refused', code: 'username-taken' }, 0, 'refused'],
  ['what could not be done', { result: 'refused', code: 'twilio-unavailable' }, 0, 'failed'],
  ['a refusal that only a later release knows', { result: 'refused', code: 'tired' }, 0, 'refused'],
  ['what nobody can tell', { result: 'unknown' }, 0, 'unknown'],
  ['a change that is under way', { result: null }, 86_400_000, 'open'],
  ['a sign-in that is under way', { result: null, action: 'sign-in' }, 59_999, 'open'],
  ['a sign-in whose end was not recorded', { result: null, action: 'sign-in' }, 60_000, 'unknown'],
  ['an alert', { result: 'succeeded', action: 'alert.new-admin' }, 0, 'alert'],
] as const)('tells how it ended: %s', (_, event, age, result) => {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- of an event, only these are read
  const whole = {
    action: 'credential.create',
    code: null,
    at: AT,
    ...event,
  } as unknown as AuditEvent
  expect(resultIn(whole, Date.parse(AT) + age)).toBe(result)
})
