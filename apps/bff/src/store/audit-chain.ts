import { createHmac, hash } from 'node:crypto'
import { AuditEvent } from '@sipdesk/shared/audit.ts'
import type { AuditKey, AuditKeys } from './audit-keys.ts'
import type { Tables } from './schema.ts'

/** The digest that the very first event points back to. */
export const CHAIN_START = '0'.repeat(64)

/** An event as a database has it: nobody has looked yet whether it says what it should. */
export type StoredEvent = Tables['auditEvents']

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
] as const satisfies (keyof AuditEvent)[]

/** Fields added later count only where they say something, so that older digests stay as they are. */
const ADDED_FIELDS = ['evidence', 'keyId', 'requestedBy'] as const satisfies (keyof AuditEvent)[]

/** What an event does not say. */
const UNSAID = {
  code: null,
  personId: null,
  personName: null,
  personRole: null,
  sessionId: null,
  address: null,
  userAgent: null,
  listSid: null,
  credentialSid: null,
  username: null,
  target: null,
  requestId: null,
  twilioRequestId: null,
  evidence: null,
  requestedBy: null,
}

type Place = 'seq' | 'at' | 'keyId' | 'previousDigest' | 'digest'
type Content = Pick<AuditEvent, 'phase' | 'action' | 'result'> & Partial<Omit<AuditEvent, Place>>

/** The event behind the last one, under this key. A clock that was set back does not turn the order of times round. */
export function chained(
  event: Content,
  last: Pick<AuditEvent, 'seq' | 'at' | 'digest'>,
  key: AuditKey,
): AuditEvent {
  const now = new Date().toISOString()
  const undigested = {
    ...UNSAID,
    ...event,
    seq: last.seq + 1,
    at: now > last.at ? now : last.at,
    keyId: key.id,
    previousDigest: last.digest,
  }
  return { ...undigested, digest: digestOf(undigested, key) }
}

/** What the next event is compared with. The key is undefined where the event itself is gone. */
export type Link = { seq: number; digest: string; keyId?: string | null }

/**
 * Whether this row is, as it was written, the event right behind `last`: undefined if so, else why not, in words. An
 * event without a key is one of a release before keys, and only the seal ends those.
 */
export function faultOf(row: StoredEvent, last: Link, keys: AuditKeys): string | undefined {
  if (row.seq !== last.seq + 1) return 'events are missing before this one'
  if (row.previousDigest !== last.digest) return 'it does not point to the event before it'
  return faultOfKey(row, last, keys) ?? faultOfContent(row, keys)
}

function faultOfKey(row: StoredEvent, last: Link, { byId }: AuditKeys): string | undefined {
  const { keyId, action } = row
  if (keyId === null) {
    return typeof last.keyId === 'string' ? 'it has no key, and those before do' : undefined
  }
  if (last.keyId === null && action !== 'audit.seal') {
    return 'the events before it have no key, and no seal'
  }
  return byId.has(keyId) ? undefined : lacks(keyId)
}

/** What its digest fits was written by us, and so can be read. */
function faultOfContent(row: StoredEvent, { byId }: AuditKeys): string | undefined {
  const key = row.keyId === null ? undefined : byId.get(row.keyId)
  if (digestOf(row, key) === row.digest) return undefined
  return AuditEvent.safeParse(row).success ? 'its content was changed' : 'the event cannot be read'
}

/** Of a key's id. */
export const lacks = (keyId: string) => `AUDIT_KEY lacks its key, ${keyId}`

/**
 * Over the event and the digest before it, in hexadecimal: HMAC-SHA256, and SHA-256 where there was no key yet.
 * https://www.rfc-editor.org/rfc/rfc2104
 */
function digestOf(event: Omit<StoredEvent, 'digest'>, key: AuditKey | undefined): string {
  const added = ADDED_FIELDS.filter((field) => event[field] !== null)
  const values = FIELDS.map((field) => event[field])
  const text = JSON.stringify([...values, ...added.map((field) => [field, event[field]])])
  return key ? createHmac('sha256', key.ofEvents).update(text).digest('hex') : hash('sha256', text)
}

type Point = Pick<Link, 'seq' | 'digest'>
const inWords = ({ seq, digest }: Point) => `${seq}:${digest}`

/** The target of the event that seals what was written without a key: its end, and where it began. */
export function sealTarget(end: Point, beginning: Point): string {
  return `events up to ${inWords(end)}, after ${inWords(beginning)}`
}

/** The target of the event that deletes: the last event that is gone. */
export function pruneTarget(beginning: Point, before: string): string {
  return `events up to ${inWords(beginning)}, older than ${before}`
}

/** The target of the event that says that the record was taken back to an earlier end: to which, and how. */
export function lossTarget(end: number, how: string): string {
  return `back to event ${end}, ${how}`
}

/** The end that the record was taken back to, if this event says so. */
export function wentBackTo({ action, target, keyId }: StoredEvent): number | undefined {
  if (keyId === null || (action !== 'audit.restore' && action !== 'audit.loss')) return undefined
  const [, seq] = /^back to event (\d+),/.exec(target ?? '') ?? []
  return seq === undefined ? undefined : Number(seq)
}

/** Whether this event says why the record begins behind `beginning`: it deleted what was before, or sealed it so. */
export function explainsBeginning(
  { action, target, keyId }: StoredEvent,
  beginning: Point,
): boolean {
  if (keyId === null || target === null) return false
  const point = inWords(beginning)
  if (action === 'audit.prune') return target.startsWith(`events up to ${point},`)
  return action === 'audit.seal' && target.endsWith(`, after ${point}`)
}
