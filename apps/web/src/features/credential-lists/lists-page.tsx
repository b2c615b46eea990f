import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { credentialListsQuery } from '#src/api/queries.ts'
import { Skeleton } from '#src/ui/skeleton.tsx'
import { Lists } from './lists.tsx'
import './lists.css'

/** The first page: all lists of the account, what they reach, and what admins do about them. */
export function ListsPage() {
  // The navigation beside has asked already, and offers to ask again.
  const { data, error } = useQuery({ ...credentialListsQuery, retryOnMount: false })
  useEffect(() => {
    document.title = 'Credential lists – Sipdesk'
  }, [])
  if (data) return <Lists lists={data.credentialLists} asOf={data.asOf} />
  return (
    <section className="lists-page">
      <header className="page-header">
        <h1 tabIndex={-1}>Credential lists</h1>
      </header>
      {error ? (
        <p>The lists could not be read. Why, and a way to try again, stand under their heading.</p>
      ) : (
        <div className="card">
          <Skeleton lines={8} label="Loading the table of lists" />
        </div>
      )}
    </section>
  )
}
