import { type CredentialList, LIST_MAX_CREDENTIALS } from '@sipdesk/shared/credential-lists.ts'
import { type Domain, reachOf } from '@sipdesk/shared/domains.ts'
import { useQuery } from '@tanstack/react-query'
import { memo, useId } from 'react'
import { useRoute } from 'wouter'
import { domainsQuery } from '#src/api/domains-query.ts'
import { credentialListsQuery } from '#src/api/queries.ts'
import { useRead } from '#src/api/use-read.ts'
import { formatNumber } from '#src/lib/format.ts'
import { Link } from '#src/lib/link.tsx'
import { paths } from '#src/lib/paths.ts'
import { Value } from '#src/lib/value.tsx'
import { ReadFailure } from '#src/ui/read-failure.tsx'
import { Skeleton } from '#src/ui/skeleton.tsx'
import { useRailLists, useVisit } from './chosen-lists.ts'
import './list-navigation.css'
import { navigation as messages } from '#messages/features/credential-lists'

const NONE: CredentialList[] = []

/** All lists in the rail, a line each: those pinned, those used last, and all from A to Z. */
export function ListNavigation({ personId }: { personId: string }) {
  const { data, failed } = useRead(credentialListsQuery)
  // Whatever is known of the domains: the rail does not ask for them.
  const { data: known } = useQuery({ ...domainsQuery, enabled: false })
  const [, at] = useRoute(paths.listPattern)
  const lists = data?.credentialLists ?? NONE
  const current = lists.find(({ sid }) => sid === at?.listSid)?.sid
  useVisit(personId, current)
  const { pinned, recent, all } = useRailLists(personId, lists)
  const group = { current, domains: known?.domains }
  return (
    <nav className="list-navigation" aria-label={messages.lists}>
      <ListGroup title={messages.pinned} lists={pinned} {...group} />
      <ListGroup title={messages.recent} lists={recent} {...group} />
      <ListGroup title={messages.all} lists={all} {...group} />
      {data?.credentialLists.length === 0 && <p className="list-note">{messages.noLists}</p>}
      {!data && !failed && <Skeleton lines={6} label={messages.loadingLists} />}
      {failed && <ReadFailure {...failed} />}
    </nav>
  )
}

type GroupProps = {
  title: string
  lists: readonly CredentialList[]
  current: string | undefined
  domains: readonly Domain[] | undefined
}

const ListGroup = memo(function ListGroup({ title, lists, current, domains }: GroupProps) {
  const id = useId()
  if (lists.length === 0) return null
  return (
    <>
      <p id={id} className="list-note">
        {title}
      </p>
      <ul aria-labelledby={id}>
        {lists.map((list) => (
          <ListLink
            key={list.sid}
            list={list}
            isCurrent={list.sid === current}
            trouble={troubleOf(list, domains)}
          />
        ))}
      </ul>
    </>
  )
})

type Trouble = 'unreachable' | 'full' | 'filling'

/** From this share of its places on, a list needs somebody to look. */
const FILLING = 0.8

/** The one thing to know of a list before it is opened. */
function troubleOf(
  { sid, size = 0 }: CredentialList,
  domains: readonly Domain[] | undefined,
): Trouble | undefined {
  if (domains && reachOf(sid, domains).length === 0) return 'unreachable'
  if (size >= LIST_MAX_CREDENTIALS) return 'full'
  return size >= FILLING * LIST_MAX_CREDENTIALS ? 'filling' : undefined
}

type LinkProps = { list: CredentialList; isCurrent: boolean; trouble: Trouble | undefined }

const ListLink = memo(function ListLink({ list, isCurrent, trouble }: LinkProps) {
  const { sid, friendlyName, size } = list
  return (
    <li>
      <Link
        href={paths.list(sid)}
        className="list-link"
        aria-current={isCurrent ? 'page' : undefined}
      >
        <Value className="list-name">{friendlyName}</Value>
        {trouble && (
          <span className={`list-mark list-mark-${trouble}`} title={messages.troubles[trouble]}>
            <span className="visually-hidden">{messages.troubles[trouble]}</span>
          </span>
        )}
        {size !== undefined && <span className="list-count">{formatNumber(size)}</span>}
      </Link>
    </li>
  )
})
