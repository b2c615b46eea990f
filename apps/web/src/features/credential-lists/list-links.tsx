import { type CredentialList, LIST_MAX_CREDENTIALS } from '@sipdesk/shared/credential-lists.ts'
import { memo, useState } from 'react'
import { useRoute } from 'wouter'
import { useMatchingLists } from '#src/api/use-matching.ts'
import { Link } from '#src/lib/link.tsx'
import { paths } from '#src/lib/paths.ts'
import { useAfterPaint } from '#src/lib/use-after-paint.ts'
import { Code, told, Value } from '#src/lib/value.tsx'
import { Usage } from '#src/ui/usage.tsx'
import './list-navigation.css'
import { navigation as messages } from '#messages/features/credential-lists'

/** Above this many lists a filter is quicker than looking. */
const FILTER_FROM = 9

/** The lists, to choose one; a filter above many. */
export function ListLinks({ lists }: { lists: CredentialList[] }) {
  const [, at] = useRoute(paths.listPattern)
  const [filter, setFilter] = useState('')
  // A key is answered before the links that follow from it are drawn.
  const shown = useMatchingLists(lists, useAfterPaint(filter))
  if (lists.length === 0) {
    return <p className="quiet">{messages.noLists}</p>
  }
  return (
    <>
      {lists.length >= FILTER_FROM && (
        <label className="field">
          <span className="field-label">{messages.findList}</span>
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
          <ListLink key={list.sid} list={list} isCurrent={list.sid === at?.listSid} />
        ))}
      </ul>
      {shown.length === 0 && (
        <p className="quiet">{told((value) => messages.noListNamed(value(filter)))}</p>
      )}
    </>
  )
}

type LinkProps = { list: CredentialList; isCurrent: boolean }

const ListLink = memo(function ListLink({ list, isCurrent }: LinkProps) {
  const { sid, friendlyName, size } = list
  return (
    <li>
      <Link
        href={paths.list(sid)}
        className="list-link"
        aria-current={isCurrent ? 'page' : undefined}
      >
        <Value className="list-name">{friendlyName}</Value>
        <Code className="list-sid">{sid}</Code>
        {size === undefined ? (
          <span className="usage">{messages.sizeUnknown}</span>
        ) : (
          <Usage used={size} of={LIST_MAX_CREDENTIALS} />
        )}
      </Link>
    </li>
  )
})
