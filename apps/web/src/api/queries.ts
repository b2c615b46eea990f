import { approvalEndpoints } from '@sipdesk/shared/approvals.ts'
import {
  type CredentialDetails,
  credentialDetailsEndpoints,
  type ListDetails,
} from '@sipdesk/shared/credential-details.ts'
import { credentialListEndpoints } from '@sipdesk/shared/credential-lists.ts'
import {
  type Credential,
  credentialEndpoints,
  type Credentials,
} from '@sipdesk/shared/credentials.ts'
import { peopleEndpoints } from '@sipdesk/shared/people.ts'
import { sessionEndpoints } from '@sipdesk/shared/session.ts'
import { focusManager, QueryClient, queryOptions } from '@tanstack/react-query'
import { watchAttention } from './attention.ts'
import { callApi, speakFor } from './client.ts'
import { followOtherTabs, refreshEverywhere } from './other-tabs.ts'
import { pauseAfter } from './read-again.ts'
import { usernamesQuery } from './usernames.ts'

/** Milliseconds between two looks while somebody looks at the page. */
const APPROVALS_TOLD_EVERY = 60_000

/** Where this installation runs; it does not change while the page is open. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  async queryFn({ signal }) {
    const session = await callApi(sessionEndpoints.getSession, { signal })
    speakFor(session.person.id)
    return session
  },
  staleTime: Infinity,
  // What waits for a second admin is told to the others with it.
  refetchInterval: (query) =>
    pauseAfter(query) || (query.state.data?.approvals ? APPROVALS_TOLD_EVERY : false),
})

/** What waits for a second admin, and what did of late. */
export const approvalsQuery = queryOptions({
  queryKey: ['approvals'],
  queryFn: ({ signal }) => callApi(approvalEndpoints.listApprovals, { signal }),
})

/** Has that read again, in other tabs too. */
export function refreshApprovals(queries: QueryClient): Promise<void> {
  return refreshEverywhere(queries, [approvalsQuery.queryKey, sessionQuery.queryKey])
}

export const credentialListsQuery = queryOptions({
  queryKey: ['credential-lists'],
  queryFn: ({ signal }) => callApi(credentialListEndpoints.listCredentialLists, { signal }),
})

export const credentialsQuery = (listSid: string) =>
  queryOptions({
    queryKey: ['credentials', listSid],
    queryFn: ({ signal }) =>
      callApi(credentialEndpoints.listCredentials, { params: { listSid }, signal }),
  })

/** What Sipdesk itself knows about the credentials of a list; it is read from its own store, also while Twilio is away. */
export const credentialDetailsQuery = (listSid: string) =>
  queryOptions({
    queryKey: ['credential-details', listSid],
    queryFn: ({ signal }) =>
      callApi(credentialDetailsEndpoints.listCredentialDetails, { params: { listSid }, signal }),
  })

/** Shows changed details at once; the list of them, and what is searched, is read again in the background. */
export function putDetails(
  queries: QueryClient,
  listSid: string,
  changed: CredentialDetails,
): void {
  showDetails(queries, listSid, changed)
  refreshDetails(queries, listSid)
}

/** Has them read again, and what is searched. */
export function refreshDetails(queries: QueryClient, listSid: string): void {
  const { queryKey } = credentialDetailsQuery(listSid)
  void refreshEverywhere(queries, [queryKey, usernamesQuery.queryKey])
}

/** Shows them alone: of many that change, the list is read again once. */
export function showDetails(
  queries: QueryClient,
  listSid: string,
  changed: CredentialDetails,
): void {
  queries.setQueryData(
    credentialDetailsQuery(listSid).queryKey,
    (known: ListDetails | undefined) =>
      known && {
        ...known,
        details: [
          ...known.details.filter(({ credentialSid }) => credentialSid !== changed.credentialSid),
          changed,
        ],
      },
  )
}

/** Everybody with access. */
export const peopleQuery = queryOptions({
  queryKey: ['people'],
  queryFn: ({ signal }) => callApi(peopleEndpoints.listPeople, { signal }),
})

/** Shows a created credential at once, and refetches the list in the background. */
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

/** Refetches a list, and the sizes of all lists, in other tabs too. */
export function refreshList(queries: QueryClient, listSid: string): void {
  const changed = [credentialsQuery(listSid), credentialDetailsQuery(listSid), credentialListsQuery]
  void refreshEverywhere(
    queries,
    changed.map(({ queryKey }) => queryKey),
  )
}

/** Hides a credential at once, and refetches the list in the background. */
export function removeCredential(queries: QueryClient, listSid: string, sid: string): void {
  hideCredential(queries, listSid, sid)
  refreshList(queries, listSid)
}

/** Hides it alone: of many that go, the list is refetched once. */
export function hideCredential(queries: QueryClient, listSid: string, sid: string): void {
  queries.setQueryData(
    credentialsQuery(listSid).queryKey,
    (known: Credentials | undefined) =>
      known && {
        ...known,
        credentials: known.credentials.filter((credential) => credential.sid !== sid),
      },
  )
}

/** Milliseconds for which what was read is shown without asking again. */
const FRESH_FOR = 30_000

/**
 * The queries of the page. The server is the layer that retries within a read; the page repeats what failed, after
 * the pauses of `read-again.ts`, while somebody looks. A browser that believes itself offline may still reach
 * Sipdesk on the same machine.
 */
export function createQueryClient(): QueryClient {
  focusManager.setEventListener(watchAttention)
  const queries = new QueryClient({
    defaultOptions: {
      queries: {
        retry: false,
        staleTime: FRESH_FOR,
        networkMode: 'always',
        refetchInterval: pauseAfter,
        refetchOnReconnect: true,
      },
    },
  })
  followOtherTabs(queries)
  return queries
}
