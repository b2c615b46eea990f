import type { ListDetails } from '@sipdesk/shared/credential-details.ts'
import type { Credentials } from '@sipdesk/shared/credentials.ts'
import { useQuery } from '@tanstack/react-query'
import { useMemo, useRef, useState } from 'react'
import { sessionQuery } from '#src/api/queries.ts'
import { useParam } from '#src/lib/address.ts'
import { lazyWithRetry } from '#src/ui/lazy-with-retry.tsx'
import { Notice } from '#src/ui/notice.tsx'
import { table as messages } from '#messages/features/credentials/table'
import { BulkPlace } from './bulk-place.tsx'
import { useListRun, useRunState } from './bulk-runs.ts'
import { sheetOf } from './columns.ts'
import { CredentialRows, type Mark } from './credential-rows.tsx'
import { creatorsOf } from './facets.ts'
import { NothingFound } from './nothing-found.tsx'
import { goneRowsOf, rowsOf, withThoseOf, type Row } from './row.ts'
import { saveSheet, type SaveFormat } from './save-sheet.ts'
import { TableFoot } from './table-foot.tsx'
import { TableToolbar } from './table-toolbar.tsx'
import { useBulkChanges } from './use-bulk-changes.ts'
import { useColumns } from './use-columns.ts'
import { useRowActions } from './use-row-actions.ts'
import { useSelection } from './use-selection.ts'
import { useTableView } from './use-table-view.ts'
import './credential-table.css'

const RemoveDialog = lazyWithRetry(async () => (await import('./bulk-dialogs.tsx')).RemoveDialog)

type Props = Credentials & {
  listSid: string
  /** What Sipdesk knows of them; nothing yet, or not at the moment. */
  details: ListDetails | undefined
  isStale?: boolean
  isRefreshing: boolean
  onRefresh: () => void
  mark: Mark | undefined
  /** Called with the SID of what is certainly gone. */
  discard: (sid: string) => void
}

/** Who is in the list: found, put in order, selected, changed together and saved. */
export function CredentialTableView(props: Props) {
  const { listSid, credentials, unreadable = 0, mark, discard } = props
  const scroller = useRef<HTMLDivElement>(null)
  const { data: session } = useQuery(sessionQuery)
  const listRun = useListRun(listSid)
  const runState = useRunState(listRun?.run)
  const { rows, gone } = useRows(props, listRun?.rows)
  const view = useTableView(rows, gone)
  const { shown, params } = view
  const selection = useSelection(shown)
  const { columns, choice, setChoice, ...layout } = useColumns(scroller, rows, session?.person.id)
  const changes = useBulkChanges(listSid, discard)
  const [toRemove, setToRemove] = useState<readonly Row[]>()
  const remove = (row: Row) => setToRemove([row])
  const actions = useRowActions({ session, params, selection, remove })
  const opened = useParam('username')
  const creators = useMemo(() => creatorsOf(rows), [rows])
  const save = (format: SaveFormat, which: readonly Row[] = shown) =>
    void saveSheet(format, fileName(), sheetOf(which, columns))
  if (credentials.length + gone.length + unreadable === 0 && !listRun) {
    return <p className="empty-table">{messages.empty}</p>
  }
  return (
    <>
      <TableToolbar
        {...props}
        {...{ view, creators, columns, choice }}
        hasGone={gone.length > 0}
        onChoice={setChoice}
        onSave={save}
      />
      {unreadable > 0 && <Notice kind="warning" title={messages.unreadable(unreadable)} />}
      <div ref={scroller} className="page-body table-body" tabIndex={-1}>
        {shown.length === 0 ? (
          <NothingFound view={view} />
        ) : (
          <CredentialRows
            {...layout}
            {...{ scroller, columns, params, mark, opened, selection, actions, listRun, runState }}
            rows={shown}
            order={view.order}
          />
        )}
      </div>
      <BulkPlace
        {...{ listSid, listRun, runState, rows, shown, selection, session, changes }}
        onRemove={setToRemove}
        onSave={save}
      />
      <TableFoot shown={shown.length} of={view.of} />
      {toRemove && (
        <RemoveDialog
          rows={toRemove}
          onClose={() => setToRemove(undefined)}
          onConfirm={(reason) => {
            setToRemove(undefined)
            selection.clear()
            changes.remove(toRemove, reason)
          }}
        />
      )}
    </>
  )
}

function useRows({ listSid, credentials, details }: Props, ofRun: readonly Row[] | undefined) {
  const rows = useMemo(
    () => withThoseOf(rowsOf(credentials, details), ofRun),
    [credentials, details, ofRun],
  )
  const gone = useMemo(() => goneRowsOf(listSid, details), [listSid, details])
  return { rows, gone }
}

function fileName(): string {
  return `sipdesk-credentials-${new Date().toISOString().slice(0, 10)}`
}
