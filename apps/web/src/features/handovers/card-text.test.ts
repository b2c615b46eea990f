import { describe, expect, test } from 'vitest'
import { cardRow, cardText } from './card-text.ts'
import { settingsOf, type Card } from './card.ts'

const OFFICE = {
  sid: `SD${'1'.repeat(32)}`,
  domainName: 'acme.sip.twilio.com',
  isSecure: false,
  calls: true,
  registers: true,
  isRegistrationOff: false,
}

function cardIn(domain: Card['domain'], edge?: Card['edge']): Card {
  return { username: 'anna', password: 'Abcdefghijk1', domain, edge }
}

describe('cardText', () => {
  test('says all that a device asks for', () => {
    expect(cardText(cardIn(OFFICE)).split('\n').slice(0, 9)).toEqual([
      'Username: anna',
      'Authorization ID: anna',
      'Password: Abcdefghijk1',
      'Registrar (SIP domain): acme.sip.twilio.com',
      'Outbound proxy: None needed',
      'Transport: UDP or TCP 5060, or TLS 5061',
      'SRTP: Off: this domain refuses calls with it',
      'Register expiry: 3600 seconds (600 to 3600)',
      'Address: sip:anna@acme.sip.twilio.com',
    ])
  })

  test('a secure domain demands TLS and SRTP, and an edge is a proxy, never part of the address', () => {
    const secure = { ...OFFICE, isSecure: true }
    const text = cardText(cardIn(secure, 'dublin'))
    expect(settingsOf(cardIn(secure), secure).port).toBe(5061)
    expect(settingsOf(cardIn(OFFICE), OFFICE).port).toBe(5060)
    expect(text).toContain('Transport: TLS, port 5061\n')
    expect(text).toContain('SRTP: Required')
    expect(text).toContain('Outbound proxy: sip.dublin.twilio.com\n')
    expect(text).toContain('Address: sip:anna@acme.sip.twilio.com\n')
  })

  test.each([
    ['no domain at all', undefined, '32212 or 32202'],
    ['calls only', { ...OFFICE, registers: false }, '32212'],
    ['registration off', { ...OFFICE, registers: false, isRegistrationOff: true }, '32210'],
    ['registrations only', { ...OFFICE, calls: false }, 'its own calls are refused'],
  ])('%s: what does not work is said', (_, domain, said) => {
    expect(cardText(cardIn(domain))).toContain(said)
  })

  test('what no URI can hold is written as %XX in the address', () => {
    const { address } = settingsOf({ ...cardIn(OFFICE), username: '+1 a@b;c' }, OFFICE)
    expect(address).toBe('sip:+1%20a%40b%3Bc@acme.sip.twilio.com')
  })
})

test('as a row of a spreadsheet: two cells, and no quote ends one early', () => {
  expect(cardRow({ username: 'anna', password: 'Abcdefghijk1' })).toBe('anna\tAbcdefghijk1')
  expect(cardRow({ username: 'anna', password: 'Abc"def ghi1' })).toBe('anna\t"Abc""def ghi1"')
})
