import { auditEndpoints } from '@sipdesk/shared/audit.ts'
import { peopleEndpoints } from '@sipdesk/shared/people.ts'
import type { Session } from '@sipdesk/shared/session.ts'
import { useQuery } from '@tanstack/react-query'
import { useRoute } from 'wouter'
import { credentialListsQuery } from '#src/api/queries.ts'
import { may } from '#src/api/session.ts'
import { formatNumber } from '#src/lib/format.ts'
import { Link } from '#src/lib/link.tsx'
import { paths } from '#src/lib/paths.ts'
import { Icon, type IconName } from '#src/ui/icon.tsx'
import './places.css'
import { menu as messages } from '#messages/features/session'

type Place = {
  href: string
  label: string
  icon: IconName
  count?: number | undefined
  /** What the count is, where that is more than how many there are. */
  meaning?: string
}

/** The places of the product that the person can use, always in this order. */
export function Places({ session }: { session: Session }) {
  const lists = useQuery({ ...credentialListsQuery, enabled: false }).data?.credentialLists.length
  const { approvals } = session
  const places: (Place | false)[] = [
    { href: paths.home, label: messages.lists, icon: 'lists', count: lists },
    may(session, auditEndpoints.listAuditEvents) && {
      href: paths.audit,
      label: messages.record,
      icon: 'activity',
    },
    may(session, peopleEndpoints.listPeople) && {
      href: paths.people,
      label: messages.people,
      icon: 'people',
    },
    approvals !== undefined && {
      href: paths.approvals,
      label: messages.approvals,
      icon: 'approvals',
      ...(approvals.waiting > 0 && {
        count: approvals.waiting,
        meaning: messages.waiting(approvals.waiting),
      }),
    },
    { href: paths.status, label: messages.status, icon: 'status' },
  ]
  return (
    <ul className="places">
      {places.map((place) => place && <PlaceLink key={place.href} {...place} />)}
    </ul>
  )
}

/** Marked on its own page, and on those below it. */
function PlaceLink({ href, label, icon, count, meaning }: Place) {
  const [isCurrent] = useRoute(href)
  const [isBelow] = useRoute(`${href}/*`)
  const current = isCurrent ? 'page' : href !== paths.home && isBelow
  return (
    <li>
      <Link href={href} className="place" title={label} aria-current={current || undefined}>
        <Icon name={icon} />
        <span className="rail-label">{label}</span>
        {count !== undefined && (
          <span className={meaning ? 'place-count place-count-waiting' : 'place-count'}>
            <span aria-hidden={meaning !== undefined}>{formatNumber(count)}</span>
            {meaning && <span className="visually-hidden">{meaning}</span>}
          </span>
        )}
      </Link>
    </li>
  )
}
