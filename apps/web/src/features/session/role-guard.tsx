import type { Endpoint } from '@sipdesk/shared/endpoint.ts'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { sessionQuery } from '#src/api/queries.ts'
import { missingRole } from '#src/api/session.ts'
import { guard as messages } from '#messages/features/session'
import { roles } from '#messages/ui'
import '#src/ui/empty.css'

type Props = { endpoint: Pick<Endpoint, 'role'>; children: ReactNode }

/** A page for those who may call the endpoint behind it; others are told so, and whom to ask. */
export function RoleGuard({ endpoint, children }: Props) {
  const { data: session } = useQuery(sessionQuery)
  const missing = missingRole(session, endpoint)
  if (!missing) return children
  return (
    <section className="empty">
      <h1 tabIndex={-1}>{messages.title(roles[missing.needed])}</h1>
      <p>{messages.yourRole(roles[missing.own])}</p>
    </section>
  )
}
