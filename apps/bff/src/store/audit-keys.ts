import { createSecretKey, hkdfSync, type KeyObject } from 'node:crypto'

/** The texts of AUDIT_KEY, newest first. */
export type AuditSecrets = readonly [string, ...string[]]

/** One text of AUDIT_KEY: its id, which each event bears, and what is derived from it. */
export type AuditKey = { id: string; ofEvents: KeyObject; ofHead: KeyObject }

/** The newest makes; each of them checks what was made with it. */
export type AuditKeys = { newest: AuditKey; all: AuditKey[]; byId: ReadonlyMap<string, AuditKey> }

const ID_BYTES = 8
const KEY_BYTES = 32

/** The keys of the record, derived once: an id of 16 hexadecimal digits tells nothing of its key. */
export function auditKeysOf([newest, ...older]: AuditSecrets): AuditKeys {
  const first = keyOf(newest)
  const all = [first, ...older.map(keyOf)]
  return { newest: first, all, byId: new Map(all.map((key) => [key.id, key])) }
}

function keyOf(secret: string): AuditKey {
  return {
    id: derived(secret, 'id', ID_BYTES).toString('hex'),
    ofEvents: createSecretKey(derived(secret, 'events', KEY_BYTES)),
    ofHead: createSecretKey(derived(secret, 'head', KEY_BYTES)),
  }
}

/** HKDF-SHA256: https://www.rfc-editor.org/rfc/rfc5869 */
function derived(secret: string, purpose: string, bytes: number): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, '', `sipdesk record: ${purpose}`, bytes))
}
