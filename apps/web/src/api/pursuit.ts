import type * as z from 'zod/mini'
import type { BodyOf, Checking, Endpoint, ParamsOf, ReplyOf } from '@sipdesk/shared/endpoint.ts'
import { ApiError, failureOf, type Failure } from './api-error.ts'
import { callApi } from './client.ts'
import { guardLeaving } from '#src/lib/leaving.ts'
import { isSessionOver, onSessionEnd } from './session.ts'
import { client as messages } from '#messages/api'

/** Why it is not known yet how an operation ended. */
export type Pending = 'checking' | 'no-answer' | 'signed-out'

/** A change that takes effect once, however often it is sent: for each Idempotency-Key, or for what its address names. */
type OnceEndpoint = Endpoint & { pending: z.ZodMiniType }

type Operation<E extends Endpoint> = { params?: ParamsOf<E>; body?: BodyOf<E>; reason?: string }

/** The result of an operation that succeeds, or waits for a second admin. */
export type EndOf<E extends Endpoint> = Exclude<ReplyOf<E>, Checking>

/** Milliseconds between two requests: longer after each one without an answer. */
const FIRST_PAUSE = 1_000
const LONGEST_PAUSE = 10_000

/**
 * Refusals made before the change, whatever was sent: they say nothing of the operation itself, so the
 * page asks again.
 */
const AT_THE_DOOR = new Set([
  'unauthenticated',
  'forbidden',
  'step-up-required',
  'second-factor-required',
  'csrf',
  'too-many-requests',
  'store-unavailable',
  // The record may be an older copy, which lacks what was sent.
  'audit-unavailable',
])

/**
 * Sends one operation, under one Idempotency-Key, and goes on asking with the same key until it is certain
 * how it ended: through lost replies, lost connections and a new sign-in. A second key would be a second
 * operation.
 *
 * @throws ApiError once it is certain that it was refused, or that this can never be told.
 */
export async function pursue<E extends OnceEndpoint>(
  endpoint: E,
  operation: Operation<E>,
  onPending: (pending: Pending) => void,
): Promise<EndOf<E>> {
  let release: (() => void) | undefined
  try {
    return await askUntilCertain(endpoint, operation, (pending) => {
      release ??= guardLeaving(() => messages.endUnseen)
      onPending(pending)
    })
  } finally {
    release?.()
  }
}

async function askUntilCertain<E extends OnceEndpoint>(
  endpoint: E,
  operation: Operation<E>,
  onPending: (pending: Pending) => void,
): Promise<EndOf<E>> {
  const options = { ...operation, idempotencyKey: crypto.randomUUID() }
  let isPending = false
  for (let wait = FIRST_PAUSE; ; wait = Math.min(LONGEST_PAUSE, wait * 2)) {
    const answer = await callApi<E>(endpoint, options).then(
      (reply) => ({ reply }),
      (error: unknown) => ({ failure: failureOf(error) }),
    )
    if ('reply' in answer && isEnd<E>(answer.reply)) return answer.reply
    if ('failure' in answer && isFinal(answer.failure, isPending))
      throw new ApiError(answer.failure)
    isPending = true
    onPending(pendingIn(answer))
    if ('reply' in answer) wait = FIRST_PAUSE
    await (isSessionOver() ? signedInAgain() : connected(wait))
  }
}

function isEnd<E extends Endpoint>(reply: unknown): reply is EndOf<E> {
  return typeof reply === 'object' && reply !== null && !isChecking(reply)
}

function isChecking(reply: object): boolean {
  return 'state' in reply && reply.state === 'checking'
}

function isFinal({ outcome, code }: Failure, isPending: boolean): boolean {
  if (outcome === 'undecided') return true
  const isNothingDone = outcome === 'not-created' || outcome === 'not-applied'
  return isNothingDone && !(isPending && AT_THE_DOOR.has(code))
}

function pendingIn(answer: object): Pending {
  if (!('failure' in answer)) return 'checking'
  return isSessionOver() ? 'signed-out' : 'no-answer'
}

/** Resolves after a while, or as soon as there is a connection again. */
function connected(wait: number): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer)
      removeEventListener('online', done)
      resolve()
    }
    const timer = setTimeout(done, wait)
    addEventListener('online', done)
  })
}

function signedInAgain(): Promise<void> {
  return new Promise((resolve) => {
    const stop = onSessionEnd(() => {
      if (isSessionOver()) return
      stop()
      resolve()
    })
  })
}
