import type { AuditFilter } from '@sipdesk/shared/audit.ts'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useListNames } from '#src/api/list-names.ts'
import { failureOf } from '#src/api/api-error.ts'
import { useFailed } from '#src/api/use-read.ts'
import { announce } from '#src/lib/announcer.ts'
import { Button } from '#src/ui/button.tsx'
import { ReadFailure } from '#src/ui/read-failure.tsx'
import { Skeleton } from '#src/ui/skeleton.tsx'
import { OlderEvents } from './older-events.tsx'
import { isNarrow } from './filter.ts'
import { recordQuery } from './queries.ts'
import { RecordTable } from './event-table.tsx'
import * as messages from '#messages/features/audit'
import { common } from '#messages/ui'

type Props = { filter: AuditFilter; onClear: () => void }

/** The events that match, or why there are none to see. */
export function RecordEvents({ filter, onClear }: Props) {
  const record = useRecord(filter)
  const { events, failed, isBusy, isLoadingOlder, refresh } = record
  return (
    <section className="card card-table" aria-labelledby="record-events">
      <div className="table-head">
        <h2 id="record-events" tabIndex={-1}>
          {messages.events}
        </h2>
        <Button variant="quiet" icon="refresh" isBlocked={isBusy} onClick={refresh}>
          {isBusy && !isLoadingOlder ? common.refreshing : common.refresh}
        </Button>
      </div>
      {failed && <ReadFailure {...failed} />}
      {events?.length === 0 && <NoEvents filter={filter} onClear={onClear} />}
      {events && events.length > 0 && (
        <>
          <RecordTable events={events} listNames={record.listNames} />
          <OlderEvents
            count={messages.shown(events.length, record.hasOlder)}
            hasOlder={record.hasOlder}
            isBlocked={isBusy}
            isLoading={isLoadingOlder}
            failure={record.olderFailure}
            onOlder={record.showOlder}
          />
        </>
      )}
      {!events && !failed && <Skeleton lines={12} label={messages.loadingEvents} />}
    </section>
  )
}

function useRecord(filter: AuditFilter) {
  const query = useInfiniteQuery(recordQuery(filter))
  const { data, error, hasNextPage, isFetching, isFetchingNextPage, isFetchNextPageError } = query
  const events = data?.pages.flatMap((page) => page.events)
  const anyFailed = useFailed(query)
  const failed = isFetchNextPageError ? undefined : anyFailed
  const count = events && messages.shown(events.length, hasNextPage)
  useAnnouncement(failed?.failure.title ?? count, filter, query.dataUpdatedAt)
  return {
    events,
    listNames: useListNames(
      Object.assign({}, ...(data?.pages ?? []).map((page) => page.listNames)),
    ),
    failed,
    // Gone while it is tried again, so that a second failure is spoken like the first.
    olderFailure: isFetchNextPageError && !isFetchingNextPage ? failureOf(error) : undefined,
    hasOlder: hasNextPage,
    isBusy: isFetching,
    isLoadingOlder: isFetchingNextPage,
    refresh: () => void query.refetch(),
    showOlder: async () => (await query.fetchNextPage()).hasNextPage,
  }
}

/** Says what came of a filter, a refresh or older events; the first load speaks for itself. */
function useAnnouncement(sentence: string | undefined, filter: AuditFilter, readAt: number): void {
  const occasion = JSON.stringify([filter, readAt, sentence])
  const last = useRef<string>(undefined)
  useEffect(() => {
    if (sentence === undefined) return
    if (last.current !== undefined && last.current !== occasion) announce(sentence)
    last.current = occasion
  }, [sentence, occasion])
}

function NoEvents({ filter, onClear }: Props) {
  if (!isNarrow(filter)) return <p className="empty-table">{messages.nothingYet}</p>
  const { from, to } = filter
  const isBackwards = from && to && Date.parse(from) >= Date.parse(to)
  return (
    <div className="empty-table record-empty">
      <p>{messages.noMatch}</p>
      {isBackwards && <p>{messages.isBackwards}</p>}
      <Button onClick={onClear}>{messages.clearFilters}</Button>
    </div>
  )
}
