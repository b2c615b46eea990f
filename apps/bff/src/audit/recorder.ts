import type { AuditEvent } from '@sipdesk/shared/audit.ts'
import { HttpProblem } from '../http/http-problem.ts'
import { originOf, type RequestContext } from '../http/request-context.ts'
import type { AuditLog } from '../store/audit-log.ts'
import type { NewAuditEvent } from '../store/batch.ts'

/** The action and its target. Person, address and request id come from the request. */
type Entry = Pick<NewAuditEvent, 'action'> &
  Partial<Pick<AuditEvent, 'listSid' | 'credentialSid' | 'username' | 'target' | 'evidence'>>

type Outcome = Pick<AuditEvent, 'result'> & Partial<Pick<AuditEvent, 'code'>>

export type Recorder = {
  /** Records something that has happened. */
  note(context: RequestContext, entry: Entry, outcome: Outcome): Promise<void>
  /**
   * Does work that must not go unrecorded: the intent is on disk before it begins, its
   * outcome before this resolves or rejects. `learn` adds to the outcome what is known only then.
   *
   * @throws HttpProblem `audit-unavailable` when the record cannot be written; before the work began,
   * nothing was done.
   */
  around<T>(
    context: RequestContext,
    entry: Entry,
    work: () => Promise<T>,
    learn?: (value: T) => Partial<Entry>,
  ): Promise<T>
}

export function createRecorder(log: AuditLog): Recorder {
  const write = (
    phase: NewAuditEvent['phase'],
    context: RequestContext,
    entry: Entry,
    outcome: Outcome,
  ) => {
    const twilioRequestId = context.twilioRequestIds.at(-1) ?? null
    return log.append({ phase, ...originOf(context), twilioRequestId, ...entry, ...outcome })
  }

  return {
    async note(context, entry, outcome) {
      await write('outcome', context, entry, outcome).catch(() => {
        throw unavailable('not-changed')
      })
    },

    async around(context, entry, work, learn = () => ({})) {
      await write('intent', context, entry, { result: null }).catch(() => {
        throw unavailable('not-sent')
      })
      const done = await work().then(
        (value) => ({ value }),
        (error: unknown) => ({ error }),
      )
      const isDone = 'value' in done
      const outcome: Outcome = isDone ? { result: 'succeeded' } : outcomeOf(done.error)
      const learnt = isDone ? learn(done.value) : {}
      await write('outcome', context, { ...entry, ...learnt }, outcome).catch(() => {
        if (isDone) throw unavailable('done')
      })
      if (isDone) return done.value
      throw done.error
    },
  }
}

/** How a failure reads in the record: refused where it is certain that nothing was changed. */
function outcomeOf(error: unknown): Outcome {
  if (!(error instanceof HttpProblem)) return { result: 'unknown', code: 'internal' }
  const isCertain = error.details.outcome !== 'unknown'
  return { result: isCertain ? 'refused' : 'unknown', code: error.code }
}

function unavailable(variant: 'not-changed' | 'not-sent' | 'done'): HttpProblem {
  const outcome = variant === 'done' ? 'unknown' : 'not-applied'
  return new HttpProblem({ code: 'audit-unavailable', variant, outcome, retryAfter: 5 })
}
