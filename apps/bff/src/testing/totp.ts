import { createHmac } from 'node:crypto'

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
const PERIOD_MS = 30_000

/** The code that an authenticator app shows for an `otpauth:` address. https://www.rfc-editor.org/rfc/rfc6238 */
export function totpOf(uri: string, at = Date.now()): string {
  const secret = new URL(uri).searchParams.get('secret') ?? ''
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(Math.floor(at / PERIOD_MS)))
  const digest = createHmac('sha1', fromBase32(secret)).update(counter).digest()
  const offset = (digest.at(-1) ?? 0) & 0xf
  return String((digest.readUInt32BE(offset) & 0x7fff_ffff) % 1_000_000).padStart(6, '0')
}

const lastSteps = new Map<string, number>()

/**
 * A code that this process has not had of the `otpauth:` address before, since each is taken once. The
 * code after the present one is taken too, which makes two in half a minute.
 */
export function unusedTotpOf(uri: string): string {
  const now = Math.floor(Date.now() / PERIOD_MS)
  const step = Math.max(now, (lastSteps.get(uri) ?? 0) + 1)
  if (step > now + 1) throw new Error('no code is left in this half minute')
  lastSteps.set(uri, step)
  return totpOf(uri, step * PERIOD_MS)
}

function fromBase32(text: string): Buffer {
  const bits = [...text.replace(/=+$/, '')]
    .map((letter) => ALPHABET.indexOf(letter).toString(2).padStart(5, '0'))
    .join('')
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)))
}
