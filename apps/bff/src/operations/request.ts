import { createHmac, hkdfSync } from 'node:crypto'
import type { RequestContext } from '../http/request-context.ts'
import type { Operation } from '../store/operations.ts'

/** What is done to what. What does not apply is left out. */
export type Subject = Pick<Operation, 'action'> &
  Partial<Pick<Operation, 'listSid' | 'credentialSid' | 'username' | 'target'>>

/** What one request asks for: everything but the secret that goes with it. */
export type ChangeRequest = {
  personId: string
  idempotencyKey: string
  /** What it is about, as the record names it. */
  subject: Subject
  /** All that was sent, the password among it. Only its keyed digest is kept. */
  payload: string[]
  context: RequestContext
}

/** A person's key names one operation; another person's same key names another. */
export function operationId({ personId, idempotencyKey }: ChangeRequest): string {
  return `${personId}:${idempotencyKey}`
}

/** What no two unsettled operations may be about: one username in one list, or one list. */
export function nameLockOf({ listSid, username, target }: Subject): string {
  if (username != null) return `${listSid}:${username}`
  return listSid == null ? `name:${target}` : `list:${listSid}`
}

/** Tells whether two payloads are the same, and nothing else about them to whoever lacks the secret. */
export type PayloadMac = (request: ChangeRequest) => string

const MAC_KEY_BYTES = 32

/** HMAC-SHA256 under a key derived from the installation's secret. https://www.rfc-editor.org/rfc/rfc5869 */
export function createPayloadMac(secret: string): PayloadMac {
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'sipdesk submissions', MAC_KEY_BYTES))
  return ({ subject: { action }, payload }) =>
    createHmac('sha256', key)
      .update(JSON.stringify([action, ...payload]))
      .digest('base64url')
}
