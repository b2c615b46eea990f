import type { Session } from '@sipdesk/shared/credentials-api.ts'
import { useState } from 'react'
import { Link } from 'wouter'
import { paths } from '#src/lib/paths.ts'
import { Button } from '#src/ui/button.tsx'
import { leave } from './leave.ts'
import { roles } from '#words/roles.ts'
import * as words from '#words/app.tsx'

/** Who is signed in, where else they can go, and the way out. */
export function PersonMenu({ person }: Pick<Session, 'person'>) {
  const [isBusy, setIsBusy] = useState(false)
  // Others see them dimmed; the page behind says whom it is for.
  const admins = {
    className: 'menu-link',
    ...(person.role !== 'admin' && { 'aria-disabled': true, title: words.adminsOnly }),
  }

  async function signOut(): Promise<void> {
    setIsBusy(true)
    await leave()
    setIsBusy(false)
  }
  return (
    <nav className="person-menu" aria-label="Sipdesk">
      <Link href={paths.people} {...admins}>
        {words.people}
      </Link>
      <Link href={paths.record} {...admins}>
        {words.record}
      </Link>
      <Link href={paths.status} className="menu-link">
        {words.status}
      </Link>
      <Link href={paths.account} className="menu-link">
        {person.name} <span className="quiet">{roles[person.role]}</span>
      </Link>
      <Button look="quiet" isBlocked={isBusy} onClick={() => void signOut()}>
        {words.signOut}
      </Button>
    </nav>
  )
}
