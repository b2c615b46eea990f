import { notifyManager, useQueryClient, type QueryCache } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useSyncExternalStore } from 'react'
import { failureOf, type Failure } from './api-error.ts'
import { retryTimeOf } from './read-again.ts'

/** Codes of failures that no part of the page has alone: whoever meets one meets it everywhere. */
const SHARED = new Set([
  'offline',
  'no-answer',
  'twilio-unavailable',
  'twilio-credentials-rejected',
  'twilio-account-inactive',
  'store-unavailable',
  'too-busy',
])

/** What of a query tells whether it is part of an outage. */
export type Watched = {
  hash: string
  error: Error | null
  isFetching: boolean
  /** Milliseconds since 1970; 0 where it never was. */
  errorUpdatedAt: number
  dataUpdatedAt: number
}

/** Why reads of the page fail, as one cause. Times in milliseconds since 1970. */
export type Outage = {
  failure: Failure
  /** When the first read failed. */
  since: number
  /** When the oldest of what is still shown was read; undefined where nothing is. */
  readAt: number | undefined
  /** When the next read is tried by itself. */
  retryAt: number | 'online' | undefined
  isRetrying: boolean
  /** The queries that fail with it. */
  hashes: ReadonlySet<string>
}

/**
 * The outage after what the queries in use say now. A query that has nothing to show loses its error while it is read
 * again: until that has ended it stays part of the outage that it was in.
 */
export function nextOutage(
  before: Outage | undefined,
  queries: readonly Watched[],
): Outage | undefined {
  const failing = queries.filter(({ error, isFetching, hash }) =>
    error ? SHARED.has(failureOf(error).code) : isFetching && before?.hashes.has(hash),
  )
  const newest = failing
    .filter(({ error }) => error)
    .toSorted((a, b) => b.errorUpdatedAt - a.errorUpdatedAt)[0]
  const failure = newest?.error ? failureOf(newest.error) : before?.failure
  if (failing.length === 0 || !failure) return undefined
  const shown = failing.map(({ dataUpdatedAt }) => dataUpdatedAt).filter((at) => at > 0)
  return {
    failure,
    since: before?.since ?? Math.min(...failing.map(({ errorUpdatedAt }) => errorUpdatedAt)),
    readAt: shown.length > 0 ? Math.min(...shown) : undefined,
    retryAt: firstRetry(failing),
    isRetrying: failing.some(({ isFetching }) => isFetching),
    hashes: new Set(failing.map(({ hash }) => hash)),
  }
}

function firstRetry(failing: readonly Watched[]): Outage['retryAt'] {
  const times = failing.map(({ error, isFetching }) =>
    error && !isFetching ? retryTimeOf(error) : undefined,
  )
  const due = times.filter((time) => typeof time === 'number')
  return due.length > 0 ? Math.min(...due) : times.find((time) => time === 'online')
}

/**
 * Why reads of the page fail, if that is for a reason that all of them share. As soon as one of them succeeds,
 * the others are read again.
 */
export function useOutage(): (Outage & { onRetry: () => void }) | undefined {
  const queries = useQueryClient()
  const outage = useFollowed(queries.getQueryCache())
  const before = useRef(outage)
  const onRetry = useCallback(() => {
    const hashes = before.current?.hashes
    void queries.refetchQueries({ predicate: ({ queryHash }) => hashes?.has(queryHash) ?? false })
  }, [queries])
  useEffect(() => {
    const last = before.current
    before.current = outage
    if (outage && last && !outage.isRetrying && outage.hashes.size < last.hashes.size) onRetry()
  }, [outage, onRetry])
  return outage && { ...outage, onRetry }
}

/** The outage as the cache tells it, the same object as long as nothing of it has changed. */
function useFollowed(cache: QueryCache): Outage | undefined {
  const last = useRef<{ key: string; outage: Outage | undefined }>({ key: '', outage: undefined })
  const subscribe = useCallback(
    (listener: () => void) => cache.subscribe(notifyManager.batchCalls(listener)),
    [cache],
  )
  return useSyncExternalStore(subscribe, () => {
    const watched = watchedOf(cache)
    const key = watched.map(keyOf).join('\n')
    if (key !== last.current.key) {
      last.current = { key, outage: nextOutage(last.current.outage, watched) }
    }
    return last.current.outage
  })
}

function keyOf({ error, ...rest }: Watched): string {
  return [...Object.values(rest), error && retryTimeOf(error)].join(' ')
}

function watchedOf(cache: QueryCache): Watched[] {
  return cache
    .getAll()
    .filter((query) => query.isActive())
    .map(({ queryHash, state }) => ({
      hash: queryHash,
      error: state.error,
      isFetching: state.fetchStatus === 'fetching',
      errorUpdatedAt: state.errorUpdatedAt,
      dataUpdatedAt: state.dataUpdatedAt,
    }))
}
