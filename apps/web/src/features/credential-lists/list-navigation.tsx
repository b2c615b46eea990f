import { credentialListsQuery } from '#src/api/queries.ts'
import { useRead } from '#src/api/use-read.ts'
import { Link } from '#src/lib/link.tsx'
import { paths } from '#src/lib/paths.ts'
import { ReadFailure } from '#src/ui/read-failure.tsx'
import { Skeleton } from '#src/ui/skeleton.tsx'
import { ListLinks } from './list-links.tsx'
import { navigation as messages } from '#messages/features/credential-lists'

/** All credential lists of the account, to choose one. */
export function ListNavigation() {
  const { data, failed } = useRead(credentialListsQuery)
  return (
    <nav className="list-navigation" aria-label={messages.lists}>
      <h2 className="section-title">
        <Link href={paths.home}>{messages.lists}</Link>
      </h2>
      {data && <ListLinks lists={data.credentialLists} />}
      {!data && !failed && <Skeleton lines={6} label={messages.loadingLists} />}
      {failed && <ReadFailure {...failed} />}
    </nav>
  )
}
