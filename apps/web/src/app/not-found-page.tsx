import { Link } from '#src/lib/link.tsx'
import { paths } from '#src/lib/paths.ts'
import '#src/ui/empty.css'
import { notFound as messages, titles } from '#messages/app'
import { useDocumentTitle } from './use-document-title.ts'

export function NotFoundPage() {
  useDocumentTitle(titles.notFound)
  return (
    <section className="empty">
      <h1 tabIndex={-1}>{titles.notFound}</h1>
      <p>{messages.detail}</p>
      <p>
        <Link href={paths.home}>{messages.chooseList}</Link>
      </p>
    </section>
  )
}
