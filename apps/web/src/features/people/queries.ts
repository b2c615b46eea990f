import type { BodyOf } from '@sipdesk/shared/endpoint.ts'
import type { InvitedPerson, peopleEndpoints, Person } from '@sipdesk/shared/people.ts'
import { personDetailsEndpoints } from '@sipdesk/shared/person-details.ts'
import { queryOptions, type QueryClient } from '@tanstack/react-query'
import { callApi } from '#src/api/client.ts'
import { refreshEverywhere } from '#src/api/other-tabs.ts'
import { approvalsQuery, peopleQuery, sessionQuery } from '#src/api/queries.ts'

/** What an invitation asks for. */
export type Invite = BodyOf<typeof peopleEndpoints.invitePerson>

/** A person and the link made for them; it belongs in no query cache. */
export type Invited = InvitedPerson

/** One person, and what is known of their account. */
export const personQuery = (personId: string) =>
  queryOptions({
    queryKey: ['people', personId],
    // It is come back to after something was done about it.
    staleTime: 0,
    queryFn: ({ signal }) =>
      callApi(personDetailsEndpoints.getPerson, { params: { personId }, signal }),
  })

/** The credentials whose password a person has seen. */
export const seenCredentialsQuery = (personId: string) =>
  queryOptions({
    queryKey: ['people', personId, 'seen-credentials'],
    staleTime: 0,
    queryFn: ({ signal }) =>
      callApi(personDetailsEndpoints.listSeenCredentials, { params: { personId }, signal }),
  })

/** Has everybody read again, and who is signed in, who may be one of them; done once both are known. */
export function refreshPeople(queries: QueryClient): Promise<void> {
  return refreshEverywhere(queries, [
    peopleQuery.queryKey,
    sessionQuery.queryKey,
    approvalsQuery.queryKey,
  ])
}

/** The person as they were read last. */
export function asOfNow(queries: QueryClient, known: Person): Person {
  const people = queries.getQueryData(peopleQuery.queryKey)?.people
  return people?.find(({ id }) => id === known.id) ?? known
}
