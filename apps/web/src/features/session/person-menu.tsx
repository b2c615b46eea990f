import type { Session } from '@sipdesk/shared/credentials-api.ts'
import { useState } from 'react'
import { Link } from 'wouter'
import { failureOf } from '#src/api/api-error.ts'
import { paths } from '#src/lib/paths.ts'
import { announce } from '#src/lib/announcer.ts'
import { Button } from '#src/ui/button.tsx'

/** Who is signed in, where else they can go, and the way out. */
export function PersonMenu({ person }: Pick<Session, 'person'>) {
  const [isBusy, setIsBusy] = useState(false)
  // Others see them dimmed; the page behind says whom it is for.
  const admins = {
    className: 'menu-link',
    ...(person.role !== 'admin' && { 'aria-disabled': true, title: 'For admins only' }),
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
        People
      </Link>
      <Link href={paths.record} {...admins}>
        Record
      </Link>
      <Link href={paths.status} className="menu-link">
        Status
      </Link>
      <Link href={paths.account} className="menu-link">
        {person.name} <span className="quiet">{person.role}</span>
      </Link>
      <Button look="quiet" isBlocked={isBusy} onClick={() => void leave()}>
        Sign out
      </Button>
    </nav>
  )
}
