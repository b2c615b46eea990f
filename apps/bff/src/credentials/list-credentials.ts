import type { Credential, Credentials } from '@sipdesk/shared/credentials.ts'
import type { Trace } from '../twilio/call.ts'
import type { MomentaryReads } from '../twilio/momentary-reads.ts'
import { noticeGone } from './gone-credentials.ts'

type Deps = Parameters<typeof noticeGone>[0] & {
  momentaryReads: MomentaryReads
  listSizes: { note(listSid: string, size: number, begunAt: number): void }
}

/** All credentials of a list as Twilio has them, newest first; those of an unknown age come last. */
export async function listCredentials(
  { momentaryReads, listSizes, ...watch }: Deps,
  listSid: string,
  trace: Trace,
): Promise<Credentials> {
  const begunAt = performance.now()
  const read = await momentaryReads.list(listSid, trace)
  const { asOf, credentials, unreadable } = read
  // What Twilio shows is shown, also while the store is away.
  await noticeGone(watch, listSid, read).catch(() => undefined)
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
