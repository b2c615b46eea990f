import type { Credentials } from '@sipdesk/shared/credentials.ts'
import type { Trace } from '../twilio/call.ts'
import type { ListReads } from '../twilio/list-reads.ts'

type Deps = {
  listReads: ListReads
  listSizes: { note(listSid: string, size: number, begunAt: number): void }
}

/** All credentials of a list as Twilio has them now, newest first; those of an unknown age come last. */
export async function listCredentials(
  { listReads, listSizes }: Deps,
  listSid: string,
  trace: Trace,
): Promise<Credentials> {
  const begunAt = performance.now()
  const { asOf, credentials } = await listReads.read(listSid, trace)
  listSizes.note(listSid, credentials.length, begunAt)
  return {
    credentials: credentials.toSorted((a, b) => compare(b.createdAt ?? '', a.createdAt ?? '')),
    asOf,
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
