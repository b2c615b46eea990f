import { auditEndpoints } from '@sipdesk/shared/audit.ts'
import type { Endpoint } from '@sipdesk/shared/endpoint.ts'
import { peopleEndpoints } from '@sipdesk/shared/people.ts'
import type { Session } from '@sipdesk/shared/session.ts'
import { useState, type ComponentProps } from 'react'
import { useRoute } from 'wouter'
import { may } from '#src/api/session.ts'
import { Link } from '#src/lib/link.tsx'
import { paths } from '#src/lib/paths.ts'
import { Button } from '#src/ui/button.tsx'
import { signOut } from './sign-out.ts'
import { menu as messages } from '#messages/features/session'
import { roles } from '#messages/ui'

/** Who is signed in, where else they can go, and the way out. */
export function PersonMenu({ session }: { session: Session }) {
  const { person } = session
  const [isBusy, setIsBusy] = useState(false)
  // Others see them dimmed; the page behind says whom it is for.
  const refusalOf = (endpoint: Endpoint) =>
    !may(session, endpoint) && { 'aria-disabled': true, title: messages.adminsOnly }

  async function leave(): Promise<void> {
    setIsBusy(true)
    await signOut()
    setIsBusy(false)
  }
  return (
    <nav className="person-menu" aria-label="Sipdesk">
      <MenuLink href={paths.people} {...refusalOf(peopleEndpoints.listPeople)}>
        {messages.people}
      </MenuLink>
      <MenuLink href={paths.audit} {...refusalOf(auditEndpoints.listAuditEvents)}>
        {messages.record}
      </MenuLink>
      <MenuLink href={paths.status}>{messages.status}</MenuLink>
      <MenuLink href={paths.account}>
        {person.name} <span className="quiet">{roles[person.role]}</span>
      </MenuLink>
      <Button variant="quiet" isBlocked={isBusy} onClick={() => void leave()}>
        {messages.signOut}
      </Button>
    </nav>
  )
}

function MenuLink(props: ComponentProps<typeof Link>) {
  const [isCurrent] = useRoute(props.href)
  return <Link {...props} className="menu-link" aria-current={isCurrent ? 'page' : undefined} />
}
