import { useQueryClient } from '@tanstack/react-query'
import { usernamesQuery } from '#src/api/usernames.ts'
import { Link } from '#src/lib/link.tsx'
import { paths } from '#src/lib/paths.ts'
import { link as messages } from '#messages/features/search'

/** The way to the search, from everywhere; the usernames are read as soon as it is about to be used. */
export function SearchLink() {
  const queries = useQueryClient()
  const prepare = () => void queries.prefetchQuery(usernamesQuery)
  return (
    <Link
      href={paths.search}
      className="button button-plain search-link"
      onFocus={prepare}
      onPointerEnter={prepare}
    >
      {messages.search}
    </Link>
  )
}
