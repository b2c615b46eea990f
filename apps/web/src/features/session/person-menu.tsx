import type { Session } from '@sipdesk/shared/credentials-api.ts'
import { useState } from 'react'
import { Link } from 'wouter'
import { failureOf } from '#src/api/api-error.ts'
import { paths } from '#src/lib/paths.ts'
import { announce } from '#src/lib/announcer.ts'
import { Button } from '#src/ui/button.tsx'
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

  async function leave(): Promise<void> {
    setIsBusy(true)
    const failure = await import('./sign-out.ts').then(({ signOut }) => signOut(), failureOf)
    setIsBusy(false)
    if (failure) announce(failure.detail)
    // Nothing that this person saw or typed stays behind.
    else location.assign(paths.home)
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
      <Button look="quiet" isBlocked={isBusy} onClick={() => void leave()}>
        {words.signOut}
      </Button>
    </nav>
  )
}
