import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Domain, reachOf, reachProblem, type ReachProblem } from './domains.ts'

const sid = (prefix: string, digit: string) => `${prefix}${digit.repeat(32)}`
const LIST = sid('CL', 'a')
const OTHER = sid('CL', 'b')

const listSids = fc.uniqueArray(fc.constantFrom(LIST, OTHER, sid('CL', 'c')))
const domain: fc.Arbitrary<Domain> = fc.record({
  sid: fc.constantFrom('1', '2', '3', '4').map((digit) => sid('SD', digit)),
  domainName: fc.stringMatching(/^[a-z][a-z0-9-]{0,5}$/).map((name) => `${name}.sip.twilio.com`),
  friendlyName: fc.constant(null),
  isSecure: fc.boolean(),
  isRegistrationOn: fc.boolean(),
  calls: listSids,
  registrations: listSids,
})
const domains = fc.uniqueArray(domain, { selector: ({ domainName }) => domainName, maxLength: 6 })

/** A domain as short as it matters here: the letters say for what it accepts the list. */
function accepting(letters: '' | 'C' | 'R' | 'CR', isRegistrationOn = true): Domain {
  return {
    sid: sid('SD', '1'),
    domainName: `${letters.toLowerCase()}${String(isRegistrationOn)}.sip.twilio.com`,
    friendlyName: null,
    isSecure: false,
    isRegistrationOn,
    calls: letters.includes('C') ? [LIST] : [OTHER],
    registrations: letters.includes('R') ? [LIST] : [],
  }
}

describe('reachOf', () => {
  test('names the domains that accept the list for anything, by name, and no other', () => {
    fc.assert(
      fc.property(domains, (all) => {
        const expected = all.filter(
          ({ calls, registrations }) => calls.includes(LIST) || registrations.includes(LIST),
        )
        expect(reachOf(LIST, all).map(({ domainName }) => domainName)).toEqual(
          expected.map(({ domainName }) => domainName).toSorted(),
        )
      }),
    )
  })

  test('says of each what it is, whatever the domain does with other lists', () => {
    fc.assert(
      fc.property(domain, ({ calls, registrations, ...settings }) => {
        const isForCalls = calls.includes(LIST)
        const isForRegistrations = registrations.includes(LIST)
        const reach = {
          sid: settings.sid,
          domainName: settings.domainName,
          isSecure: settings.isSecure,
          calls: isForCalls,
          registers: isForRegistrations && settings.isRegistrationOn,
          isRegistrationOff: isForRegistrations && !settings.isRegistrationOn,
        }
        expect(reachOf(LIST, [{ ...settings, calls, registrations }])).toEqual(
          isForCalls || isForRegistrations ? [reach] : [],
        )
      }),
    )
  })
})

describe('reachProblem', () => {
  test.each<[string, Domain[], ReachProblem | undefined]>([
    ['no domain at all', [], 'no-domain'],
    ['a domain that accepts other lists', [accepting('')], 'no-domain'],
    ['calls alone', [accepting('C')], 'calls-only'],
    ['calls alone, in a domain with registration off', [accepting('C', false)], 'calls-only'],
    ['registrations alone', [accepting('R')], 'registrations-only'],
    ['both', [accepting('CR')], undefined],
    ['both, but registration is off', [accepting('CR', false)], 'registration-off'],
    ['registrations alone, but registration is off', [accepting('R', false)], 'registration-off'],
    ['one domain for each', [accepting('C'), accepting('R')], 'registrations-only'],
    ['a good one among others', [accepting('R', false), accepting('CR')], undefined],
  ])('%s', (_, all, problem) => {
    expect(reachProblem(reachOf(LIST, all))).toBe(problem)
  })

  test('there is none exactly where one domain accepts the list for both', () => {
    fc.assert(
      fc.property(domains, (all) => {
        const isGood = all.some(
          ({ calls, registrations, isRegistrationOn }) =>
            calls.includes(LIST) && registrations.includes(LIST) && isRegistrationOn,
        )
        expect(reachProblem(reachOf(LIST, all)) === undefined).toBe(isGood)
      }),
    )
  })

  test('does not depend on the order of the domains', () => {
    fc.assert(
      fc.property(domains, (all) => {
        expect(reachProblem(reachOf(LIST, all.toReversed()))).toBe(reachProblem(reachOf(LIST, all)))
      }),
    )
  })
})
