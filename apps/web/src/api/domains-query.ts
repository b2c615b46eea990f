import { domainEndpoints, type Domains } from '@sipdesk/shared/domains.ts'
import { queryOptions, type QueryClient } from '@tanstack/react-query'
import { callApi } from './client.ts'

/** The SIP domains and the lists they accept. The server asks Twilio once a minute at most. */
export const domainsQuery = queryOptions({
  queryKey: ['domains'],
  queryFn: ({ signal }) => callApi(domainEndpoints.listDomains, { signal }),
})

/**
 * Asks Twilio now, past the cache, and updates every component that shows the domains. A read that is
 * under way is awaited instead.
 *
 * @throws ApiError, which those components show too.
 */
export function refreshDomains(queries: QueryClient): Promise<Domains> {
  return queries.fetchQuery({
    ...domainsQuery,
    queryFn: ({ signal }) =>
      callApi(domainEndpoints.listDomains, { query: { fresh: 'true' }, signal }),
    staleTime: 0,
  })
}
