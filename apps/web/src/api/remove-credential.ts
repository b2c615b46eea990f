import type { Credentials } from '@sipdesk/shared/credentials-api.ts'
import type { QueryClient } from '@tanstack/react-query'
import { credentialsQuery, refreshList } from './queries.ts'

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
