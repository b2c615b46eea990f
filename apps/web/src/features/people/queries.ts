import type { BodyOf } from '@sipdesk/shared/endpoint.ts'
import type { InvitedPerson, peopleEndpoints, Person } from '@sipdesk/shared/people.ts'
import type { QueryClient } from '@tanstack/react-query'
import { refreshEverywhere } from '#src/api/other-tabs.ts'
import { approvalsQuery, peopleQuery, sessionQuery } from '#src/api/queries.ts'

/** What an invitation asks for. */
export type Invite = BodyOf<typeof peopleEndpoints.invitePerson>

/** A person and the link made for them; it belongs in no query cache. */
export type Invited = InvitedPerson

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
