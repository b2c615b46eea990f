import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { failureOf } from '#src/api/api-error.ts'
import { announce } from '#src/lib/announcer.ts'
import { clockTime } from '#src/lib/time.ts'
import { Button } from '#src/ui/button.tsx'
import { ReadFailure } from '#src/ui/read-failure.tsx'
import { Skeleton } from '#src/ui/skeleton.tsx'
import { RecentErrors } from './recent-errors.tsx'
import { StatusFacts } from './status-facts.tsx'
import { statusQuery } from './status-query.ts'
import './status.css'
import { stateOf } from './words.ts'

/** How things stand, for everybody: which account, whether Twilio answers, what went wrong lately. */
export function StatusPage() {
  const { data, error, isFetching, refetch, dataUpdatedAt } = useQuery(statusQuery)
  useEffect(() => {
    document.title = 'Status – Sipdesk'
  }, [])
  async function refresh(): Promise<void> {
    const { data: next, isError } = await refetch()
    // A failure is not spoken by what stands in its place.
    announce(isError || !next ? 'The status could not be read' : stateOf(next).title)
  }
  return (
    <div className="status-page">
      <header className="page-header status-header">
        <h1 tabIndex={-1}>Status</h1>
        <p className="quiet">
          {data ? `as of ${clockTime(new Date(dataUpdatedAt).toISOString())}` : 'not read yet'}
        </p>
        <Button icon="refresh" isBlocked={isFetching} onClick={() => void refresh()}>
          {isFetching ? 'Looking…' : 'Refresh'}
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
          <Skeleton lines={8} label="Loading the status" />
        </div>
      )}
    </div>
  )
}
