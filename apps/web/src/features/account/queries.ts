import { passkeyEndpoints } from '@sipdesk/shared/passkeys.ts'
import { sessionEndpoints } from '@sipdesk/shared/session.ts'
import { queryOptions, type QueryClient } from '@tanstack/react-query'
import { callApi } from '#src/api/client.ts'
import { refreshEverywhere } from '#src/api/other-tabs.ts'
import { sessionQuery } from '#src/api/queries.ts'

/** Where the person is signed in. */
export const sessionsQuery = queryOptions({
  queryKey: ['sessions'],
  queryFn: ({ signal }) => callApi(sessionEndpoints.listSessions, { signal }),
})

/** The person's passkeys. */
export const passkeysQuery = queryOptions({
  queryKey: ['passkeys'],
  queryFn: ({ signal }) => callApi(passkeyEndpoints.listPasskeys, { signal }),
})

/** Has the person, their sessions and passkeys read again; done once all are known. */
export function refreshAccount(queries: QueryClient): Promise<void> {
  return refreshEverywhere(
    queries,
    [sessionQuery, sessionsQuery, passkeysQuery].map(({ queryKey }) => queryKey),
  )
}
