import { useEffect } from 'react'
import { Link } from 'wouter'
import { paths } from '#src/lib/paths.ts'
import '#src/ui/empty.css'

export function NotFoundPage() {
  useEffect(() => {
    document.title = 'Page not found – Sipdesk'
  }, [])
  return (
    <section className="empty">
      <h1 tabIndex={-1}>Page not found</h1>
      <p>There is nothing at this address. It may have been mistyped.</p>
      <p>
        <Link href={paths.home}>Choose a credential list</Link>
      </p>
    </section>
  )
}
