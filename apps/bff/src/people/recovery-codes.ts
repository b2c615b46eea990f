import { hash, randomInt } from 'node:crypto'
import { symmetricDecrypt } from 'better-auth/crypto'
import type { BackupCodeOptions } from 'better-auth/plugins/two-factor'

/** Without the letters and digits that are taken for one another. */
const ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789'
const CODES = 10
const GROUPS = 6

/**
 * Recovery codes of 118 bits, of which digests are kept: who reads the database learns none. Codes that
 * an older release encrypted go on working.
 */
export function recoveryCodeOptions(secret: string): BackupCodeOptions {
  return {
    customBackupCodesGenerate: () => Array.from({ length: CODES }, newRecoveryCode),
    storeBackupCodes: {
      // Digests come back here when one was used, and the others are kept.
      encrypt: async (json) => JSON.stringify(codesIn(json).map(kept)),
      decrypt: async (stored) => {
        const json = stored.startsWith('[')
          ? stored
          : await symmetricDecrypt({ key: secret, data: stored })
        return JSON.stringify(codesIn(json).map(kept))
      },
    },
  }
}

function newRecoveryCode(): string {
  const group = () => Array.from({ length: 4 }, () => ALPHABET[randomInt(ALPHABET.length)]).join('')
  return Array.from({ length: GROUPS }, group).join('-')
}

function codesIn(json: string): string[] {
  const codes: unknown = JSON.parse(json)
  return Array.isArray(codes) ? codes.map(String) : []
}

const DIGEST = 'sha256:'

function kept(codeOrDigest: string): string {
  return codeOrDigest.startsWith(DIGEST) ? codeOrDigest : digestOfRecoveryCode(codeOrDigest)
}

/** What is kept of a recovery code, however it is typed: capitals, spaces and hyphens do not matter. */
export function digestOfRecoveryCode(code: string): string {
  return `${DIGEST}${hash('sha256', code.replaceAll(/[\s-]/g, '').toLowerCase(), 'base64url')}`
}
