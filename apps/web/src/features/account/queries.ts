import { sessionEndpoints } from '@sipdesk/shared/session.ts'
import { queryOptions, type QueryClient } from '@tanstack/react-query'
import { callApi } from '#src/api/client.ts'
import { sessionQuery } from '#src/api/queries.ts'

/** Where the person is signed in. */
export const sessionsQuery = queryOptions({
  queryKey: ['sessions'],
  queryFn: ({ signal }) => callApi(sessionEndpoints.listSessions, { signal }),
})

/** Has the person and their sessions read again; done once both are known. */
export async function refreshAccount(queries: QueryClient): Promise<void> {
  await Promise.all(
    [sessionQuery, sessionsQuery].map(({ queryKey }) => queries.invalidateQueries({ queryKey })),
  )
}
