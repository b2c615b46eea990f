import { useQuery } from '@tanstack/react-query'
import { sessionQuery } from '#src/api/queries.ts'
import { Value } from '#src/lib/value.tsx'
import './account.css'
import { PasskeysSection } from './passkeys-section.tsx'
import { PasswordSection } from './password-section.tsx'
import { SecondFactorSection } from './second-factor-section.tsx'
import { SessionsSection } from './sessions-section.tsx'
import { roles } from '#messages/ui'

/** How the person signs in, and where they are signed in. */
export function AccountPage({ title }: { title: string }) {
  const { person, hasPassword } = useQuery(sessionQuery).data ?? {}
  return (
    <div className="document">
      <header className="page-header">
        <div className="page-title">
          <h1 tabIndex={-1}>{title}</h1>
        </div>
        {person && (
          <p className="page-facts">
            <Value>{person.name}</Value> · <Value>{person.email}</Value> ·{' '}
            <span>{roles[person.role]}</span>
          </p>
        )}
      </header>
      {hasPassword !== false && <PasswordSection email={person?.email} />}
      <PasskeysSection />
      <SecondFactorSection />
      <SessionsSection />
    </div>
  )
}
