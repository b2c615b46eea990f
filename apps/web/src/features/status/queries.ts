import { type Status, statusEndpoints } from '@sipdesk/shared/status.ts'
import { queryOptions } from '@tanstack/react-query'
import { callApi } from '#src/api/client.ts'

/** How Sipdesk and its Twilio are, asked anew each time the page is opened. */
export const statusQuery = queryOptions({
  queryKey: ['status'],
  queryFn: ({ signal }) => callApi(statusEndpoints.getStatus, { signal }),
  staleTime: 0,
})

export type RecentError = Status['recentErrors'][number]
