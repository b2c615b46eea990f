import type { AuditFilter } from '@sipdesk/shared/audit.ts'
import { focusManager, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useSyncExternalStore } from 'react'
import { useFailed } from '#src/api/use-read.ts'
import { withNewer } from './pages.ts'
import { activityQuery, newerQuery } from './queries.ts'

/** How what is shown stands to what is on record: up to date, nobody is looking, or not read since. */
export type Liveness = { state: 'live' | 'paused' | 'stale'; readAt: number }

type Shown = {
  /** The number of the youngest event; undefined before anything is read. */
  newest: number | undefined
  /** When it was read, in milliseconds since 1970. */
  readAt: number
  /** Whether somebody reads what would move. */
  isHeld: boolean
}

/**
 * Shows new actions as they come; while `isHeld`, it counts them, and shows them when asked. A filter that ends, or that
 * goes by the names of lists at Twilio, is not watched: then there is no `liveness`.
 */
export function useNewer(filter: AuditFilter, { newest, readAt, isHeld }: Shown) {
  const queries = useQueryClient()
  const isWatched = newest !== undefined && !filter.to && !filter.listName
  const query = useQuery({ ...newerQuery(filter, newest ?? 0), enabled: isWatched })
  const { data } = query
  const state = useLiveState(query)
  const count = isWatched && data ? data.events.length : 0

  function show() {
    const { queryKey } = activityQuery(filter)
    if (data) queries.setQueryData(queryKey, (shown) => shown && withNewer(shown, data))
  }
  useEffect(() => {
    if (count > 0 && !isHeld) show()
  })
  const liveness: Liveness = { state, readAt: Math.max(readAt, query.dataUpdatedAt) }
  return {
    /** How many wait to be shown, and whether there are more still. */
    waiting: isHeld ? count : 0,
    isMore: !!data?.nextCursor,
    show,
    failed: useFailed(query),
    liveness: isWatched ? liveness : undefined,
  }
}

const onAttention = (listener: () => void) => focusManager.subscribe(listener)

function useLiveState({ isError }: { isError: boolean }): Liveness['state'] {
  const isAttended = useSyncExternalStore(onAttention, () => focusManager.isFocused())
  if (isError) return 'stale'
  return isAttended ? 'live' : 'paused'
}
