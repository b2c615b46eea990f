import { QueryClient } from '@tanstack/react-query'

/** Milliseconds for which what was read is shown without asking again. */
const FRESH_FOR = 30_000

/** The BFF is the layer that retries; the page offers "Try again", but for what `read-again.ts` is for.
 * A browser that believes itself offline may still reach Sipdesk on the same machine. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: { queries: { retry: false, staleTime: FRESH_FOR, networkMode: 'always' } },
  })
}
