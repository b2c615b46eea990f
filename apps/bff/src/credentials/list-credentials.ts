import type { Credentials } from '@sipdesk/shared/credentials.ts'
import type { Trace } from '../twilio/call.ts'
import type { MomentaryReads } from '../twilio/momentary-reads.ts'

type Deps = {
  momentaryReads: MomentaryReads
  listSizes: { note(listSid: string, size: number, begunAt: number): void }
}

/** All credentials of a list as Twilio has them, newest first; those of an unknown age come last. */
export async function listCredentials(
  { momentaryReads, listSizes }: Deps,
  listSid: string,
  trace: Trace,
): Promise<Credentials> {
  const begunAt = performance.now()
  const { asOf, credentials, unreadable } = await momentaryReads.list(listSid, trace)
  listSizes.note(listSid, credentials.length + unreadable, begunAt)
  return {
    credentials: credentials.toSorted((a, b) => compare(b.createdAt ?? '', a.createdAt ?? '')),
    ...(unreadable > 0 && { unreadable }),
    asOf,
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
