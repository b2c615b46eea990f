import type { QueryClient } from '@tanstack/react-query'
import { usernamesQuery } from '#src/api/usernames.ts'
import './search-page.tsx'

/** Has the page of the search here, and the usernames read, before somebody presses. */
export function warmUp(queries: QueryClient): void {
  void queries.prefetchQuery(usernamesQuery)
}
