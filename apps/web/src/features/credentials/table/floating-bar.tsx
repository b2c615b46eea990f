import type { Session } from '@sipdesk/shared/session.ts'
import { BulkBar } from './bulk-bar.tsx'
import { putAway, type ListRun } from './bulk-runs.ts'
import type { RunState } from './bulk-run.ts'
import type { Row } from './row.ts'
import { RunBar } from './run-bar.tsx'
import type { SaveFormat } from './save-sheet.ts'
import type { BulkChanges } from './use-bulk-changes.ts'
import type { TableSelection } from './use-selection.ts'

type Props = {
  listSid: string
  listRun: ListRun | undefined
  runState: RunState | undefined
  rows: readonly Row[]
  shown: readonly Row[]
  selection: TableSelection
  session: Session | undefined
  changes: BulkChanges
  onRemove: (rows: readonly Row[]) => void
  onSave: (format: SaveFormat, rows: readonly Row[]) => void
}

/** Above the foot of the table: the run under way, or the one that ended last; else what to do with the selection. */
export function FloatingBar(props: Props) {
  const { listSid, listRun, runState, rows, shown, selection } = props
  function close() {
    putAway(listSid)
    focusTable()
  }
  if (listRun && runState) {
    return (
      <div className="bulk-place">
        <RunBar listRun={listRun} state={runState} onClose={close} />
      </div>
    )
  }
  const isChosen = ({ sid }: Row) => selection.chosen.has(sid)
  const inSight = shown.filter(isChosen)
  const sids = new Set(inSight.map(({ sid }) => sid))
  const hidden = rows.filter((row) => isChosen(row) && !sids.has(row.sid))
  const chosen = [...inSight, ...hidden]
  if (chosen.length === 0) return null
  return (
    <div className="bulk-place">
      <BulkBar
        {...props}
        rows={chosen}
        hidden={hidden.length}
        onClear={() => {
          selection.clear()
          focusTable()
        }}
      />
    </div>
  )
}

/** What had focus goes with the bar. */
function focusTable(): void {
  const row = document.querySelector<HTMLElement>('.cell-username a[tabindex="0"]')
  const place = row ?? document.querySelector<HTMLElement>('.table-body')
  place?.focus()
}
