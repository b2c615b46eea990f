import type { Handover } from '@sipdesk/shared/handovers.ts'
import { findHandoversOf } from '../store/handovers.ts'
import type { Store } from '../store/store.ts'
import { present } from './present.ts'

type Query = { list: string; username: string }

/** The links of one credential, newest first, no matter who made them. */
export async function listHandovers(
  { db }: Store,
  { list, username }: Query,
): Promise<{ handovers: Handover[] }> {
  const stored = await findHandoversOf(db, list, username)
  return { handovers: stored.map(present) }
}
