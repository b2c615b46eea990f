import { personDetailsEndpoints } from '@sipdesk/shared/person-details.ts'
import { queryOptions } from '@tanstack/react-query'
import { callApi } from '#src/api/client.ts'
import { peopleQuery } from '#src/api/queries.ts'

/** One person, and what is known of their account. */
export const personQuery = (personId: string) =>
  queryOptions({
    // Read again together with all people.
    queryKey: [...peopleQuery.queryKey, personId],
    // It is come back to after something was done about it.
    staleTime: 0,
    queryFn: ({ signal }) =>
      callApi(personDetailsEndpoints.getPerson, { params: { personId }, signal }),
  })

/** The credentials whose password a person has seen. */
export const seenCredentialsQuery = (personId: string) =>
  queryOptions({
    queryKey: [...peopleQuery.queryKey, personId, 'seen-credentials'],
    staleTime: 0,
    queryFn: ({ signal }) =>
      callApi(personDetailsEndpoints.listSeenCredentials, { params: { personId }, signal }),
  })
