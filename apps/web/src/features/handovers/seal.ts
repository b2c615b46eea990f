import * as z from 'zod/mini'
import { EDGES, type Card } from './card.ts'

/*
 * The card leaves this browser encrypted, and the key to it leaves in the fragment of a link alone,
 * which no browser sends. https://developer.mozilla.org/docs/Web/API/SubtleCrypto/encrypt#aes-gcm
 */

/** A card as it may be given to the server, and the key that must not be. Both base64url. */
export type Sealed = { ciphertext: string; key: string }

/** Bytes of every card, however much it says: the length of what is stored tells nothing. */
const CARD_BYTES = 2048
const IV_BYTES = 12
const KEY_CHARACTERS = 43

/** Bound to the ciphertext, so that a card of another version is not taken for one of this. */
const VERSION = encode('sipdesk card 1')

/**
 * Encrypts a card under a key of its own.
 *
 * @throws RangeError when it does not fit, which no card within Twilio's limits comes near.
 */
export async function seal(card: Card): Promise<Sealed> {
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES))
  const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, true, ['encrypt'])
  const padded = pad(encode(JSON.stringify(card)))
  const encrypted = await crypto.subtle.encrypt(algorithm(iv), key, padded)
  padded.fill(0)
  return {
    ciphertext: toBase64url(new Uint8Array([...iv, ...new Uint8Array(encrypted)])),
    key: toBase64url(new Uint8Array(await crypto.subtle.exportKey('raw', key))),
  }
}

/** Whether this can be a key at all: a link that was cut short is found out before it is used up. */
export function isKey(text: string): boolean {
  return text.length === KEY_CHARACTERS && /^[\w-]+$/.test(text)
}

/** The card; undefined when the key is another's, or a bit of either was changed on the way. */
export async function unseal({ ciphertext, key }: Sealed): Promise<Card | undefined> {
  try {
    const bytes = fromBase64url(ciphertext)
    const opener = await crypto.subtle.importKey('raw', fromBase64url(key), 'AES-GCM', false, [
      'decrypt',
    ])
    const iv = bytes.slice(0, IV_BYTES)
    const padded = await crypto.subtle.decrypt(algorithm(iv), opener, bytes.slice(IV_BYTES))
    return readCard(new TextDecoder('utf-8', { fatal: true }).decode(padded))
  } catch {
    return undefined
  }
}

const CardText = z.object({
  username: z.string(),
  password: z.string(),
  domain: z.optional(
    z.object({
      sid: z.string(),
      domainName: z.string(),
      isSecure: z.boolean(),
      calls: z.boolean(),
      registers: z.boolean(),
      isRegistrationOff: z.boolean(),
    }),
  ),
  edge: z.optional(z.enum(EDGES)),
})

/** JSON has no undefined: what the card leaves open is not in the text. */
function readCard(text: string): Card {
  const { username, password, domain, edge } = CardText.parse(JSON.parse(text))
  return { username, password, domain, edge }
}

/** With spaces, which JSON may end in. */
function pad(text: Uint8Array): Uint8Array<ArrayBuffer> {
  const padded = new Uint8Array(CARD_BYTES).fill(0x20)
  padded.set(text)
  text.fill(0)
  return padded
}

function algorithm(iv: Uint8Array<ArrayBuffer>): AesGcmParams {
  return { name: 'AES-GCM', iv, additionalData: VERSION }
}

function encode(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text)
}

function toBase64url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
}

function fromBase64url(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'))
  return Uint8Array.from(binary, (character) => character.charCodeAt(0))
}
