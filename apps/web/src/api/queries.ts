import { credentialEndpoints, type Credentials } from '@sipdesk/shared/credentials-api.ts'
import type { Credential } from '@sipdesk/shared/credentials.ts'
import { QueryClient, queryOptions } from '@tanstack/react-query'
import { callApi, speakFor } from './client.ts'
import { againWhileRetryable } from './read-again.ts'

/** Where this installation runs; it does not change while the page is open. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  async queryFn({ signal }) {
    const session = await callApi(credentialEndpoints.getSession, { signal })
    speakFor(session.person.id)
    return session
  },
  staleTime: Infinity,
})

export const credentialListsQuery = queryOptions({
  queryKey: ['credential-lists'],
  queryFn: ({ signal }) => callApi(credentialEndpoints.listCredentialLists, { signal }),
  refetchInterval: againWhileRetryable(),
})

export const credentialsQuery = (listSid: string) =>
  queryOptions({
    queryKey: ['credentials', listSid],
    queryFn: ({ signal }) =>
      callApi(credentialEndpoints.listCredentials, { params: { listSid }, signal }),
  })

/** Shows a created credential at once, and has the list read again behind it. */
export function addCredential(queries: QueryClient, credential: Credential): void {
  const { queryKey } = credentialsQuery(credential.credentialListSid)
  queries.setQueryData(
    queryKey,
    (known: Credentials | undefined) =>
      known && {
        ...known,
        credentials: [credential, ...known.credentials.filter(({ sid }) => sid !== credential.sid)],
      },
  )
  refreshList(queries, credential.credentialListSid)
}

/** Has a list, and the sizes of all, read again. */
export function refreshList(queries: QueryClient, listSid: string): void {
  void queries.invalidateQueries({ queryKey: credentialsQuery(listSid).queryKey })
  void queries.invalidateQueries({ queryKey: credentialListsQuery.queryKey })
}

/** Shows a credential no longer, and has the list read again behind it. */
export function removeCredential(queries: QueryClient, listSid: string, sid: string): void {
  queries.setQueryData(
    credentialsQuery(listSid).queryKey,
    (known: Credentials | undefined) =>
      known && {
        ...known,
        credentials: known.credentials.filter((credential) => credential.sid !== sid),
      },
  )
  refreshList(queries, listSid)
}

/** Milliseconds for which what was read is shown without asking again. */
const FRESH_FOR = 30_000

/** The BFF is the layer that retries; the page offers "Try again", but for what `read-again.ts` is for.
 * A browser that believes itself offline may still reach Sipdesk on the same machine. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: { queries: { retry: false, staleTime: FRESH_FOR, networkMode: 'always' } },
  })
}
