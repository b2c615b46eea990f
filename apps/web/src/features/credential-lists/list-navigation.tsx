import { useQuery } from '@tanstack/react-query'
import { failedRead } from '#src/api/api-error.ts'
import { credentialListsQuery } from '#src/api/queries.ts'
import { Link } from '#src/lib/link.tsx'
import { paths } from '#src/lib/paths.ts'
import { ReadFailure } from '#src/ui/read-failure.tsx'
import { Skeleton } from '#src/ui/skeleton.tsx'
import { ListLinks } from './list-links.tsx'
import { navigation as messages } from '#messages/features/credential-lists'

/** All credential lists of the account, to choose one. */
export function ListNavigation() {
  const lists = useQuery(credentialListsQuery)
  const { data, error } = lists
  return (
    <nav className="list-navigation" aria-label={messages.lists}>
      <h2 className="section-title">
        <Link href={paths.home}>{messages.lists}</Link>
      </h2>
      {data && <ListLinks lists={data.credentialLists} />}
      {!data && !error && <Skeleton lines={6} label={messages.loadingLists} />}
      {error && <ReadFailure {...failedRead(lists)} />}
    </nav>
  )
}
