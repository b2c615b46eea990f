import type { AuditFilter } from '@sipdesk/shared/audit.ts'
import { Skeleton } from '#src/ui/skeleton.tsx'
import { ActivityTable } from './activity-table.tsx'
import { NewActions } from './new-actions.tsx'
import { NoActions } from './no-actions.tsx'
import { OlderActions } from './older-actions.tsx'
import type { useActivity } from './use-activity.ts'
import type { useNewer } from './use-newer.ts'
import type { useReading } from './use-reading.ts'
import * as messages from '#messages/features/audit'

type Props = {
  filter: AuditFilter
  activity: ReturnType<typeof useActivity>
  newer: ReturnType<typeof useNewer>
  reading: ReturnType<typeof useReading>
  onClear: () => void
}

/** The part of the page that scrolls: the actions, or why there are none to see. */
export function Actions({ filter, activity, newer, reading, onClear }: Props) {
  const { actions, listNames, failed } = activity
  const { markTop, ...open } = reading
  return (
    <div className="page-body activity-place">
      <div ref={markTop} />
      <NewActions {...newer} />
      {actions?.length === 0 && <NoActions filter={filter} onClear={onClear} />}
      {actions && actions.length > 0 && (
        <>
          <ActivityTable actions={actions} listNames={listNames} {...open} />
          <OlderActions {...activity} actions={actions} />
        </>
      )}
      {!actions && !failed && <Skeleton lines={12} label={messages.table.loading} />}
    </div>
  )
}
