import {
  useQuery,
  type DefaultError,
  type QueryKey,
  type UseQueryOptions,
  type UseQueryResult,
} from '@tanstack/react-query'
import { useState } from 'react'
import { failureOf, type Failure } from './api-error.ts'
import { retryTimeOf } from './read-again.ts'

/** Why a read failed, and when it is repeated, as `ReadFailure` takes it. */
export type FailedRead = {
  failure: Failure
  retryAt: number | 'online' | undefined
  isRetrying: boolean
  onRetry: () => void
}

/**
 * `useQuery`, with its failure in `failed`. That stays while the same is read again, also where there is nothing
 * to show yet: what a person reads must not come and go with every attempt.
 */
export function useRead<T, Data = T, Key extends QueryKey = QueryKey>(
  options: UseQueryOptions<T, DefaultError, Data, Key>,
): UseQueryResult<Data> & { failed: FailedRead | undefined } {
  const result = useQuery(options)
  return { ...result, failed: useFailed(result) }
}

type Read = Pick<UseQueryResult, 'error' | 'isFetching' | 'isSuccess' | 'refetch'>

/** The same of a query of any kind. */
export function useFailed({ error, isFetching, isSuccess, refetch }: Read): FailedRead | undefined {
  const [kept, setKept] = useState(error)
  const told = error ?? (isFetching && !isSuccess ? kept : null)
  if (told !== kept) setKept(told)
  if (!told) return undefined
  return {
    failure: failureOf(told),
    retryAt: isFetching ? undefined : retryTimeOf(told),
    isRetrying: isFetching,
    onRetry: () => void refetch(),
  }
}
