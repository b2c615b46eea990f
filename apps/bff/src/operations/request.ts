import { createHmac, hkdfSync } from 'node:crypto'
import type { RequestContext, SignedIn } from '../http/request-context.ts'
import type { Secrets } from '../config/store.ts'
import type { Subject } from './change.ts'

/** Who asks for a change, in which request, and under which key. */
export type ChangeRequest<Input> = {
  input: Input
  idempotencyKey: string
  signedIn: SignedIn
  context: RequestContext
}

/** A person's key names one operation; another person's same key names another. */
export function operationId({ signedIn, idempotencyKey }: ChangeRequest<unknown>): string {
  return `${signedIn.person.id}:${idempotencyKey}`
}

/** What no two unsettled operations may be about: one username in one list, or one list. */
export function nameLockOf({ listSid, username, target }: Subject): string {
  if (username != null) return `${listSid}:${username}`
  return listSid == null ? `name:${target}` : `list:${listSid}`
}

/**
 * Digests that tell whether two payloads are the same, and without their keys nothing else about them: one
 * for each secret of the installation, that of the newest first.
 */
export type PayloadMacs = (action: string, payload: string[]) => [string, ...string[]]

const MAC_KEY_BYTES = 32

/** HMAC-SHA256 under keys derived from the installation's secrets. https://www.rfc-editor.org/rfc/rfc5869 */
export function createPayloadMacs([secret, ...older]: Secrets): PayloadMacs {
  const [key, ...olderKeys] = [keyFrom(secret), ...older.map(keyFrom)] as const
  return (action, payload) => {
    const text = JSON.stringify([action, ...payload])
    const mac = (by: Buffer) => createHmac('sha256', by).update(text).digest('base64url')
    return [mac(key), ...olderKeys.map(mac)]
  }
}

function keyFrom(secret: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, '', 'sipdesk submissions', MAC_KEY_BYTES))
}
