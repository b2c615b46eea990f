import { useQuery } from '@tanstack/react-query'
import { failureOf } from '#src/api/api-error.ts'
import { announce } from '#src/lib/announcer.ts'
import { clockTime } from '#src/lib/format.ts'
import { Button } from '#src/ui/button.tsx'
import { ReadFailure } from '#src/ui/read-failure.tsx'
import { Skeleton } from '#src/ui/skeleton.tsx'
import { RecentErrors } from './recent-errors.tsx'
import { stateOf } from './state.ts'
import { StatusFacts } from './status-facts.tsx'
import { statusQuery } from './queries.ts'
import './status.css'
import { page as messages } from '#messages/features/status'
import { common } from '#messages/ui'

/** How things stand, for everybody: which account, whether Twilio answers, what went wrong lately. */
export function StatusPage({ title }: { title: string }) {
  const { data, error, isFetching, refetch, dataUpdatedAt } = useQuery(statusQuery)
  async function refresh(): Promise<void> {
    const { data: next, isError } = await refetch()
    // A failure is not spoken by what stands in its place.
    announce(isError || !next ? messages.unreadable : stateOf(next).title)
  }
  return (
    <div className="status-page">
      <header className="page-header status-header">
        <h1 tabIndex={-1}>{title}</h1>
        <p className="quiet">
          {data
            ? messages.asOf(clockTime(new Date(dataUpdatedAt).toISOString()))
            : messages.notReadYet}
        </p>
        <Button icon="refresh" isBlocked={isFetching} onClick={() => void refresh()}>
          {isFetching ? messages.checking : common.refresh}
        </Button>
      </header>
      {error && (
        <ReadFailure
          failure={failureOf(error)}
          isRetrying={isFetching}
          onRetry={() => void refresh()}
        />
      )}
      {data && (
        <>
          <StatusFacts status={data} />
          <RecentErrors errors={data.recentErrors} />
        </>
      )}
      {!data && !error && (
        <div className="card">
          <Skeleton lines={8} label={messages.loading} />
        </div>
      )}
    </div>
  )
}
