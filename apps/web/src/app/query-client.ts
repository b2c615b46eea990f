import { QueryClient } from '@tanstack/react-query'

/** Milliseconds for which what was read is shown without asking again. */
const FRESH_FOR = 30_000

/** The BFF is the one layer that retries, so that the page does not: it offers "Try again".
 * A browser that believes itself offline may still reach Sipdesk on the same machine. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: { queries: { retry: false, staleTime: FRESH_FOR, networkMode: 'always' } },
  })
}
