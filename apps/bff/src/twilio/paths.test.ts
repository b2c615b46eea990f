import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  credentialListsPath,
  credentialsPath,
  domainsPath,
  isNextPageOf,
  mappedListsPath,
} from './paths.ts'

const ACCOUNT = `AC${'a'.repeat(32)}`
const LIST = `CL${'b'.repeat(32)}`
const DOMAIN = `SD${'c'.repeat(32)}`

test('the paths are Twilio’s', () => {
  expect(credentialListsPath(ACCOUNT)).toBe(
    `/2010-04-01/Accounts/${ACCOUNT}/SIP/CredentialLists.json`,
  )
  expect(credentialsPath(ACCOUNT, LIST)).toBe(
    `/2010-04-01/Accounts/${ACCOUNT}/SIP/CredentialLists/${LIST}/Credentials.json`,
  )
  expect(domainsPath(ACCOUNT)).toBe(`/2010-04-01/Accounts/${ACCOUNT}/SIP/Domains.json`)
  expect(mappedListsPath(ACCOUNT, DOMAIN, 'Calls')).toBe(
    `/2010-04-01/Accounts/${ACCOUNT}/SIP/Domains/${DOMAIN}/Auth/Calls/CredentialListMappings.json`,
  )
  expect(mappedListsPath(ACCOUNT, DOMAIN, 'Registrations')).toBe(
    `/2010-04-01/Accounts/${ACCOUNT}/SIP/Domains/${DOMAIN}/Auth/Registrations/CredentialListMappings.json`,
  )
})

test('what is no SID never becomes part of a path', () => {
  const almost = fc.constantFrom(
    '',
    '..',
    `${LIST}/`,
    `${LIST}?`,
    `${LIST}%2e`,
    ` ${LIST}`,
    `${LIST}\n`,
    `${DOMAIN}/`,
    `${DOMAIN}.json`,
    ACCOUNT,
  )
  fc.assert(
    fc.property(fc.oneof(almost, fc.string({ maxLength: 40 })), (sid) => {
      expect(() => credentialsPath(ACCOUNT, sid)).toThrow(RangeError)
      expect(() => credentialsPath(sid === ACCOUNT ? LIST : sid, LIST)).toThrow(RangeError)
      expect(() => mappedListsPath(ACCOUNT, sid, 'Calls')).toThrow(RangeError)
      expect(() => domainsPath(sid === ACCOUNT ? LIST : sid)).toThrow(RangeError)
    }),
  )
})

test.each([
  ['?PageSize=2&Page=1&PageToken=PACR1', true],
  ['', true],
  ['?PageSize=2&Evil=1', false],
  ['/../../x?PageSize=1', false],
])('a next page with %j is followed: %s', (rest, isFollowed) => {
  const path = credentialsPath(ACCOUNT, LIST)
  expect(isNextPageOf(path, `${path}${rest}`)).toBe(isFollowed)
  expect(isNextPageOf(path, `https://evil.example${path}${rest}`)).toBe(false)
  expect(isNextPageOf(path, `//evil.example${path}${rest}`)).toBe(false)
})
