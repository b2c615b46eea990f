import type { Domain } from '@sipdesk/shared/domains.ts'
import { expect, test } from 'vitest'
import { sharedDomain } from './duplicates.ts'

const [MINE, OTHER] = ['CLmine', 'CLother']

function domain(
  calls: string[],
  registrations: string[],
  { sid = 'SD1', isRegistrationOn = true } = {},
): Domain {
  return {
    sid,
    domainName: `${sid}.sip.twilio.com`,
    friendlyName: null,
    isSecure: false,
    isRegistrationOn,
    calls,
    registrations,
  }
}

test.each([
  ['both for calls', [domain([MINE, OTHER], [])], 'SD1'],
  ['both for registrations', [domain([], [OTHER, MINE])], 'SD1'],
  ['one for calls, one for registrations', [domain([MINE], [OTHER])], undefined],
  [
    'registrations of a domain that takes none',
    [domain([], [MINE, OTHER], { isRegistrationOn: false })],
    undefined,
  ],
  ['a domain each', [domain([MINE], [MINE]), domain([OTHER], [OTHER], { sid: 'SD2' })], undefined],
  ['the second domain', [domain([MINE], []), domain([MINE, OTHER], [], { sid: 'SD2' })], 'SD2'],
  ['no domain', [], undefined],
])('%s', (_, domains, sid) => {
  expect(sharedDomain(MINE, OTHER, domains)?.sid).toBe(sid)
  expect(sharedDomain(OTHER, MINE, domains)?.sid).toBe(sid)
})
