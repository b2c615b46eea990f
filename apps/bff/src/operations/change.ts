import type * as z from 'zod/mini'
import type { ChangeAction } from '@sipdesk/shared/audit.ts'
import type { HttpProblem } from '../http/http-problem.ts'
import type { Operation } from '../store/operations.ts'
import type { Trace } from '../twilio/call.ts'
import type { TwilioError } from '../twilio/errors.ts'
import type { Secret } from './secret.ts'

/** What a change is about, as the record names it. What does not apply is left out. */
export type Subject = Partial<Pick<Operation, 'listSid' | 'credentialSid' | 'username' | 'target'>>

/**
 * One kind of change at Twilio, defined once: `Operations` opens, leases, resumes, settles and answers it.
 * `Input` is what a request gives, secret included.
 */
export type Change<Input, Reply> = SettledChange<Reply> & {
  subject(input: Input): Subject
  /** All that was sent, the secret among it. Only its keyed digest is kept. */
  payload(input: Input): string[]
  /** What is kept in memory alone. */
  secret?(input: Input): string
  /**
   * Finds out what must be known before anything is recorded or sent. With `reply` the change is done
   * already: nothing is recorded or sent.
   *
   * @throws TwilioError or HttpProblem: nothing was done.
   */
  prepare(input: Input, trace: Trace): Promise<Prepared | { reply: Reply }>
  /** Reads the reply, be it fresh or stored by the release before. */
  reply: z.ZodMiniType<Reply>
}

/** The evidence is kept as JSON; the subject adds to what the record names. */
export type Prepared = { evidence: object; subject?: Subject }

/** The half of a change that goes on after a restart, from what is stored alone. */
export type SettledChange<Reply = unknown> = {
  action: ChangeAction
  /**
   * Works until the outcome is certain, if need be long after the request was answered.
   * Rejects when the signal says stop, or the store fails: then it is taken over.
   */
  settle(run: Run): Promise<Settlement<Reply>>
}

/** An operation as this process works on it. */
export type Run = {
  operation: Operation
  /** An earlier process may have sent an attempt. */
  isResumed: boolean
  secret: Secret
  trace: Trace
  signal: AbortSignal
}

/**
 * How an operation ended, without any secret. `made` is what it created, and `evidence` says how the
 * outcome is known where Twilio's own reply does not prove it.
 */
export type Settlement<Reply = unknown> = (
  | { reply: Reply; made?: Pick<Subject, 'listSid' | 'credentialSid'> }
  | { refusal: HttpProblem | TwilioError }
) & { evidence?: string | null }
