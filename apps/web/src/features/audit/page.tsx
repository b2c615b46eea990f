import { useState } from 'react'
import './audit.css'
import { ExportLinks } from './export-links.tsx'
import { FilterForm } from './filter-form.tsx'
import { RecordEvents } from './events.tsx'
import { useRecordFilter } from './use-filter.ts'
import * as messages from '#messages/features/audit'

/** Who did what, for admins: look, narrow, take away. */
export function AuditPage({ title }: { title: string }) {
  const [filter, setFilter] = useRecordFilter()
  const [timesCleared, setTimesCleared] = useState(0)

  function clear() {
    // The button that was clicked goes; focus must not fall into nothing.
    document.getElementById('record-events')?.focus()
    // A half typed time is in no filter: only a new form forgets it.
    setTimesCleared(timesCleared + 1)
    setFilter({})
  }

  return (
    <div className="record-page">
      <header className="page-header">
        <h1 tabIndex={-1}>{title}</h1>
        <p className="quiet">{messages.summary}</p>
      </header>
      <FilterForm key={timesCleared} filter={filter} onFilter={setFilter} onClear={clear} />
      <ExportLinks filter={filter} />
      <RecordEvents filter={filter} onClear={clear} />
    </div>
  )
}
