import type { Credential, Credentials } from '@sipdesk/shared/credentials.ts'
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
    credentials: newestFirst(credentials),
    ...(unreadable > 0 && { unreadable }),
    asOf,
  }
}

const sorted = new WeakMap<readonly Credential[], Credential[]>()

/** Frozen, and the same where the credentials are the very same as before: so that they are sorted and written once. */
function newestFirst(credentials: readonly Credential[]): Credential[] {
  const known = sorted.get(credentials)
  if (known) return known
  const made = credentials.toSorted((a, b) => compare(b.createdAt ?? '', a.createdAt ?? ''))
  Object.freeze(made)
  sorted.set(credentials, made)
  return made
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
