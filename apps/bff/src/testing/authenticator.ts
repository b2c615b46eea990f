import { createHash, generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto'
import type {
  Assertion,
  CreationOptions,
  NewCredential,
  RequestOptions,
} from '@sipdesk/shared/passkeys.ts'

/** What to get wrong. */
export type Forgery = {
  origin?: string
  rpId?: string
  challenge?: string
  type?: string
  isFramed?: boolean
  isPresent?: boolean
  isVerified?: boolean
  counter?: number
  userHandle?: string | undefined
}

const FLAGS = { present: 0x01, verified: 0x04, mayBackUp: 0x08, isBackedUp: 0x10, key: 0x40 }

/** An authenticator that has made one passkey, and the browser that it is used with. */
export class Authenticator {
  readonly id = randomBytes(16).toString('base64url')
  readonly #origin: string
  readonly #algorithm: keyof typeof KEYS
  readonly #keys: { publicKey: KeyObject; privateKey: KeyObject }
  /** 0 each time, as that of a passkey which several devices share. */
  counter = 0
  isBackedUp = false
  userHandle = ''

  /** @param url Where the page is; on this machine passkeys work at `localhost`. */
  constructor(url: string, algorithm: keyof typeof KEYS = 'ES256') {
    this.#origin = url.replace('127.0.0.1', 'localhost')
    this.#algorithm = algorithm
    this.#keys = KEYS[algorithm].make()
  }

  /** As `navigator.credentials.create`. */
  create({ rp, challenge, user }: CreationOptions, forgery: Forgery = {}): NewCredential {
    this.userHandle = user.id
    const id = Buffer.from(this.id, 'base64url')
    const length = Buffer.from([id.length >> 8, id.length & 0xff])
    const key = KEYS[this.#algorithm].encode(this.#keys.publicKey)
    const attested = Buffer.concat([Buffer.alloc(16), length, id, key])
    const authData = Buffer.concat([this.#data(rp.id, FLAGS.key, forgery), attested])
    const attestation = map(
      [text('fmt'), text('none')],
      [text('attStmt'), map()],
      [text('authData'), bytes(authData)],
    )
    return {
      id: this.id,
      clientDataJSON: this.#clientData('webauthn.create', challenge, forgery),
      attestationObject: attestation.toString('base64url'),
      transports: ['internal', 'hybrid'],
    }
  }

  /** As `navigator.credentials.get`. */
  get({ rpId, challenge }: RequestOptions, forgery: Forgery = {}): Assertion {
    const data = this.#data(rpId, 0, forgery)
    const clientDataJSON = this.#clientData('webauthn.get', challenge, forgery)
    const signed = Buffer.concat([data, sha256(Buffer.from(clientDataJSON, 'base64url'))])
    const { userHandle } = { userHandle: this.userHandle, ...forgery }
    return {
      id: this.id,
      clientDataJSON,
      authenticatorData: data.toString('base64url'),
      signature: sign(KEYS[this.#algorithm].digest, signed, this.#keys.privateKey).toString(
        'base64url',
      ),
      ...(userHandle !== undefined && { userHandle }),
    }
  }

  /** https://www.w3.org/TR/webauthn-3/#sctn-authenticator-data */
  #data(rpId: string, more: number, forgery: Forgery): Buffer {
    const { isPresent = true, isVerified = true, counter = this.counter } = forgery
    const flags =
      more |
      (isPresent ? FLAGS.present : 0) |
      (isVerified ? FLAGS.verified : 0) |
      (this.isBackedUp ? FLAGS.mayBackUp | FLAGS.isBackedUp : 0)
    const count = Buffer.alloc(4)
    count.writeUInt32BE(counter)
    return Buffer.concat([sha256(Buffer.from(forgery.rpId ?? rpId)), Buffer.from([flags]), count])
  }

  #clientData(type: string, challenge: string, forgery: Forgery): string {
    const said = {
      type: forgery.type ?? type,
      challenge: forgery.challenge ?? challenge,
      origin: forgery.origin ?? this.#origin,
      crossOrigin: forgery.isFramed ?? false,
    }
    return Buffer.from(JSON.stringify(said)).toString('base64url')
  }
}

/** Keys, and how COSE writes them: https://www.rfc-editor.org/rfc/rfc9053#section-7 */
const KEYS = {
  ES256: elliptic('sha256', { namedCurve: 'P-256', alg: -7, curve: 1 }),
  EdDSA: {
    digest: null,
    make: () => generateKeyPairSync('ed25519'),
    encode(key: KeyObject): Buffer {
      const { x } = key.export({ format: 'jwk' })
      return map([int(1), int(1)], [int(3), int(-8)], [int(-1), int(6)], [int(-2), of(x)])
    },
  },
  RS256: {
    digest: 'sha256',
    make: () => generateKeyPairSync('rsa', { modulusLength: 2048 }),
    encode(key: KeyObject): Buffer {
      const { n, e } = key.export({ format: 'jwk' })
      return map([int(1), int(3)], [int(3), int(-257)], [int(-1), of(n)], [int(-2), of(e)])
    },
  },
  /** One that nobody asked for. */
  ES384: elliptic('sha384', { namedCurve: 'P-384', alg: -35, curve: 2 }),
} as const

/** `alg` and `curve` by their numbers in COSE. */
function elliptic(
  digest: string,
  { namedCurve, alg, curve }: { namedCurve: string; alg: number; curve: number },
) {
  return {
    digest,
    make: () => generateKeyPairSync('ec', { namedCurve }),
    encode(key: KeyObject): Buffer {
      const { x, y } = key.export({ format: 'jwk' })
      return map(
        [int(1), int(2)],
        [int(3), int(alg)],
        [int(-1), int(curve)],
        [int(-2), of(x)],
        [int(-3), of(y)],
      )
    },
  }
}

function sha256(data: Buffer): Buffer {
  return createHash('sha256').update(data).digest()
}

/* As much of CBOR as is needed: https://www.rfc-editor.org/rfc/rfc8949#section-3 */

function head(major: number, value: number): Buffer {
  const type = major << 5
  if (value < 24) return Buffer.from([type | value])
  if (value < 0x100) return Buffer.from([type | 24, value])
  return Buffer.from([type | 25, value >> 8, value & 0xff])
}

function int(value: number): Buffer {
  return value < 0 ? head(1, -1 - value) : head(0, value)
}

function bytes(value: Buffer): Buffer {
  return Buffer.concat([head(2, value.length), value])
}

function of(base64url: string | undefined): Buffer {
  return bytes(Buffer.from(base64url ?? '', 'base64url'))
}

function text(value: string): Buffer {
  return Buffer.concat([head(3, value.length), Buffer.from(value)])
}

function map(...entries: [Buffer, Buffer][]): Buffer {
  return Buffer.concat([head(5, entries.length), ...entries.flat()])
}
