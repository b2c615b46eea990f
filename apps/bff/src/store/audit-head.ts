import { createHmac, timingSafeEqual } from 'node:crypto'
import { type Kysely, sql } from 'kysely'
import { faultOf, lacks } from './audit-chain.ts'
import type { AuditKey, AuditKeys } from './audit-keys.ts'
import type { AuditHeadTable, Tables } from './schema.ts'

/** Where the record ends and begins. */
export type HeadContent = Omit<AuditHeadTable, 'id' | 'macs'>

/** The content under every key: replicas that have a newer or an older list of keys than this one share one with it. */
export function macsOf(head: HeadContent, { all }: AuditKeys): string {
  return all.map((key) => `${key.id}:${macOf(head, key)}`).join(' ')
}

/** Why the head is not as it was written, in words; undefined where it is. Of keys that are not known nothing is said. */
export function faultOfHead(head: AuditHeadTable, keys: AuditKeys): string | undefined {
  // As this process writes it, mostly.
  if (isSame(head.macs, macsOf(head, keys))) return undefined
  const macs = macsIn(head)
  const known = keys.all.filter(({ id }) => macs.has(id))
  const isRight = known.every((key) => isSame(macs.get(key.id) ?? '', macOf(head, key)))
  if (known.length > 0 && isRight) return undefined
  const missing = missingKeyOf(head, keys)
  return missing ? lacks(missing) : 'where the record begins and ends was changed'
}

/** The key of the head where none of its keys is known. */
function missingKeyOf(head: AuditHeadTable, { byId }: AuditKeys): string | undefined {
  const ids = [...macsIn(head).keys()]
  return ids.some((id) => byId.has(id)) ? undefined : ids[0]
}

/** Signs the head as it is, whoever has written it: somebody has looked at it, and takes it for the right one. */
export async function signHead(db: Kysely<Tables>, keys: AuditKeys): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    const head = await transaction.selectFrom('auditHead').selectAll().executeTakeFirstOrThrow()
    const macs = macsOf(head, keys)
    const signed = transaction.updateTable('auditHead').set({ macs }).where('seq', '=', head.seq)
    await signed.where('endDigest', '=', head.endDigest).execute()
  })
}

/** What is wrong with the end of the record: at which event, why in words, and the key that is missing, if that is it. */
export type EndFault = { seq: number; why: string; missingKey: string | undefined }

/**
 * An event behind the end of the record, or before its beginning, which is in no chain; undefined where there is none. One
 * statement, so that nobody writes in between.
 */
export async function findStray(
  db: Kysely<Tables>,
): Promise<{ seq: number; why: string } | undefined> {
  const { rows } = await sql<{ seq: string | null }>`
    select cast(min("seq") as text) as "seq" from "auditEvents"
      where "seq" > (select "seq" from "auditHead")
    union all select cast(min("seq") as text) from "auditEvents"
      where "seq" <= (select "beginSeq" from "auditHead")
    union all select case when exists (select 1 from "auditEvents" where "seq" is null) then '0' end`.execute(
    db,
  )
  const found = rows.find(({ seq }) => seq !== null)
  const why = 'it stands outside of where the record begins and ends'
  return found && { seq: Number(found.seq) || 0, why }
}

/** Whether the head and the last event are as they were written, with none outside of them. Undefined if so. */
export async function findEndFault(
  db: Kysely<Tables>,
  keys: AuditKeys,
): Promise<EndFault | undefined> {
  const heads = db.selectFrom('auditHead').selectAll()
  const head = await heads.executeTakeFirstOrThrow()
  const events = db.selectFrom('auditEvents').selectAll().where('seq', '=', head.seq)
  const last = await events.executeTakeFirst()
  const why = faultOfHead(head, keys) ?? faultOfLast(head, last, keys)
  if (why === undefined) {
    const stray = await findStray(db)
    return stray && { ...stray, missingKey: undefined }
  }
  // Retention may have deleted, between the two reads, what was the last event before.
  if ((await heads.executeTakeFirstOrThrow()).seq !== head.seq) return findEndFault(db, keys)
  const isUnknown = typeof last?.keyId === 'string' && !keys.byId.has(last.keyId)
  const missingKey = missingKeyOf(head, keys) ?? (isUnknown ? last.keyId : undefined)
  return { seq: head.seq, why, missingKey: missingKey ?? undefined }
}

function faultOfLast(
  { seq, endDigest }: HeadContent,
  last: Tables['auditEvents'] | undefined,
  keys: AuditKeys,
): string | undefined {
  if (seq === 0) return undefined
  if (!last) return 'events are missing at the end'
  if (last.keyId === null) return 'the end of the record has no key, and no seal'
  if (last.digest !== endDigest) return 'its content was changed'
  return faultOf(last, { seq: seq - 1, digest: last.previousDigest }, keys)
}

function macsIn({ macs }: AuditHeadTable): Map<string, string> {
  return new Map(macs.split(' ').filter(Boolean).map(pair))
}

function macOf(head: HeadContent, { ofHead }: AuditKey): string {
  const { seq, at, endDigest, beginSeq, beginDigest } = head
  const text = JSON.stringify([seq, at, endDigest, beginSeq, beginDigest])
  return createHmac('sha256', ofHead).update(text).digest('hex')
}

function pair(mac: string): [string, string] {
  const [id = '', digest = ''] = mac.split(':')
  return [id, digest]
}

function isSame(one: string, other: string): boolean {
  return one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other))
}
