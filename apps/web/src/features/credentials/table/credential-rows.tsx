import { useEffect, useMemo, useRef, type RefObject } from 'react'
import type { ListRun } from './bulk-runs.ts'
import type { RunState } from './bulk-run.ts'
import { CredentialRow } from './credential-row.tsx'
import type { ColumnKey } from './columns.ts'
import type { Order } from './order.ts'
import type { Row } from './row.ts'
import type { RowActions } from './row-menu.ts'
import { TableHead } from './table-head.tsx'
import { useRowClicks } from './use-row-clicks.ts'
import { useTableFocus } from './use-table-focus.ts'
import type { TableSelection } from './use-selection.ts'
import { partsOf, useRowWindow } from './use-row-window.ts'
import { table as messages } from '#messages/features/credentials/table'

/** What was done to one of the rows just now. */
export type Mark = { sid: string; text: string }

type Props = {
  scroller: RefObject<HTMLDivElement | null>
  rows: readonly Row[]
  columns: readonly ColumnKey[]
  usernameWidth: number
  isNarrow: boolean
  order: Order
  params: Record<string, string>
  mark: Mark | undefined
  /** The username of the one that is open. */
  opened: string
  selection: TableSelection
  actions: RowActions
  listRun: ListRun | undefined
  runState: RunState | undefined
}

/** The rows; of 1,000 only those in sight are in the page, and the one with focus. */
export function CredentialRows(props: Props) {
  const { scroller, rows, columns, isNarrow, opened, selection, actions, mark, params } = props
  const body = useRef<HTMLTableSectionElement>(null)
  const sight = useRowWindow(scroller, body, rows.length)
  const { current, ...keys } = useTableFocus({ body, rows, sight, selection })
  const clicks = useRowClicks({ rows, selection, actions, isNarrow })
  const place = useMemo(() => rows.findIndex(({ username }) => username === opened), [rows, opened])
  useEffect(() => bringIntoSight(scroller.current, body.current, place), [scroller, place])
  const parts = partsOf(sight, rows.length, [current, place])
  return (
    <table
      role="table"
      className="credentials"
      aria-label={messages.name}
      aria-rowcount={rows.length + 1}
    >
      <TableHead {...props} shown={rows} />
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys and clicks of its rows, which take focus */}
      <tbody role="rowgroup" ref={body} {...keys} {...clicks}>
        {parts.map((part) => {
          if ('gap' in part) {
            const height = part.gap * sight.rowHeight
            return <Spacer key={`before ${part.before}`} height={height} />
          }
          const row = rows[part.row]
          if (!row) return null
          return (
            <CredentialRow
              key={row.sid}
              row={row}
              index={part.row}
              columns={columns}
              params={params}
              mark={mark?.sid === row.sid ? mark.text : undefined}
              {...resultOf(props, row.sid)}
              isOpened={part.row === place}
              isCurrent={part.row === current}
              isSelected={selection.chosen.has(row.sid)}
              actions={actions}
            />
          )
        })}
      </tbody>
    </table>
  )
}

function resultOf({ listRun, runState }: Props, sid: string) {
  const end = runState?.results.get(sid)
  return { kind: listRun?.kind, end }
}

/** Holds the place of the rows that are out of sight. */
function Spacer({ height }: { height: number }) {
  return <tr aria-hidden="true" className="spacer" style={{ blockSize: height }} />
}

/** Scrolls to the row of the one that was opened, unless it is in sight. */
function bringIntoSight(
  scroller: HTMLElement | null,
  body: HTMLElement | null,
  place: number,
): void {
  const row = body?.querySelector(`[aria-rowindex="${place + 2}"]`)
  if (!scroller || !row) return
  const [outer, inner] = [scroller.getBoundingClientRect(), row.getBoundingClientRect()]
  const isInSight = inner.top > outer.top && inner.bottom < Math.min(outer.bottom, innerHeight)
  if (!isInSight) row.scrollIntoView({ block: 'center' })
}
