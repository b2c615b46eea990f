import type { Failure } from '#src/api/api-error.ts'
import { failureOf } from '#src/api/api-error.ts'
import type { Pending } from '#src/api/pursuit.ts'
import { guardLeaving } from '#src/lib/leaving.ts'
import { bulk as messages } from '#messages/features/credentials/table'

/** How far one row has come; `asked` waits for a second admin, `left` was not begun. */
export type RowResult =
  | { state: 'waiting' | 'running' | 'done' | 'asked' | 'left' }
  | { state: 'unclear'; pending: Pending }
  | { state: 'failed'; failure: Failure }

/** `pausing` and `stopping` wait for the row under way. `limited` goes on by itself at `resumeAt`. */
type Phase = 'running' | 'pausing' | 'stopping' | 'limited' | 'paused' | 'ended'

export type RunState = {
  phase: Phase
  results: ReadonlyMap<string, RowResult>
  /** Milliseconds since 1970. */
  resumeAt?: number | undefined
  /** Why it was paused, unless somebody wanted that. */
  failure?: Failure | undefined
}

/** What a row comes to where nothing is wrong. */
export type RowEnd = 'done' | 'asked'

/** One change, to the row of this SID. */
export type Work = (sid: string, onPending: (pending: Pending) => void) => Promise<RowEnd>

/** Codes that say something of this row. All others stop the run: the next row would fare no better. */
const OF_THE_ROW = new Set(['not-found', 'validation', 'approval-waits', 'twilio-refused'])

/** Milliseconds to wait where the limit of changes is reached and the answer does not tell. */
const UNTOLD_WAIT = 10_000

/**
 * Makes one change after another, a row each, and tells how each of them ended. A row is `failed` only where it is
 * certain that nothing was done, or that this can never be told. Where the limit of changes is reached the run waits
 * as long as the server says, and goes on; whatever else is not about the row pauses it until somebody has it go on.
 * The browser asks before the page is left meanwhile.
 */
export class BulkRun {
  readonly #work: Work
  readonly #wait: typeof pause
  readonly #listeners = new Set<() => void>()
  #state: RunState
  #interruption = new AbortController()

  /**
   * @param work Rejects with an ApiError.
   * @param wait Resolves after so many milliseconds, or as soon as the signal aborts.
   */
  constructor(sids: readonly string[], work: Work, wait = pause) {
    this.#work = work
    this.#wait = wait
    this.#state = {
      phase: 'paused',
      results: new Map(sids.map((sid) => [sid, { state: 'waiting' }])),
    }
  }

  readonly state = (): RunState => this.#state

  readonly onChange = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Goes on until nothing waits, or somebody wants it to pause or to end. Returns at once where it is under way. */
  async go(): Promise<void> {
    if (this.#state.phase !== 'paused') return
    this.#interruption = new AbortController()
    this.#set({ phase: 'running', failure: undefined })
    const release = guardLeaving(() => messages.leaving)
    for (let sid = nextOf(this.#state); sid !== undefined; sid = nextOf(this.#state)) {
      await this.#make(sid)
    }
    release()
    const { phase } = this.state()
    if (phase === 'pausing') this.#set({ phase: 'paused' })
    else if (phase !== 'paused') this.#end()
  }

  /** After the row under way. */
  pause(): void {
    this.#interrupt('pausing')
  }

  /** The same for good: what waits is left as it is. */
  stop(): void {
    if (this.#state.phase === 'paused') this.#end()
    else this.#interrupt('stopping')
  }

  async #make(sid: string): Promise<void> {
    this.#note(sid, { state: 'running' })
    try {
      const onPending = (pending: Pending) => this.#note(sid, { state: 'unclear', pending })
      this.#note(sid, { state: await this.#work(sid, onPending) })
    } catch (error) {
      await this.#settle(sid, failureOf(error))
    }
  }

  async #settle(sid: string, failure: Failure): Promise<void> {
    if (failure.outcome === 'undecided' || OF_THE_ROW.has(failure.code)) {
      return this.#note(sid, { state: 'failed', failure })
    }
    this.#note(sid, { state: 'waiting' })
    if (failure.code !== 'too-many-requests') return this.#set({ phase: 'paused', failure })
    const milliseconds = Number(failure.values?.['seconds'] ?? 0) * 1000 || UNTOLD_WAIT
    if (this.#state.phase !== 'running') return
    this.#set({ phase: 'limited', resumeAt: Date.now() + milliseconds })
    await this.#wait(milliseconds, this.#interruption.signal)
    if (this.state().phase === 'limited') this.#set({ phase: 'running', resumeAt: undefined })
  }

  #end(): void {
    const { results } = this.#state
    const left = [...results].map(([sid, result]): [string, RowResult] => [
      sid,
      result.state === 'waiting' ? { state: 'left' } : result,
    ])
    this.#set({ phase: 'ended', results: new Map(left), resumeAt: undefined })
  }

  #interrupt(phase: 'pausing' | 'stopping'): void {
    if (this.#state.phase === 'paused' || this.#state.phase === 'ended') return
    this.#set({ phase, resumeAt: undefined })
    this.#interruption.abort()
  }

  #set(next: Partial<RunState>): void {
    this.#state = { ...this.#state, ...next }
    for (const listener of this.#listeners) listener()
  }

  #note(sid: string, result: RowResult): void {
    this.#set({ results: new Map(this.#state.results).set(sid, result) })
  }
}

/** The row that comes next, unless there is to be none. */
function nextOf({ phase, results }: RunState): string | undefined {
  if (phase !== 'running') return undefined
  return [...results].find(([, { state }]) => state === 'waiting')?.[0]
}

/** How many rows have come how far. */
export function tally({ results }: RunState): Record<RowResult['state'], number> {
  const counts = { waiting: 0, running: 0, unclear: 0, done: 0, asked: 0, failed: 0, left: 0 }
  for (const { state } of results.values()) counts[state]++
  return counts
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds)
    signal.addEventListener('abort', () => {
      clearTimeout(timer)
      resolve()
    })
  })
}
