import type { AuditFilter } from '@sipdesk/shared/audit.ts'
import { useInfiniteQuery, type UseInfiniteQueryResult } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { failureOf } from '#src/api/api-error.ts'
import { useListNames } from '#src/api/list-names.ts'
import { useFailed } from '#src/api/use-read.ts'
import { announce } from '#src/lib/announcer.ts'
import { contentOf, newestIn } from './pages.ts'
import { activityQuery } from './queries.ts'
import * as messages from '#messages/features/audit'

/** The actions that match, the way to older ones, and why either could not be read. */
export function useActivity(filter: AuditFilter) {
  const query = useInfiniteQuery(activityQuery(filter))
  const { data, hasNextPage } = query
  const { actions, listNames = {} } = data ? contentOf(data) : {}
  const failures = useFailures(query)
  const count = actions && messages.shown(actions.length, hasNextPage)
  useAnnouncement(failures.failed?.failure.title ?? count, [filter, data?.pageParams])
  return {
    actions,
    newest: data && newestIn(data),
    readAt: query.dataUpdatedAt,
    listNames: useListNames(listNames),
    ...failures,
    hasOlder: hasNextPage,
    isBusy: query.isFetching,
    isLoadingOlder: query.isFetchingNextPage,
    showOlder: async () => (await query.fetchNextPage()).hasNextPage,
  }
}

type Query = Pick<
  UseInfiniteQueryResult,
  'error' | 'isFetching' | 'isSuccess' | 'refetch' | 'isFetchingNextPage' | 'isFetchNextPageError'
>

/** Why nothing, or nothing older, could be read. */
function useFailures(query: Query) {
  const { error, isFetchingNextPage, isFetchNextPageError } = query
  const failed = useFailed(query)
  if (!isFetchNextPageError) return { failed, olderFailure: undefined }
  // Gone while it is tried again, so that a second failure is spoken like the first.
  return { failed: undefined, olderFailure: isFetchingNextPage ? undefined : failureOf(error) }
}

/** Says what came of a filter or of older actions; the first load, and what is new, speak for themselves. */
function useAnnouncement(sentence: string | undefined, about: unknown[]): void {
  const occasion = JSON.stringify(about)
  const last = useRef<string>(undefined)
  useEffect(() => {
    if (sentence === undefined) return
    if (last.current !== undefined && last.current !== occasion) announce(sentence)
    last.current = occasion
  }, [sentence, occasion])
}
