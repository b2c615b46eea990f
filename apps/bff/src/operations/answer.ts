import type { Outcome } from '@sipdesk/shared/problem.ts'
import { HttpProblem, type Circumstances, type Sentences } from '../http/http-problem.ts'
import type { Said } from '../http/messages/messages.ts'
import { problemOf } from '../problems.ts'
import type { Store } from '../store/store.ts'
import type { Settlement } from './change.ts'

/** The final answer to an operation, as it is given to each copy of the request. */
export type Answer = { reply: unknown } | { problem: HttpProblem }

type StoredRefusal = {
  problem: Said &
    Omit<Circumstances, 'outcome' | 'retryAfter'> & { outcome?: Outcome } & Partial<Sentences>
  retryAfter?: number
}

/** `requestId` is that of the request which opened the operation. */
export function answerOf(settlement: Settlement, requestId: string): Answer {
  if ('reply' in settlement) return { reply: settlement.reply }
  const { refusal } = settlement
  const { details } = refusal instanceof HttpProblem ? refusal : problemOf(refusal)
  return { problem: new HttpProblem({ ...details, requestId }) }
}

/**
 * The answer as it is stored: of a problem the code and the values but no sentence, since a copy may ask in
 * another language. A replica of the previous release may serve it: that knows only `not-created`, has
 * titles by code, and needs a detail.
 */
export function writeAnswer(answer: Answer): string {
  if ('reply' in answer) return JSON.stringify(answer)
  const { status, details } = answer.problem
  const { outcome, retryAfter, ...problem } = details
  const known = outcome === 'not-applied' ? 'not-created' : outcome
  return JSON.stringify({
    problem: { ...problem, status, outcome: known, detail: '' },
    retryAfter,
  })
}

/** The answer in a row, once a power cut cannot take it back; undefined where that is not sure. */
export async function tellStored(
  { sync }: Pick<Store, 'sync'>,
  text: string,
): Promise<Answer | undefined> {
  const isOnDisk = await sync().then(
    () => true,
    () => false,
  )
  return isOnDisk ? readAnswer(text) : undefined
}

/** A problem that the release before stored keeps its sentences. */
export function readAnswer(text: string): Answer {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- only this file writes it
  const stored = JSON.parse(text) as { reply: unknown } | StoredRefusal
  if ('reply' in stored) return stored
  const { title, detail = '', outcome, ...problem } = stored.problem
  const { retryAfter } = stored
  const details = {
    ...problem,
    ...(outcome && { outcome: outcome === 'not-created' ? ('not-applied' as const) : outcome }),
    ...(retryAfter !== undefined && { retryAfter }),
  }
  const sentences = title === undefined ? undefined : { title, detail, errors: problem.errors }
  return { problem: new HttpProblem(details, sentences) }
}
