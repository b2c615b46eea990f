import { argon2, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'
import { verifyPassword } from 'better-auth/crypto'

/**
 * Argon2id with 19 MiB, two passes and one lane.
 * https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html#argon2id
 */
const MEMORY_KIB = 19_456
const PASSES = 2
const LANES = 1
const TAG_BYTES = 32
const SALT_BYTES = 16
const PREFIX = `$argon2id$v=19$m=${MEMORY_KIB},t=${PASSES},p=${LANES}$`

/** At once, so that many who sign in together take 38 MiB, and leave threads for the rest. */
const MAX_RUNNING = 2

const runArgon2 = promisify(argon2)

/** The digest of a password with a new salt. https://github.com/P-H-C/phc-string-format */
export async function digestPassword(password: string): Promise<string> {
  const salt = randomBytes(SALT_BYTES)
  const tag = await tagOf(password, salt)
  return `${PREFIX}${toText(salt)}$${toText(tag)}`
}

/** Whether a digest is that of this password; also one that an older release made. */
export async function isPasswordOf(digest: string, password: string): Promise<boolean> {
  if (isOutdated(digest)) return verifyPassword({ hash: digest, password })
  const [salt = '', tag = ''] = digest.slice(PREFIX.length).split('$')
  const right = Buffer.from(tag, 'base64')
  const given = await tagOf(password, Buffer.from(salt, 'base64'))
  return right.length === given.length && timingSafeEqual(right, given)
}

/** Whether a digest was made in another way than new ones are. */
export function isOutdated(digest: string): boolean {
  return !digest.startsWith(PREFIX)
}

function tagOf(password: string, nonce: Buffer): Promise<Buffer> {
  return inTurn(() =>
    runArgon2('argon2id', {
      message: Buffer.from(password.normalize('NFKC')),
      nonce,
      memory: MEMORY_KIB,
      passes: PASSES,
      parallelism: LANES,
      tagLength: TAG_BYTES,
    }),
  )
}

const toText = (bytes: Buffer) => bytes.toString('base64').replaceAll('=', '')

let running = 0
const waiting: (() => void)[] = []

async function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
  if (running >= MAX_RUNNING) await new Promise<void>((resolve) => waiting.push(resolve))
  else running++
  try {
    return await work()
  } finally {
    // The place goes on to who waits next.
    const next = waiting.shift()
    if (next) next()
    else running--
  }
}
