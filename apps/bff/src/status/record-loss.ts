import type { Status } from '@sipdesk/shared/status.ts'
import type { RecordLoss } from '../store/noted-head.ts'
import { listCreatedSince } from '../store/operations.ts'
import type { Store } from '../store/store.ts'
import { mapAtMost } from '../twilio/at-most.ts'
import type { Trace } from '../twilio/call.ts'
import { TwilioError } from '../twilio/errors.ts'
import type { MomentaryReads } from '../twilio/momentary-reads.ts'

export type LossDeps = {
  store: Store
  momentaryReads: MomentaryReads
  recordLoss: () => RecordLoss | undefined
}

/** Lists read at the same time, so that creates find a free connection. */
const AT_ONCE = 6

/** What the record has lost, with what Twilio shows of it; nothing where it has lost nothing. */
export async function describeLoss(
  { store, momentaryReads, recordLoss }: LossDeps,
  trace: Trace,
): Promise<Pick<Status, 'recordLoss'>> {
  const loss = recordLoss()
  if (!loss) return {}
  const { endsAt, seenAt } = loss
  if (endsAt === null) return { recordLoss: { endsAt, seenAt, newerCredentials: null } }
  const since = wholeSecond(endsAt)
  const counted = countSince(store, momentaryReads, since, trace)
  const newerCredentials = await counted.catch((error: unknown) => {
    if (error instanceof TwilioError) return null
    throw error
  })
  return { recordLoss: { endsAt, seenAt, newerCredentials } }
}

/** Credentials at Twilio that were created since, but for those whose creation is on record. */
async function countSince(
  { db }: Store,
  momentaryReads: MomentaryReads,
  since: string,
  trace: Trace,
): Promise<number> {
  const onRecord = await listCreatedSince(db, since)
  const { lists } = await momentaryReads.lists(trace)
  const counts = await mapAtMost(AT_ONCE, lists, async ({ sid }) => {
    const { credentials } = await momentaryReads.list(sid, trace)
    return credentials.filter(
      (one) => one.createdAt !== null && one.createdAt >= since && !onRecord.has(one.sid),
    ).length
  })
  return counts.reduce((sum, count) => sum + count, 0)
}

/** Twilio tells times in whole seconds. */
function wholeSecond(at: string): string {
  return new Date(Math.floor(Date.parse(at) / 1000) * 1000).toISOString()
}
