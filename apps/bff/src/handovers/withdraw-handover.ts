import type { Handover } from '@sipdesk/shared/handovers.ts'
import type { Recorder } from '../audit/recorder.ts'
import { HttpProblem } from '../http/http-problem.ts'
import type { RequestContext } from '../http/request-context.ts'
import { findHandover, withdrawHandover as withdraw } from '../store/handovers.ts'
import type { Database, Store } from '../store/store.ts'
import { entryOf, present } from './present.ts'

type Deps = { store: Store; recorder: Recorder }
type Input = { handoverId: string; context: RequestContext }

/**
 * Makes a link useless. Withdrawn a second time, it stays withdrawn.
 *
 * @throws HttpProblem `handover-gone` when it was opened before, or has expired.
 */
export async function withdrawHandover(
  { store, recorder }: Deps,
  { handoverId, context }: Input,
): Promise<{ handover: Handover }> {
  const found = await need(store.db, handoverId)
  return recorder.around(context, entryOf('handover.withdraw', found), async () => {
    const withdrawn = await withdraw(store.db, handoverId)
    const handover = present(withdrawn ?? (await need(store.db, handoverId)))
    if (handover.state !== 'withdrawn') throw tooLate(handover)
    return { handover }
  })
}

async function need(db: Database, id: string) {
  const found = await findHandover(db, id)
  if (found) return found
  throw new HttpProblem({
    code: 'not-found',
    variant: 'one-time-link',
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
