import { domainEndpoints, type Domains } from '@sipdesk/shared/domains.ts'
import { queryOptions, type QueryClient } from '@tanstack/react-query'
import { callApi } from './client.ts'

/** The SIP domains and the lists they accept. The server asks Twilio once a minute at most. */
export const domainsQuery = queryOptions({
  queryKey: ['domains'],
  queryFn: ({ signal }) => callApi(domainEndpoints.listDomains, { signal }),
})

/**
 * Has Twilio asked now, whatever is kept; everybody who looks at the domains sees the answer. A read that
 * is under way already is waited for instead.
 *
 * @throws ApiError, which they see too.
 */
export function refreshDomains(queries: QueryClient): Promise<Domains> {
  return queries.fetchQuery({
    ...domainsQuery,
    queryFn: ({ signal }) =>
      callApi(domainEndpoints.listDomains, { query: { fresh: 'true' }, signal }),
    staleTime: 0,
  })
}
