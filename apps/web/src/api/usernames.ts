import { queryOptions, type QueryClient } from '@tanstack/react-query'
import { ApiError, type Failure } from './api-error.ts'
import type { Findings, Held } from './find-usernames.ts'
import { pauseAfter } from './read-again.ts'
import { noteSessionEnd } from './session.ts'
import { client as clientMessages, usernames as messages } from '#messages/api'

/** Milliseconds for which the usernames are searched without asking again. */
const FRESH_FOR = 60_000

/** What is known of the usernames; they themselves stay in the worker. */
export type LoadedUsernames = {
  /** How many lists could be read, and how many usernames are in them. */
  lists: number
  usernames: number
  /** The names of the lists that could not be read. */
  unread: string[]
  /** Whether one of these may be readable when asked again. */
  isRetryable: boolean
  /** When the list that was read first was read; undefined where there is none. */
  asOf: string | undefined
}

export type Question =
  | { ask: 'load'; isFresh: boolean }
  /** By the rules of `findUsernames`. */
  | { ask: 'find'; text: string }
  /** By the rules of `holdersOf`. */
  | { ask: 'holders'; username: string; listSids: string[] }
  /** The next username that none of these lists holds. */
  | { ask: 'next-free'; username: string; listSids: string[] }
  /** The prototypes of these characters, by `prototypeOf`; nothing where the table could not be loaded. */
  | { ask: 'prototypes'; characters: string[] }

type Answers = {
  load: LoadedUsernames
  find: Findings
  holders: Held[]
  'next-free': string
  prototypes: [character: string, prototype: string][]
}
type AnswerTo<Q extends Question> = Answers[Q['ask']]

type Reply = { id: number; answer: never } | { id: number; failure: Failure }

let worker: Worker | undefined
let lastId = 0
const waiting = new Map<number, { resolve: (answer: never) => void; reject: (e: Error) => void }>()

/**
 * Loads the usernames of all lists for searching. Lists that could not be read for a transient reason are
 * read again automatically, while a component uses them.
 *
 * @throws ApiError
 */
export const usernamesQuery = queryOptions({
  queryKey: ['usernames'],
  queryFn: () => askWorker({ ask: 'load', isFresh: false }),
  staleTime: (query) => pauseAfter(query) || FRESH_FOR,
})

/** Asks Twilio now, past the cache. @throws ApiError, which components that show the usernames show too. */
export function refreshUsernames(queries: QueryClient): Promise<LoadedUsernames> {
  const queryFn = () => askWorker({ ask: 'load', isFresh: true })
  return queries.fetchQuery({ ...usernamesQuery, queryFn, staleTime: 0 })
}

/** Asks what was loaded so far. @throws ApiError */
export function askWorker<Q extends Question>(question: Q): Promise<AnswerTo<Q>> {
  worker ??= startWorker()
  const id = ++lastId
  const answer = new Promise<AnswerTo<Q>>((resolve, reject) => {
    waiting.set(id, { resolve, reject })
  })
  worker.postMessage({ id, question })
  return answer
}

/** Starts the worker ahead of the first question; it reads nothing before that. */
export function warmUpWorker(): void {
  worker ??= startWorker()
}

function startWorker(): Worker {
  const started = new Worker(new URL('./usernames.worker.ts', import.meta.url), { type: 'module' })
  started.addEventListener('message', ({ data }: MessageEvent<Reply>) => {
    const asker = waiting.get(data.id)
    waiting.delete(data.id)
    if ('answer' in data) return asker?.resolve(data.answer)
    // The worker has module state of its own: a lost session is noted here.
    if (data.failure.code === 'unauthenticated') noteSessionEnd(true)
    asker?.reject(new ApiError(data.failure))
  })
  started.addEventListener('error', () => {
    worker = undefined
    for (const { reject } of waiting.values()) reject(new ApiError(NOT_STARTED))
    waiting.clear()
  })
  return started
}

const NOT_STARTED: Failure = {
  code: 'no-answer',
  title: messages.notLoaded,
  detail: `${clientMessages.tookTooLong} ${clientMessages.tryInAMoment}`,
}
