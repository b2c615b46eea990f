import { randomBytes } from 'node:crypto'
import {
  accessSync,
  chmodSync,
  constants,
  mkdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { isWeak, secretsIn, type Secrets } from './store.ts'

const SECRET_BYTES = 32

/** Of a folder that many share by intention, such as `/tmp`. */
const STICKY = 0o1000

/** The folder cannot be made or written, or a secret in it is gone. The message says which, and why. */
export class DataDirUnusable extends Error {
  override readonly name = 'DataDirUnusable'
}

/**
 * Has the data folder be there, for this user alone where it is this user's.
 *
 * @throws DataDirUnusable
 */
export function ensureDataDir(dataDir: string): void {
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 })
    accessSync(dataDir, constants.R_OK | constants.W_OK | constants.X_OK)
  } catch (error) {
    const why = error instanceof Error && 'code' in error ? String(error.code) : 'failed'
    throw new DataDirUnusable(`DATA_DIR ${dataDir} cannot be used (${why})`)
  }
  if (statSync(dataDir).mode & STICKY) return
  try {
    chmodSync(dataDir, 0o700)
  } catch {
    // Another user's, such as a mounted volume. The files in it are this user's, and closed.
  }
}

/**
 * One made at the first start, kept in the folder, mode 0600; older ones may have been put behind it.
 *
 * @throws DataDirUnusable where the file is there and holds none: what everybody can guess would take its place.
 */
export function readOrMakeSecrets(dataDir: string, name: 'auth-secret' | 'audit-key'): Secrets {
  const file = join(dataDir, name)
  try {
    writeFileSync(file, randomBytes(SECRET_BYTES).toString('base64url'), {
      flag: 'wx',
      mode: 0o600,
    })
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
    chmodSync(file, 0o600)
  }
  const secrets = secretsIn(readFileSync(file, 'utf8'))
  if (secrets && !secrets.some(isWeak)) return secrets
  throw new DataDirUnusable(
    `${file} holds no secret: put back the right one, or delete the file if nothing was made with it yet`,
  )
}
