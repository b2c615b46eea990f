import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { credentialListsQuery } from '#src/api/queries.ts'
import { Skeleton } from '#src/ui/skeleton.tsx'
import { Lists } from './lists.tsx'
import './credential-lists.css'
import { page as messages } from '#messages/features/credential-lists'

/** The first page: all lists of the account, what they reach, and what admins do about them. */
export function ListsPage() {
  // The navigation beside has asked already, and offers to ask again.
  const { data, error } = useQuery({ ...credentialListsQuery, retryOnMount: false })
  useEffect(() => {
    document.title = `${messages.title} – Sipdesk`
  }, [])
  if (data) return <Lists lists={data.credentialLists} asOf={data.asOf} />
  return (
    <section className="lists-page">
      <header className="page-header">
        <h1 tabIndex={-1}>{messages.title}</h1>
      </header>
      {error ? (
        <p>{messages.unreadable}</p>
      ) : (
        <div className="card">
          <Skeleton lines={8} label={messages.loading} />
        </div>
      )}
    </section>
  )
}
