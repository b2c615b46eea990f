import type { Store } from '../store/store.ts'

/** Keeps the end of the record as it is now; the function returned cuts the record to it, as only its own key could write it. */
export async function keepEnd({ db, asOwner }: Store): Promise<() => Promise<void>> {
  const head = await db.selectFrom('auditHead').selectAll().executeTakeFirstOrThrow()
  return () =>
    asOwner(async (owner) => {
      await owner.deleteFrom('auditEvents').where('seq', '>', head.seq).execute()
      await owner.updateTable('auditHead').set(head).execute()
    })
}
