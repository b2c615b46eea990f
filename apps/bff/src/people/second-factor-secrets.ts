import { symmetricDecrypt, symmetricEncrypt } from 'better-auth/crypto'
import type { Secrets } from '../config/store.ts'
import type { Database } from '../store/store.ts'

/**
 * Encrypts second factors anew that an older secret of the installation encrypted, so that it is needed no
 * more. What no secret opens stays as it is: its code is refused, and an admin can reset it.
 */
export async function renewSecondFactors(db: Database, [newest, ...older]: Secrets): Promise<void> {
  if (older.length === 0) return
  const rows = await db.selectFrom('twoFactors').select(['id', 'secret', 'backupCodes']).execute()
  for (const { id, secret, backupCodes } of rows) {
    const renewed = {
      secret: await renew(secret, newest, older),
      backupCodes: backupCodes.startsWith('[')
        ? backupCodes
        : await renew(backupCodes, newest, older),
    }
    await db
      .updateTable('twoFactors')
      .set(renewed)
      .where('id', '=', id)
      // Not if it was changed meanwhile.
      .where('secret', '=', secret)
      .where('backupCodes', '=', backupCodes)
      .execute()
  }
}

async function renew(encrypted: string, newest: string, older: string[]): Promise<string> {
  if ((await opened(encrypted, newest)) !== undefined) return encrypted
  for (const secret of older) {
    const data = await opened(encrypted, secret)
    if (data !== undefined) return symmetricEncrypt({ key: newest, data })
  }
  return encrypted
}

function opened(data: string, key: string): Promise<string | undefined> {
  return symmetricDecrypt({ key, data }).catch(() => undefined)
}
