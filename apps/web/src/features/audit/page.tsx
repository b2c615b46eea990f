import { useQuery } from '@tanstack/react-query'
import { sessionQuery } from '#src/api/queries.ts'
import { ReadFailure } from '#src/ui/read-failure.tsx'
import { Actions } from './actions.tsx'
import './activity.css'
import { ExportMenu } from './export-menu.tsx'
import { FilterBar } from './filter-bar.tsx'
import { LiveTag } from './live-tag.tsx'
import { useActivity } from './use-activity.ts'
import { useActivityFilter } from './use-filter.ts'
import { useNewer } from './use-newer.ts'
import { useReading } from './use-reading.ts'

/** Who did what, for admins: look, narrow, take away. */
export function AuditPage({ title }: { title: string }) {
  const [filter, setFilter] = useActivityFilter()
  const activity = useActivity(filter)
  const reading = useReading(activity.actions)
  const newer = useNewer(filter, { ...activity, ...reading })
  const { data: session } = useQuery(sessionQuery)

  function clear() {
    // The button that was clicked goes; focus must not fall into nothing.
    document.querySelector<HTMLElement>('main h1')?.focus()
    setFilter({})
  }
  const { failed = newer.failed } = activity
  return (
    <div className="page">
      <header className="page-header">
        <div className="page-title">
          <h1 tabIndex={-1}>{title}</h1>
          <LiveTag liveness={newer.liveness} />
          <div className="page-actions">
            <ExportMenu filter={filter} />
          </div>
        </div>
      </header>
      <FilterBar filter={filter} ownId={session?.person.id} onFilter={setFilter} onClear={clear} />
      {failed && (
        <div className="activity-failure">
          <ReadFailure {...failed} kind={activity.actions ? 'warning' : 'error'} />
        </div>
      )}
      <Actions
        filter={filter}
        activity={activity}
        newer={newer}
        reading={reading}
        onClear={clear}
      />
    </div>
  )
}
