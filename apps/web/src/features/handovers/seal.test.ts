import { CIPHERTEXT_MAX_CHARACTERS } from '@sipdesk/shared/handovers.ts'
import { PASSWORD_MAX_CHARACTERS } from '@sipdesk/shared/password.ts'
import { USERNAME_MAX_CHARACTERS } from '@sipdesk/shared/username.ts'
import { describe, expect, test } from 'vitest'
import type { Card } from './card.ts'
import { isKey, seal, unseal } from './seal.ts'

const CARD: Card = {
  username: '+15551234567',
  password: 'Grüße-"und"-\\42',
  domain: {
    sid: `SD${'a'.repeat(32)}`,
    domainName: 'acme.sip.twilio.com',
    isSecure: true,
    calls: true,
    registers: true,
    isRegistrationOff: false,
  },
  edge: 'frankfurt',
}

const SPARE: Card = { username: 'a', password: 'b', domain: undefined, edge: undefined }

/** The text with another character at this place. */
function changedAt(text: string, index: number): string {
  const other = text[index] === 'A' ? 'B' : 'A'
  return text.slice(0, index) + other + text.slice(index + 1)
}

function base64url(bytes: Iterable<number>): string {
  const text = btoa(String.fromCharCode(...bytes))
  return text.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}

describe('what is sealed', () => {
  test.each([CARD, SPARE])('opens with its key, whole', async (card) => {
    expect(await unseal(await seal(card))).toEqual(card)
  })

  test('shows nothing of the card, nor by its length', async () => {
    const [long, short] = [await seal(CARD), await seal(SPARE)]
    expect(long.ciphertext).toHaveLength(short.ciphertext.length)
    expect(long.ciphertext).toMatch(/^[\w-]+$/)
    expect(long.ciphertext.length).toBeLessThanOrEqual(CIPHERTEXT_MAX_CHARACTERS)
    expect(atob(long.ciphertext.replaceAll('-', '+').replaceAll('_', '/'))).not.toMatch(
      /555|sip|username|frankfurt/,
    )
  })

  test('is under another key and IV each time', async () => {
    const sealed = await Promise.all(Array.from({ length: 50 }, () => seal(CARD)))
    expect(new Set(sealed.map(({ key }) => key)).size).toBe(50)
    expect(new Set(sealed.map(({ ciphertext }) => ciphertext.slice(0, 16))).size).toBe(50)
    expect(sealed.every(({ key }) => isKey(key))).toBe(true)
  })

  test('has room for the longest card, of the widest characters', async () => {
    const widest: Card = {
      ...CARD,
      username: '😀'.repeat(USERNAME_MAX_CHARACTERS),
      password: '\u0001'.repeat(PASSWORD_MAX_CHARACTERS),
      domain: { ...CARD.domain!, domainName: `${'d'.repeat(250)}.sip.twilio.com` },
    }
    expect(await unseal(await seal(widest))).toEqual(widest)
  })

  test('is refused rather than cut when it does not fit', async () => {
    await expect(seal({ ...CARD, password: 'x'.repeat(3000) })).rejects.toThrow(RangeError)
  })
})

describe('what was tampered with', () => {
  test('does not open, wherever a character was changed', async () => {
    const { ciphertext, key } = await seal(CARD)
    // The last character of a base64url text may carry bits that mean nothing.
    for (let index = 0; index < ciphertext.length - 1; index += 7) {
      expect(await unseal({ ciphertext: changedAt(ciphertext, index), key })).toBeUndefined()
    }
    for (let index = 0; index < key.length - 1; index++) {
      expect(await unseal({ ciphertext, key: changedAt(key, index) })).toBeUndefined()
    }
  })

  test('does not open when it is another card under another key, cut short, or nonsense', async () => {
    const [one, other] = [await seal(CARD), await seal(SPARE)]
    const { ciphertext, key } = one
    expect(await unseal({ ciphertext: other.ciphertext, key })).toBeUndefined()
    expect(await unseal({ ciphertext: ciphertext.slice(0, -4), key })).toBeUndefined()
    expect(await unseal({ ciphertext: '', key })).toBeUndefined()
    expect(await unseal({ ciphertext: '%%%', key })).toBeUndefined()
    expect(await unseal({ ciphertext, key: '' })).toBeUndefined()
  })

  test('does not open when it was sealed for another version', async () => {
    const raw = crypto.getRandomValues(new Uint8Array(32))
    const iv = crypto.getRandomValues(new Uint8Array(12))
    const sealedAs = async (version: string) => {
      const key = await crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt'])
      const additionalData = new TextEncoder().encode(version)
      const text = new TextEncoder().encode(JSON.stringify(SPARE))
      const encrypted = await crypto.subtle.encrypt(
        { name: 'AES-GCM', iv, additionalData },
        key,
        text,
      )
      return { ciphertext: base64url([...iv, ...new Uint8Array(encrypted)]), key: base64url(raw) }
    }
    expect(await unseal(await sealedAs('sipdesk card 1'))).toEqual(SPARE)
    expect(await unseal(await sealedAs('sipdesk card 2'))).toBeUndefined()
  })

  test('does not open as a card when it is something else, sealed as a card is', async () => {
    const notCard = { ...SPARE, password: 7 } as unknown as Card
    expect(await unseal(await seal(notCard))).toBeUndefined()
  })
})

test.each([
  '',
  'short',
  'A'.repeat(42),
  'A'.repeat(44),
  `${'A'.repeat(42)}=`,
  `${'A'.repeat(42)} `,
])('"%s" cannot be a key', (text) => {
  expect(isKey(text)).toBe(false)
})
