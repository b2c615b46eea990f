import { useEffect } from 'react'
import { Link } from '#src/lib/link.tsx'
import { paths } from '#src/lib/paths.ts'
import * as words from '#words/not-found.ts'
import '#src/ui/empty.css'

export function NotFoundPage() {
  useEffect(() => {
    document.title = `${words.title} – Sipdesk`
  }, [])
  return (
    <section className="empty">
      <h1 tabIndex={-1}>{words.title}</h1>
      <p>{words.detail}</p>
      <p>
        <Link href={paths.home}>{words.chooseList}</Link>
      </p>
    </section>
  )
}
