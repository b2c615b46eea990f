import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { sessionQuery } from '#src/api/queries.ts'
import { roles } from '#words/roles.ts'
import * as words from '#words/admins-only.ts'
import '#src/ui/empty.css'

/** A page for admins; others are told so, and whom to ask. */
export function AdminsOnly({ children }: { children: ReactNode }) {
  const { data: session } = useQuery(sessionQuery)
  if (!session || session.person.role === 'admin') return children
  return (
    <section className="empty">
      <h1 tabIndex={-1}>{words.title}</h1>
      <p>{words.yourRole(roles[session.person.role])}</p>
    </section>
  )
}
