import type { Store } from '../store/store.ts'

/** Keeps the end of the record as it is now; the function returned cuts the record to it, as only its own key could write it. */
export async function keepEnd({ db }: Store): Promise<() => Promise<void>> {
  const head = await db.selectFrom('auditHead').selectAll().executeTakeFirstOrThrow()
  return async () => {
    await db.deleteFrom('auditEvents').where('seq', '>', head.seq).execute()
    await db.updateTable('auditHead').set(head).execute()
  }
}
