import { mayWithdraw, type Handover } from '@sipdesk/shared/handovers.ts'
import type { Person } from '@sipdesk/shared/people.ts'
import type { Recorder } from '../audit/recorder.ts'
import { HttpProblem } from '../http/http-problem.ts'
import type { RequestContext, SignedIn } from '../http/request-context.ts'
import { findHandover, withdrawHandover as withdraw } from '../store/handovers.ts'
import type { Database, Store } from '../store/store.ts'
import { idsOf } from './opener.ts'
import { entryOf, present } from './present.ts'

type Deps = { store: Store; recorder: Recorder }
type Input = { handoverId: string; context: RequestContext; signedIn: SignedIn }

/**
 * Makes a link useless. Withdrawn a second time, it stays withdrawn.
 *
 * @throws HttpProblem `handover-gone` when it was opened before, or has expired; `forbidden` when another
 * person made it, and the one who asks is no admin.
 */
export async function withdrawHandover(
  { store, recorder }: Deps,
  { handoverId, context, signedIn: { person } }: Input,
): Promise<{ handover: Handover }> {
  const found = await need(store.db, handoverId)
  if (!mayWithdraw(person, found)) throw notYours(person)
  return recorder.around(context, entryOf('handover.withdraw', found), async () => {
    const withdrawn = await withdraw(store.db, found.id)
    const handover = present(withdrawn ?? (await need(store.db, found.id)))
    if (handover.state !== 'withdrawn') throw tooLate(handover)
    return { handover }
  })
}

/** Finds the list of the credential that a link is for; undefined where there is no such link. */
export function createListOfHandover({ db }: Store) {
  return async (handoverId: string): Promise<string | undefined> =>
    (await findNamed(db, handoverId))?.listSid
}

/** The link that this id names, to whoever looks after it or opens it. */
function findNamed(db: Database, id: string): ReturnType<typeof findHandover> {
  return findHandover(db, [...idsOf(id), id])
}

async function need(db: Database, id: string) {
  const found = await findNamed(db, id)
  if (found) return found
  throw new HttpProblem({
    code: 'not-found',
    variant: 'one-time-link',
    outcome: 'not-applied',
  })
}

function notYours({ role }: Person): HttpProblem {
  return new HttpProblem({
    code: 'forbidden',
    values: { needed: 'admin', role },
    outcome: 'not-applied',
  })
}

function tooLate({ state }: Handover): HttpProblem {
  return new HttpProblem({
    code: 'handover-gone',
    variant: state === 'opened' ? 'opened' : 'expired',
    outcome: 'not-applied',
  })
}
