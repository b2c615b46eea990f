import type { CredentialList } from '@sipdesk/shared/credentials.ts'
import { LIST_MAX_CREDENTIALS } from '@sipdesk/shared/credentials.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link, useRoute } from 'wouter'
import { failureOf } from '#src/api/api-error.ts'
import { credentialListsQuery } from '#src/api/queries.ts'
import { paths } from '#src/lib/paths.ts'
import { ReadFailure } from '#src/ui/read-failure.tsx'
import { Skeleton } from '#src/ui/skeleton.tsx'
import { Usage } from '#src/ui/usage.tsx'
import * as words from '#words/app.tsx'

/** Above this many lists a filter is quicker than looking. */
const FILTER_FROM = 9

/** All credential lists of the account, to choose one. */
export function ListNavigation() {
  const { data, error, refetch, isFetching } = useQuery(credentialListsQuery)
  return (
    <nav className="list-navigation" aria-label={words.lists}>
      <h2 className="section-title">
        <Link href={paths.home}>{words.lists}</Link>
      </h2>
      {data ? (
        <Lists lists={data.credentialLists} />
      ) : error ? null : (
        <Skeleton lines={6} label={words.loadingLists} />
      )}
      {error && (
        <ReadFailure
          failure={failureOf(error)}
          isRetrying={isFetching}
          onRetry={() => void refetch()}
        />
      )}
    </nav>
  )
}

function Lists({ lists }: { lists: CredentialList[] }) {
  const [filter, setFilter] = useState('')
  const wanted = filter.trim().toLowerCase()
  const shown = lists.filter(
    ({ friendlyName, sid }) =>
      friendlyName.toLowerCase().includes(wanted) || sid.toLowerCase() === wanted,
  )
  if (lists.length === 0) {
    return <p className="quiet">{words.noLists}</p>
  }
  return (
    <>
      {lists.length >= FILTER_FROM && (
        <label className="field">
          <span className="field-label">{words.findList}</span>
          <input
            className="input"
            type="search"
            value={filter}
            onChange={(event) => setFilter(event.target.value)}
          />
        </label>
      )}
      <ul className="lists">
        {shown.map((list) => (
          <ListLink key={list.sid} list={list} />
        ))}
      </ul>
      {shown.length === 0 && <p className="quiet">{words.noListNamed(filter)}</p>}
    </>
  )
}

function ListLink({ list: { sid, friendlyName, size } }: { list: CredentialList }) {
  const [isCurrent] = useRoute(paths.list(sid))
  return (
    <li>
      <Link
        href={paths.list(sid)}
        className="list-link"
        aria-current={isCurrent ? 'page' : undefined}
      >
        <span className="list-name">{friendlyName}</span>
        <code className="list-sid">{sid}</code>
        {size === undefined ? (
          <span className="usage">{words.sizeUnknown}</span>
        ) : (
          <Usage used={size} of={LIST_MAX_CREDENTIALS} />
        )}
      </Link>
    </li>
  )
}
