import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { sessionQuery } from '#src/api/queries.ts'
import '#src/ui/empty.css'
import { guard as messages } from '#messages/features/session'
import { roles } from '#messages/ui'

/** A page for admins; others are told so, and whom to ask. */
export function AdminsOnly({ children }: { children: ReactNode }) {
  const { data: session } = useQuery(sessionQuery)
  if (!session || session.person.role === 'admin') return children
  return (
    <section className="empty">
      <h1 tabIndex={-1}>{messages.title}</h1>
      <p>{messages.yourRole(roles[session.person.role])}</p>
    </section>
  )
}
