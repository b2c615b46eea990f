import { hash } from 'node:crypto'
import type { AuditEvent } from '@sipdesk/shared/audit.ts'

/** The digest that the very first event points back to. */
export const CHAIN_START = '0'.repeat(64)

type Undigested = Omit<AuditEvent, 'digest'>

/** Every field under the digest, in this order for ever: a changed order would break every chain. */
const FIELDS = [
  'previousDigest',
  'seq',
  'at',
  'phase',
  'action',
  'result',
  'code',
  'personId',
  'personName',
  'personRole',
  'sessionId',
  'address',
  'userAgent',
  'listSid',
  'credentialSid',
  'username',
  'target',
  'requestId',
  'twilioRequestId',
] as const satisfies (keyof Undigested)[]

/** Fields added later count only where they say something, so that older digests stay as they are. */
const ADDED_FIELDS = ['evidence', 'requestedBy'] as const satisfies (keyof Undigested)[]

/** SHA-256 over the event and the digest before it, in hexadecimal. */
export function digestOf(event: Undigested): string {
  const added = ADDED_FIELDS.filter((field) => event[field] !== null)
  const values = FIELDS.map((field) => event[field])
  const text = JSON.stringify([...values, ...added.map((field) => [field, event[field]])])
  return hash('sha256', text)
}
