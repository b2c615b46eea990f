import { auditEndpoints, type AuditFilter } from '@sipdesk/shared/audit.ts'
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { callApi } from '#src/api/client.ts'
import { pauseAfter } from '#src/api/read-again.ts'

/** The events that match, newest first, page by page. */
export const recordQuery = (filter: AuditFilter) =>
  infiniteQueryOptions({
    queryKey: ['audit-events', filter],
    queryFn: ({ pageParam: cursor, signal }) =>
      callApi(auditEndpoints.listAuditEvents, {
        query: { ...filter, view: 'actions', cursor },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
    // Lines must not move while they are being read: a button refreshes them.
    refetchInterval: (query) => !query.state.data && pauseAfter(query),
    refetchOnWindowFocus: ({ state }) => !state.data,
    refetchOnReconnect: ({ state }) => !state.data,
  })

/** Everybody whom activity can be filtered by, those who are gone too. */
export const recordedPeopleQuery = queryOptions({
  queryKey: ['audit-events', 'people'],
  queryFn: ({ signal }) => callApi(auditEndpoints.listRecordedPeople, { signal }),
})
