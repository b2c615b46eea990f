import { Password, Username } from '@sipdesk/shared/credentials.ts'
import { describe, expect, test } from 'vitest'
import { SNIPPETS } from './device-snippet.tsx'
import { parsers, type Taken } from './snippets/device-parsers.ts'
import { devicesRefusing, encodeUser } from '#src/lib/device-files.ts'
import type { Settings } from './snippets/snippet.ts'

import fc from 'fast-check'

function settingsFor(username: string, password: string, how: { isSecure: boolean; edge: string }) {
  const registrar = 'acme-office.sip.twilio.com'
  return {
    username,
    password,
    registrar,
    outboundProxy: how.edge === '' ? undefined : `sip.${how.edge}.twilio.com`,
    isSecure: how.isSecure,
    port: how.isSecure ? 5061 : 5060,
    expirySeconds: 3600,
    address: `sip:${encodeUser(username)}@${registrar}`,
  } satisfies Settings
}

function expected(settings: Settings): Taken {
  const { username, password, registrar, outboundProxy, isSecure, expirySeconds } = settings
  const account = { username, password, registrar, outboundProxy, expirySeconds }
  return { ...account, isTls: isSecure, isSrtp: isSecure }
}

const how = fc.record({ isSecure: fc.boolean(), edge: fc.constantFrom('', 'dublin') })
/** Any character. fast-check's own unit 'binary' is the same, but takes two seconds to set up. */
const character = fc
  .integer({ min: 0, max: 0x10_ff_ff })
  .filter((code) => code < 0xd8_00 || code > 0xdf_ff)
  .map((code) => String.fromCodePoint(code))
const nasty = fc.constantFrom(
  ...'"\'<>&;\\=#%$@[]{}>-/+,:|~`^_ \t\r\né😀\u0000\u001f\u2028\u2029\uffff',
  ']]>',
  '--',
)
const ordinary = fc.constantFrom(...'abcXYZ019._-')
const textOf = (maxLength: number) =>
  fc
    .array(fc.oneof(nasty, ordinary, character), {
      maxLength,
    })
    .map((characters) => characters.join(''))
const anyUsername = textOf(32).filter((text) => Username.safeParse(text).success)
const anyPassword = fc
  .tuple(textOf(60), textOf(60))
  .map(([start, end]) => `${start}Ab1cdefghijk${end}`)
  .filter((text) => Password.safeParse(text).success)
const plainUsername = fc.stringMatching(/^\+?[A-Za-z0-9._-]{1,31}$/)
const plainPassword = fc
  .stringMatching(/^[!-:<-[\]-~]{12,128}$/)
  .filter((text) => !/["\\]/.test(text))

test('every format is parsed here', () => {
  expect(SNIPPETS.map(({ id }) => id).toSorted()).toEqual(Object.keys(parsers).toSorted())
  for (const { source, fileName } of SNIPPETS) {
    expect(source).toMatch(/^https:\/\//)
    expect(fileName).toMatch(/^[\w.-]+$/)
  }
})

describe.each(SNIPPETS)('$label', ({ id, write }) => {
  const parse = (text: string | undefined) => parsers[id]?.(text ?? '')

  test('whatever Twilio accepts comes back the same, or is refused', () => {
    fc.assert(
      fc.property(anyUsername, anyPassword, how, (username, password, choice) => {
        const settings = settingsFor(username, password, choice)
        const text = write(settings)
        if (text !== undefined) expect(parse(text)).toEqual(expected(settings))
      }),
      { numRuns: 2000 },
    )
  })

  test('an ordinary username and a password of ASCII without quotes and semicolons is never refused', () => {
    fc.assert(
      fc.property(plainUsername, plainPassword, how, (username, password, choice) => {
        const settings = settingsFor(username, password, choice)
        expect(parse(write(settings))).toEqual(expected(settings))
      }),
      { numRuns: 500 },
    )
  })
})

test('what a file refuses is warned of by its name, at the field', () => {
  const short = textOf(8).filter((text) => Username.safeParse(text).success)
  fc.assert(
    fc.property(short, short, fc.constantFrom(...SNIPPETS), (username, end, { label, write }) => {
      const password = `Ab1cdefghijk${end}`
      const isWritten = write(settingsFor(username, password, { isSecure: true, edge: '' }))
      const warned = [
        ...devicesRefusing('username', username),
        ...devicesRefusing('password', password),
      ]
      expect(warned.some((name) => label.startsWith(name))).toBe(isWritten === undefined)
    }),
    { numRuns: 2000 },
  )
  expect(devicesRefusing('username', 'anna@example.com')).toEqual(['Asterisk'])
  // Half of a pair, as it comes while one types.
  expect(devicesRefusing('username', 'anna\ud83d')).toEqual(['Asterisk'])
  expect(devicesRefusing('password', 'Abc"defghijk1')).toEqual(['baresip'])
  expect(devicesRefusing('password', 'Abcdefghijk1 ')).toEqual(['Asterisk'])
})

test.each([
  ['asterisk', 'anna', 'Abc;--def"gh\\;ij1'],
  ['baresip', 'anna b', 'Abc def ghij1'],
  ['grandstream', 'a<b>&"c', 'Abc]]>&amp;<P34>x1 '],
  ['grandstream', 'anna', '\u2029Abcdefghij1'],
  ['linphone', 'a<b>&"c', ' Abc]]>&amp;<x>1\n'],
  ['poly', 'a<b>&"c', 'Abc\t"\n\'&amp;<x>1 '],
])('%s carries what its format has an escape for', (id, username, password) => {
  const settings = settingsFor(username, password, { isSecure: true, edge: '' })
  const text = SNIPPETS.find((snippet) => snippet.id === id)?.write(settings)
  expect(parsers[id]?.(text ?? '')).toEqual(expected(settings))
})
