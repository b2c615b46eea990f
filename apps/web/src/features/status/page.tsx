import type { Status } from '@sipdesk/shared/status.ts'
import { useEffect, useRef, useState } from 'react'
import { useRead } from '#src/api/use-read.ts'
import { announce } from '#src/lib/announcer.ts'
import { AsOf } from '#src/ui/as-of.tsx'
import { Button } from '#src/ui/button.tsx'
import { ReadFailure } from '#src/ui/read-failure.tsx'
import { Skeleton } from '#src/ui/skeleton.tsx'
import { RecentErrors } from './recent-errors.tsx'
import { stateOf } from './state.ts'
import { StatusFacts } from './status-facts.tsx'
import { statusQuery } from './queries.ts'
import './status.css'
import { Verdict } from './verdict.tsx'
import { page as messages } from '#messages/features/status'
import { common } from '#messages/ui'

/** How things stand, for everybody: which account, whether Twilio answers, what went wrong lately. */
export function StatusPage({ title }: { title: string }) {
  const { data, failed, refetch, dataUpdatedAt } = useRead(statusQuery)
  // Not `isFetching`: the button says nothing of the reads that the page makes by itself.
  const [isRefreshing, setIsRefreshing] = useState(false)
  async function refresh(): Promise<void> {
    setIsRefreshing(true)
    const { data: next, isError } = await refetch()
    setIsRefreshing(false)
    // A failure is not spoken by what stands in its place.
    announce(isError || !next ? messages.unreadable : stateOf(next).title)
  }
  useChangesTold(data)
  const readAt = new Date(dataUpdatedAt).toISOString()
  return (
    <div className="document">
      <header className="page-header">
        <div className="page-title">
          <h1 tabIndex={-1}>{title}</h1>
          <div className="page-actions">
            <Button icon="refresh" isBlocked={isRefreshing} onClick={() => void refresh()}>
              {isRefreshing ? messages.checking : common.refresh}
            </Button>
          </div>
        </div>
        <div className="page-facts">
          {data ? <AsOf iso={readAt} isStale={failed !== undefined} /> : messages.notReadYet}
        </div>
      </header>
      {failed && <ReadFailure {...failed} onRetry={() => void refresh()} />}
      {data && (
        <>
          {/* What was true before the failure may not be so any more. */}
          {!failed && <Verdict status={data} readAt={dataUpdatedAt} />}
          <StatusFacts status={data} />
          <RecentErrors errors={data.recentErrors} />
        </>
      )}
      {!data && !failed && (
        <div className="card">
          <Skeleton lines={8} label={messages.loading} />
        </div>
      )}
    </div>
  )
}

/** Says when things stand otherwise than at the read before. */
function useChangesTold(status: Status | undefined): void {
  const title = status && stateOf(status).title
  const last = useRef(title)
  useEffect(() => {
    if (title !== undefined && last.current !== undefined && title !== last.current) announce(title)
    last.current = title
  }, [title])
}
