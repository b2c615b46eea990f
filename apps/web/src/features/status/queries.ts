import { type Status, statusEndpoints } from '@sipdesk/shared/status.ts'
import { queryOptions } from '@tanstack/react-query'
import { callApi } from '#src/api/client.ts'
import { pauseAfter } from '#src/api/read-again.ts'

/** Milliseconds between two reads while somebody looks. */
const REFRESH_INTERVAL = 20_000

/** How Sipdesk and its Twilio are, asked anew each time the page is opened, and while it is looked at. */
export const statusQuery = queryOptions({
  queryKey: ['status'],
  queryFn: ({ signal }) => callApi(statusEndpoints.getStatus, { signal }),
  staleTime: 0,
  refetchInterval: (query) => pauseAfter(query) || REFRESH_INTERVAL,
})

export type RecentError = Status['recentErrors'][number]
