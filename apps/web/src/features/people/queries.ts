import type { BodyOf, ReplyOf } from '@sipdesk/shared/endpoint.ts'
import type { peopleEndpoints, Person } from '@sipdesk/shared/people.ts'
import type { QueryClient } from '@tanstack/react-query'
import { refreshEverywhere } from '#src/api/other-tabs.ts'
import { peopleQuery, sessionQuery } from '#src/api/queries.ts'

/** What an invitation asks for. */
export type Invite = BodyOf<typeof peopleEndpoints.invitePerson>

/** A person and the link made for them; it belongs in no query cache. */
export type Invited = ReplyOf<typeof peopleEndpoints.invitePerson>

/** Has everybody read again, and who is signed in, who may be one of them; done once both are known. */
export function refreshPeople(queries: QueryClient): Promise<void> {
  return refreshEverywhere(queries, [peopleQuery.queryKey, sessionQuery.queryKey])
}

/** The person as they were read last. */
export function asOfNow(queries: QueryClient, known: Person): Person {
  const people = queries.getQueryData(peopleQuery.queryKey)?.people
  return people?.find(({ id }) => id === known.id) ?? known
}
