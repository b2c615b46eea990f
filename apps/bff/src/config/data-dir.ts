import { randomBytes } from 'node:crypto'
import { chmodSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { secretsIn, type Secrets } from './store.ts'

const SECRET_BYTES = 32

/** Of a folder that many share by intention, such as `/tmp`. */
const STICKY = 0o1000

/** Has the data folder be there, for this user alone where it is this user's. @throws when it cannot be made. */
export function ensureDataDir(dataDir: string): void {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  if (statSync(dataDir).mode & STICKY) return
  try {
    chmodSync(dataDir, 0o700)
  } catch {
    // Another user's, such as a mounted volume. The files in it are this user's, and closed.
  }
}

/** The secrets that sign and encrypt: one made at the first start, kept in the folder, mode 0600. */
export function readOrMakeAuthSecrets(dataDir: string): Secrets {
  const file = join(dataDir, 'auth-secret')
  try {
    writeFileSync(file, randomBytes(SECRET_BYTES).toString('base64url'), {
      flag: 'wx',
      mode: 0o600,
    })
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
    chmodSync(file, 0o600)
  }
  return secretsIn(readFileSync(file, 'utf8')) ?? ['']
}
