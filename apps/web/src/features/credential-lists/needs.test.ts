import type { CredentialList } from '@sipdesk/shared/credential-lists.ts'
import type { Domain } from '@sipdesk/shared/domains.ts'
import type { Hygiene } from '@sipdesk/shared/hygiene.ts'
import { expect, test } from 'vitest'
import { needsOf } from './needs.ts'

const sid = `CL${'a'.repeat(32)}`
const list = (size?: number): CredentialList => ({
  sid,
  friendlyName: 'Berlin office',
  createdAt: null,
  updatedAt: null,
  ...(size !== undefined && { size }),
})
const domain: Domain = {
  sid: `SD${'a'.repeat(32)}`,
  domainName: 'acme.sip.twilio.com',
  friendlyName: null,
  isSecure: false,
  isRegistrationOn: true,
  calls: [sid],
  registrations: [sid],
}
const hygiene = (
  changes: Partial<Hygiene['lists'][0]> = {},
  duplicates: string[] = [],
): Hygiene => ({
  lists: [
    { listSid: sid, asOf: '2026-11-28T10:00:00Z', olderThan: [0, 0], setElsewhere: 0, ...changes },
  ],
  duplicates: duplicates.map((username) => ({ username, listSids: [sid, `CL${'b'.repeat(32)}`] })),
})
const fine = { domains: [domain], hygiene: hygiene(), days: 365 } as const

test('a list that phones can use, with room, of which nothing else is known, needs nobody', () => {
  expect(needsOf(list(14), fine)).toEqual([])
  expect(needsOf(list(), { domains: undefined, hygiene: undefined, days: 365 })).toEqual([])
})

test.each([
  [799, []],
  [800, [{ kind: 'room', left: 200 }]],
  [1_000, [{ kind: 'room', left: 0 }]],
])('of 1,000 places %i are taken', (size, needs) => {
  expect(needsOf(list(size), fine)).toEqual(needs)
})

test('what no phone can use needs somebody; a list for calls alone may be meant so', () => {
  expect(needsOf(list(), { ...fine, domains: [] })).toEqual([
    { kind: 'reach', problem: 'no-domain' },
  ])
  const trunk = { ...domain, registrations: [] }
  expect(needsOf(list(), { ...fine, domains: [trunk] })).toEqual([])
  const off = { ...domain, calls: [], isRegistrationOn: false }
  expect(needsOf(list(), { ...fine, domains: [off] })).toEqual([
    { kind: 'reach', problem: 'registration-off' },
  ])
})

test('old passwords count by the age that was chosen', () => {
  const known = { ...fine, hygiene: hygiene({ olderThan: [12, 3] }) }
  expect(needsOf(list(), known)).toEqual([{ kind: 'age', count: 3, days: 365 }])
  expect(needsOf(list(), { ...known, days: 90 })).toEqual([{ kind: 'age', count: 12, days: 90 }])
})

test('usernames that are twice, and passwords set elsewhere, each once', () => {
  const known = { ...fine, hygiene: hygiene({ setElsewhere: 2 }, ['1001', '1002']) }
  expect(needsOf(list(), known)).toEqual([
    { kind: 'twice', usernames: ['1001', '1002'] },
    { kind: 'elsewhere', count: 2 },
  ])
})
