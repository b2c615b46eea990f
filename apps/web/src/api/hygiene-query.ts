import { hygieneEndpoints } from '@sipdesk/shared/hygiene.ts'
import { queryOptions } from '@tanstack/react-query'
import { callApi } from './client.ts'

/** What of the lists somebody should look at, from reads that were made anyway. */
export const hygieneQuery = queryOptions({
  queryKey: ['hygiene'],
  queryFn: ({ signal }) => callApi(hygieneEndpoints.getHygiene, { signal }),
})
