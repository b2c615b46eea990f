import type { Store } from '../store/store.ts'
import { withdrawHandoversOf } from '../store/handovers.ts'
import type { Operation } from '../store/operations.ts'

/**
 * Withdraws the one-time links of a credential whose password has just changed, or that is gone: what
 * they hold works no longer. The outcome on record stands for it. That it fails is no reason to deny what
 * was done at Twilio.
 */
export async function endLinks(
  { store }: { store: Store },
  { listSid, username }: Operation,
): Promise<void> {
  await withdrawHandoversOf(store.db, listSid ?? '', username ?? '').catch(() => undefined)
}
