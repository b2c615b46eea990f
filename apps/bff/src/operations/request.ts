import { createHmac, hkdfSync } from 'node:crypto'
import type { RequestContext, SignedIn } from '../http/request-context.ts'
import type { Subject } from './change.ts'

/** Who asks for a change, in which request, and under which key. */
export type ChangeRequest<Input> = {
  input: Input
  idempotencyKey: string
  signedIn: SignedIn
  context: RequestContext
}

/** A person's key names one operation; another person's same key names another. */
export function operationId({
  signedIn,
  idempotencyKey,
}: Pick<ChangeRequest<unknown>, 'signedIn' | 'idempotencyKey'>): string {
  return `${signedIn.person.id}:${idempotencyKey}`
}

/** What no two unsettled operations may be about: one username in one list, or one list. */
export function nameLockOf({ listSid, username, target }: Subject): string {
  if (username != null) return `${listSid}:${username}`
  return listSid == null ? `name:${target}` : `list:${listSid}`
}

/** Tells whether two payloads are the same, and without the key of the digest nothing else about them. */
export type PayloadMac = (action: string, payload: string[]) => string

const MAC_KEY_BYTES = 32

/** HMAC-SHA256 under a key derived from the installation's secret. https://www.rfc-editor.org/rfc/rfc5869 */
export function createPayloadMac(secret: string): PayloadMac {
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'sipdesk submissions', MAC_KEY_BYTES))
  return (action, payload) =>
    createHmac('sha256', key)
      .update(JSON.stringify([action, ...payload]))
      .digest('base64url')
}
