import type { Session } from '@sipdesk/shared/credentials-api.ts'
import { useState, type ComponentProps } from 'react'
import { useRoute } from 'wouter'
import { Link } from '#src/lib/link.tsx'
import { paths } from '#src/lib/paths.ts'
import { Button } from '#src/ui/button.tsx'
import { signOut } from './sign-out.ts'
import { roles } from '#words/roles.ts'
import * as words from '#words/frame.ts'

/** Who is signed in, where else they can go, and the way out. */
export function PersonMenu({ person }: Pick<Session, 'person'>) {
  const [isBusy, setIsBusy] = useState(false)
  // Others see them dimmed; the page behind says whom it is for.
  const admins = person.role !== 'admin' && { 'aria-disabled': true, title: words.adminsOnly }

  async function leave(): Promise<void> {
    setIsBusy(true)
    await signOut()
    setIsBusy(false)
  }
  return (
    <nav className="person-menu" aria-label="Sipdesk">
      <MenuLink href={paths.people} {...admins}>
        {words.people}
      </MenuLink>
      <MenuLink href={paths.record} {...admins}>
        {words.record}
      </MenuLink>
      <MenuLink href={paths.status}>{words.status}</MenuLink>
      <MenuLink href={paths.account}>
        {person.name} <span className="quiet">{roles[person.role]}</span>
      </MenuLink>
      <Button look="quiet" isBlocked={isBusy} onClick={() => void leave()}>
        {words.signOut}
      </Button>
    </nav>
  )
}

function MenuLink(props: ComponentProps<typeof Link>) {
  const [isCurrent] = useRoute(props.href)
  return <Link {...props} className="menu-link" aria-current={isCurrent ? 'page' : undefined} />
}
