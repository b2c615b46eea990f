import { auditEndpoints } from '@sipdesk/shared/audit.ts'
import type { Endpoint } from '@sipdesk/shared/endpoint.ts'
import { peopleEndpoints } from '@sipdesk/shared/people.ts'
import type { Session } from '@sipdesk/shared/session.ts'
import type { ComponentProps } from 'react'
import { useRoute } from 'wouter'
import { missingRole } from '#src/api/session.ts'
import { formatNumber } from '#src/lib/format.ts'
import { Link } from '#src/lib/link.tsx'
import { paths } from '#src/lib/paths.ts'
import { Value } from '#src/lib/value.tsx'
import { Button } from '#src/ui/button.tsx'
import { menu as messages } from '#messages/features/session'
import { roleNeeded, roles } from '#messages/ui'

type Props = { session: Session; onSignOut: () => void }

/** Who is signed in, where else they can go, and the way out. */
export function PersonMenu({ session, onSignOut }: Props) {
  const { person } = session
  // Others see them dimmed; the page behind says whom it is for.
  const refusalOf = (endpoint: Endpoint) => {
    const missing = missingRole(session, endpoint)
    return missing && { 'aria-disabled': true, title: roleNeeded(missing) }
  }
  return (
    <nav className="person-menu" aria-label="Sipdesk">
      <MenuLink href={paths.people} {...refusalOf(peopleEndpoints.listPeople)}>
        {messages.people}
      </MenuLink>
      {session.approvals && <ApprovalsLink waiting={session.approvals.waiting} />}
      <MenuLink href={paths.audit} {...refusalOf(auditEndpoints.listAuditEvents)}>
        {messages.record}
      </MenuLink>
      <MenuLink href={paths.status}>{messages.status}</MenuLink>
      <MenuLink href={paths.account}>
        <Value>{person.name}</Value> <span className="quiet">{roles[person.role]}</span>
      </MenuLink>
      <Button variant="quiet" onClick={onSignOut}>
        {messages.signOut}
      </Button>
    </nav>
  )
}

/** Where some changes need a second admin: how many wait for this one. */
function ApprovalsLink({ waiting }: { waiting: number }) {
  return (
    <MenuLink href={paths.approvals}>
      {messages.approvals}
      {waiting > 0 && (
        <span className="menu-count">
          <span aria-hidden="true">{formatNumber(waiting)}</span>
          <span className="visually-hidden">{messages.waiting(waiting)}</span>
        </span>
      )}
    </MenuLink>
  )
}

/** Marked on its own page, and on those below it. */
function MenuLink(props: ComponentProps<typeof Link>) {
  const [isCurrent] = useRoute(props.href)
  const [isBelow] = useRoute(`${props.href}/*`)
  const current = isCurrent ? 'page' : isBelow
  return <Link {...props} className="menu-link" aria-current={current || undefined} />
}
