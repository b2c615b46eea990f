import { useEffect } from 'react'
import { Link } from '#src/lib/link.tsx'
import { paths } from '#src/lib/paths.ts'
import '#src/ui/empty.css'
import { notFound as messages } from '#messages/app'

export function NotFoundPage() {
  useEffect(() => {
    document.title = `${messages.title} – Sipdesk`
  }, [])
  return (
    <section className="empty">
      <h1 tabIndex={-1}>{messages.title}</h1>
      <p>{messages.detail}</p>
      <p>
        <Link href={paths.home}>{messages.chooseList}</Link>
      </p>
    </section>
  )
}
