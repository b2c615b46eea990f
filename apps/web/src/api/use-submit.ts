import { useRef, useState } from 'react'
import { failureOf, isWithoutProof, type Failure } from './api-error.ts'
import type { Pending } from './pursuit.ts'
import { isForWantOfSession, useSignedInAgain } from './use-signed-in-again.ts'

/** How a submit ended. */
export type End<T> = { result: T } | { failure: Failure }

type State = {
  isBusy: boolean
  /** Why the last one failed. */
  failure?: Failure | undefined
  /** Why it is not known yet how the one under way ended. */
  pending?: Pending | undefined
}

const IDLE: State = { isBusy: false }

/**
 * Sends one change at a time, and tells its state. Neither request nor answer is kept, here or in a cache:
 * it may hold a password.
 *
 * @param work Rejects with an ApiError where the change was refused; `pursue` takes `onPending`, any other call does without.
 */
export function useSubmit<Input = void, T = unknown>(
  work: (input: Input, onPending: (pending: Pending) => void) => Promise<T>,
) {
  const [state, setState] = useState(IDLE)
  const isUnderWay = useRef(false)
  useSignedInAgain(() => setState((last) => (isForWantOfSession(last.failure) ? IDLE : last)))

  /**
   * Resolves to how it ended; to undefined where nothing was done and there is nothing to tell: at once where
   * another one is under way, and where the person was asked for a proof of who they are, and gave none.
   */
  async function send(input: Input): Promise<End<T> | undefined> {
    if (isUnderWay.current) return undefined
    isUnderWay.current = true
    setState({ isBusy: true })
    const end = await work(input, (pending) => setState({ isBusy: true, pending })).then(
      (result) => ({ result }),
      (error: unknown) => (isWithoutProof(error) ? undefined : { failure: failureOf(error) }),
    )
    isUnderWay.current = false
    setState(end && 'failure' in end ? { isBusy: false, failure: end.failure } : IDLE)
    return end
  }

  /** The last result says nothing of the next. */
  function forget(): void {
    setState((last) => ({ ...last, failure: undefined }))
  }

  return { isBusy: state.isBusy, failure: state.failure, pending: state.pending, send, forget }
}
