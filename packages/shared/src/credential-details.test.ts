import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  credentialDetailsEndpoints,
  DETAIL_MAX_CHARACTERS,
  DETAIL_NAMES,
  NOTE_MAX_CHARACTERS,
} from './credential-details.ts'
import { macAddress } from './mac-address.ts'
import { PASSWORD_LENGTHS } from './password.ts'
import { generatePassword } from './password-generator.ts'
import { looksLikePassword } from './secret-likeness.ts'
import { isSendable, isWithoutControls } from './text.ts'
import { countCharacters } from './username.ts'

const random = (bytes: Uint8Array<ArrayBuffer>) => crypto.getRandomValues(bytes)
const { body: Body } = credentialDetailsEndpoints.changeCredentialDetails
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 1100 }),
  fc.string({ unit: 'grapheme', maxLength: 300 }),
)

test('a text is taken just as it is, but for the spaces around it, or refused for one of its rules', () => {
  fc.assert(
    fc.property(fc.constantFrom(...DETAIL_NAMES), anyText, (name, text) => {
      const parsed = Body.safeParse({ [name]: text, isNoPassword: true })
      const trimmed = text.trim()
      const limit = name === 'note' ? NOTE_MAX_CHARACTERS : DETAIL_MAX_CHARACTERS
      const isGood = isSendable(trimmed) && isWithoutControls(trimmed)
      expect(parsed.success).toBe(isGood && countCharacters(trimmed) <= limit)
      if (parsed.success) expect(parsed.data[name]).toBe(trimmed)
    }),
  )
})

test('every password that Sipdesk makes is questioned, wherever it stands in a text', () => {
  const words = fc.array(fc.stringMatching(/^[a-z]{1,8}$/), { maxLength: 4 })
  fc.assert(
    fc.property(fc.constantFrom(...PASSWORD_LENGTHS), words, words, (length, before, after) => {
      const text = [...before, generatePassword(length, random), ...after].join(' ')
      expect(looksLikePassword(text)).toBe(true)
      expect(Body.safeParse({ note: text }).success).toBe(false)
      expect(Body.safeParse({ note: text, isNoPassword: true }).success).toBe(true)
    }),
  )
})

test.each([
  'Reception desk, 2nd floor',
  'Building 3 · Room 214',
  '00:15:65:aB:cD:0F',
  'Yealink T54W',
  'https://wiki.example.com/Phones2026/Berlin',
  'Nora.Petersen2026@example.com',
  'CR0123456789abcdef0123456789abcdef',
  'WARENHAUS-WEST-2026',
  'Büro ☎️',
  '',
])('reads as no password: %s', (text) => {
  expect(looksLikePassword(text)).toBe(false)
})

test('a MAC address is the same however it is spelled; other texts are none', () => {
  const digits = fc.stringMatching(/^[0-9a-f]{11}[a-f]$/)
  const spelled = (mac: string, size: number, between: string) =>
    (mac.match(new RegExp(`.{${size}}`, 'g')) ?? []).join(between)
  fc.assert(
    fc.property(digits, fc.boolean(), (mac, isUpper) => {
      const typed = isUpper ? mac.toUpperCase() : mac
      const spellings = [':', '-', '.'].map((between) => spelled(typed, 2, between))
      for (const text of [typed, spelled(typed, 4, '.'), ` ${typed} `, ...spellings]) {
        expect(macAddress(text)).toBe(mac)
      }
    }),
  )
  for (const text of ['493012345678', '00:15-65:ab:cd:ef', '00:15:65:ab:cd', 'Poly Trio C60', '']) {
    expect(macAddress(text)).toBeUndefined()
  }
})
