import { hash } from 'node:crypto'
import type { Tables } from '../store/schema.ts'
import type { Database, Store } from '../store/store.ts'

/* What somebody can do to the record who writes the database, and has no key. */

type Row = Tables['auditEvents']

/** Sets fields of one event, and nothing else. */
export const change = (db: Database, seq: number, values: Partial<Row>) =>
  db.updateTable('auditEvents').set(values).where('seq', '=', seq).execute()

/** Deletes events, both ends included. */
export const remove = (db: Database, from: number, to: number) =>
  db.deleteFrom('auditEvents').where('seq', '>=', from).where('seq', '<=', to).execute()

export const eventAt = (db: Database, seq: number) =>
  db.selectFrom('auditEvents').selectAll().where('seq', '=', seq).executeTakeFirstOrThrow()

/** Adds an event that is like another one but for these fields. */
export async function insert(db: Database, like: number, values: Partial<Row>): Promise<void> {
  const event = { ...(await eventAt(db, like)), ...values }
  await db.insertInto('auditEvents').values(event).execute()
}

/** Has the head end at this event, as far as that can be done without a key. */
export async function moveEnd(db: Database, seq: number): Promise<void> {
  const { at, digest } = await eventAt(db, seq)
  await db.updateTable('auditHead').set({ seq, at, endDigest: digest }).execute()
}

/** Has the head begin behind this event, as far as that can be done without a key. */
export async function moveBeginning(db: Database, seq: number): Promise<void> {
  const { digest } = await eventAt(db, seq)
  await db.updateTable('auditHead').set({ beginSeq: seq, beginDigest: digest }).execute()
}

/** As releases before keys did it, which everybody can. */
export function digestWithoutKey(event: Row): string {
  const { previousDigest, seq, at, phase, action, result, code, personId, personName } = event
  const { personRole, sessionId, address, userAgent, listSid, credentialSid, username } = event
  const { target, requestId, twilioRequestId } = event
  const first = [previousDigest, seq, at, phase, action, result, code, personId, personName]
  const second = [personRole, sessionId, address, userAgent, listSid, credentialSid, username]
  return hash('sha256', JSON.stringify([...first, ...second, target, requestId, twilioRequestId]))
}

/** Every event from this one on is made to fit, and the head with them. */
export async function makeAnew(db: Database, from: number, beginDigest: string, id: string | null) {
  const rows = await db.selectFrom('auditEvents').selectAll().orderBy('seq').execute()
  let previousDigest = beginDigest
  for (const row of rows.filter(({ seq }) => seq >= from)) {
    const event = { ...row, previousDigest, keyId: id }
    previousDigest = digestWithoutKey(event)
    await change(db, row.seq, {
      previousDigest: event.previousDigest,
      digest: previousDigest,
      keyId: id,
    })
  }
  await moveEnd(db, rows.at(-1)?.seq ?? 0)
}

/** Keeps the end of the record as it is now; the function returned cuts the record to it, as only its own key could write it. */
export async function keepEnd({ db, asOwner }: Store): Promise<() => Promise<void>> {
  const head = await db.selectFrom('auditHead').selectAll().executeTakeFirstOrThrow()
  return () =>
    asOwner(async (owner) => {
      await owner.deleteFrom('auditEvents').where('seq', '>', head.seq).execute()
      await owner.updateTable('auditHead').set(head).execute()
    })
}
