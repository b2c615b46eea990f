import type { IncomingHttpHeaders } from 'node:http'
import type { Recorder } from '../audit/recorder.ts'
import { HttpProblem } from '../http/http-problem.ts'
import type { RequestContext, SignedIn } from '../http/request-context.ts'
import { findHandover, takeCiphertext } from '../store/handovers.ts'
import type { Store } from '../store/store.ts'
import { idsOf } from './opener.ts'
import { entryOf, present } from './present.ts'

/** Counts attempts from one address, and refuses them once they are too many. */
type Throttle = {
  from(address: string, what: 'link'): { count(what: 'links'): Promise<void> }
}

export type OpenDeps = {
  store: Store
  recorder: Recorder
  throttle: Throttle
  sessions: { find(headers: IncomingHttpHeaders): Promise<SignedIn | undefined> }
}
type Input = { opener: string; context: RequestContext; headers: IncomingHttpHeaders }

/**
 * Gives the ciphertext to the first request, once the request is on record. Later requests, and those
 * for a link that never existed, get the same answer.
 *
 * @throws HttpProblem `handover-gone`, or `too-many-requests` after several of those from one address.
 */
export async function openHandover(
  { store, recorder, throttle, sessions }: OpenDeps,
  { opener, context, headers }: Input,
): Promise<{ ciphertext: string }> {
  const found = await findHandover(store.db, idsOf(opener))
  // Counted together with failed attempts to sign in from there. A link that is good cannot be guessed, and nobody's
  // guesses keep it from being opened.
  const isGood = found && present(found).state === 'waiting'
  if (!isGood) await throttle.from(context.address, 'link').count('links')
  const signedIn = await sessions.find(headers)
  if (signedIn) context.signedIn = signedIn
  // Not on record: a link that does not exist must not let guesses fill the record.
  if (!found) throw gone()
  return recorder.around(context, entryOf('handover.open', found), async () => {
    const ciphertext = await takeCiphertext(store.db, found.id)
    if (ciphertext === undefined) throw gone()
    return { ciphertext }
  })
}

function gone(): HttpProblem {
  return new HttpProblem({ code: 'handover-gone', variant: 'gone', outcome: 'not-applied' })
}
