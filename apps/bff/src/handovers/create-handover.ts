import type { BodyOf, ReplyOf } from '@sipdesk/shared/endpoint.ts'
import type { handoverEndpoints, HandoverLifetime } from '@sipdesk/shared/handovers.ts'
import type { Recorder } from '../audit/recorder.ts'
import type { RequestContext, SignedIn } from '../http/request-context.ts'
import { insertHandover } from '../store/handovers.ts'
import type { Store } from '../store/store.ts'
import type { ListReads } from '../twilio/list-reads.ts'
import { listedAs, newOpener } from './opener.ts'
import { entryOf, present } from './present.ts'
import { requireCredential } from './require-credential.ts'

type Deps = { store: Store; recorder: Recorder; listReads: ListReads }
type Create = (typeof handoverEndpoints)['createHandover']
type Input = { body: BodyOf<Create>; context: RequestContext; signedIn: SignedIn }

const HOUR = 3_600_000

/** Milliseconds. */
const LENGTHS: Record<HandoverLifetime, number> = {
  '1h': HOUR,
  '24h': 24 * HOUR,
  '7d': 7 * 24 * HOUR,
}

/**
 * Keeps a card that was encrypted in the browser, until it is opened, withdrawn or too old.
 *
 * @throws HttpProblem `not-found` where Twilio has no credential of this name in the list.
 */
export async function createHandover(
  { store, recorder, listReads }: Deps,
  { body, context, signedIn: { person } }: Input,
): Promise<ReplyOf<Create>> {
  const { listSid, username, ciphertext, lifetime } = body
  await requireCredential(listReads, { listSid, username }, context)
  const now = Date.now()
  const opener = newOpener()
  const row = {
    id: listedAs(opener),
    listSid,
    username,
    ciphertext,
    createdBy: person.id,
    createdByName: person.name,
    createdAt: new Date(now).toISOString(),
    expiresAt: new Date(now + LENGTHS[lifetime]).toISOString(),
    openedAt: null,
    withdrawnAt: null,
  }
  return recorder.around(context, entryOf('handover.create', row), async () => {
    await insertHandover(store.db, row)
    return { handover: { ...present(row), id: opener }, listedAs: row.id }
  })
}
