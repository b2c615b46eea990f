import type { HistoryEntry } from '@sipdesk/shared/person-details.ts'
import { Value } from '#src/lib/value.tsx'
import { DataTable, type Column } from '#src/ui/data-table.tsx'
import { LoneTime } from '#src/ui/time.tsx'
import { person as messages } from '#messages/features/person'
import { roleNames } from '#messages/ui'

/** What was done to the account. */
export function PersonHistory({ history }: { history: HistoryEntry[] }) {
  return (
    <section className="card card-table" aria-labelledby="person-history">
      <h2 id="person-history">{messages.history}</h2>
      {history.length === 0 ? (
        <p className="empty-table">{messages.noHistory}</p>
      ) : (
        <DataTable
          className="person-table"
          aria-labelledby="person-history"
          columns={COLUMNS}
          items={history}
          keyOf={({ seq }) => seq}
        />
      )}
    </section>
  )
}

const COLUMNS: Column<HistoryEntry>[] = [
  {
    label: messages.what,
    kind: 'name',
    renderCell: ({ action, role }) =>
      role ? messages.withRole(messages.done[action], roleNames[role]) : messages.done[action],
  },
  { label: messages.when, renderCell: ({ at }) => <LoneTime iso={at} /> },
  {
    label: messages.by,
    renderCell: ({ byName }) => (byName === null ? messages.themselves : <Value>{byName}</Value>),
  },
]
