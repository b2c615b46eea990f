import type { BodyOf, ReplyOf } from '@sipdesk/shared/endpoint.ts'
import { peopleEndpoints } from '@sipdesk/shared/people.ts'
import { queryOptions, type QueryClient } from '@tanstack/react-query'
import { callApi } from '#src/api/client.ts'
import { sessionQuery } from '#src/api/queries.ts'

/** What an invitation asks for. */
export type Invite = BodyOf<typeof peopleEndpoints.invitePerson>

/** A person and the link made for them; it belongs in no query cache. */
export type Invited = ReplyOf<typeof peopleEndpoints.invitePerson>

/** Everybody with access. */
export const peopleQuery = queryOptions({
  queryKey: ['people'],
  queryFn: ({ signal }) => callApi(peopleEndpoints.listPeople, { signal }),
})

/** Has everybody read again, and who is signed in, who may be one of them; done once both are known. */
export async function refreshPeople(queries: QueryClient): Promise<void> {
  await Promise.all(
    [peopleQuery, sessionQuery].map(({ queryKey }) => queries.invalidateQueries({ queryKey })),
  )
}
