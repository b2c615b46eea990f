import { signInEndpoints } from '@sipdesk/shared/sign-in.ts'
import { queryOptions } from '@tanstack/react-query'
import { callApi } from '#src/api/client.ts'

/** How one can sign in here; it does not change while the page is open. */
export const signInOptionsQuery = queryOptions({
  queryKey: ['sign-in-options'],
  queryFn: ({ signal }) => callApi(signInEndpoints.getSignInOptions, { signal }),
  staleTime: Infinity,
})
