import { auditEndpoints, type AuditEvents, type AuditFilter } from '@sipdesk/shared/audit.ts'
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { callApi } from '#src/api/client.ts'
import { pauseAfter } from '#src/api/read-again.ts'

/** The actions that match, newest first, page by page. */
export const activityQuery = (filter: AuditFilter) =>
  infiniteQueryOptions({
    queryKey: ['audit-events', filter],
    queryFn: ({ pageParam: cursor, signal }): Promise<AuditEvents> =>
      callApi(auditEndpoints.listAuditEvents, {
        query: { ...filter, view: 'actions', cursor },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
    // Once it is read, what is new comes by `newerQuery`.
    refetchInterval: (query) => !query.state.data && pauseAfter(query),
    refetchOnWindowFocus: ({ state }) => !state.data,
    refetchOnReconnect: ({ state }) => !state.data,
  })

/** Milliseconds between two looks for new actions, while somebody looks at the page. */
const LOOK_EVERY = 4_000

/** The actions that match and are younger than an event; those that have ended since among them. */
export const newerQuery = (filter: AuditFilter, after: number) =>
  queryOptions({
    queryKey: ['audit-events', filter, 'after', after],
    queryFn: ({ signal }) =>
      callApi(auditEndpoints.listAuditEvents, {
        query: { ...filter, view: 'actions', after: String(after) },
        signal,
      }),
    staleTime: 0,
    gcTime: 0,
    refetchInterval: (query) => (query.state.error ? pauseAfter(query) : LOOK_EVERY),
  })

/** Everybody whom activity can be filtered by, those who are gone too. */
export const recordedPeopleQuery = queryOptions({
  queryKey: ['audit-events', 'people'],
  queryFn: ({ signal }) => callApi(auditEndpoints.listRecordedPeople, { signal }),
})

/** The names of the lists that activity can be filtered by, those that are gone too. */
export const recordedListsQuery = queryOptions({
  queryKey: ['audit-events', 'lists'],
  queryFn: ({ signal }) => callApi(auditEndpoints.listRecordedLists, { signal }),
})
