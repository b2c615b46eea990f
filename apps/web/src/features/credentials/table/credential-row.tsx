import { withInvisibleShown } from '@sipdesk/shared/text.ts'
import { memo } from 'react'
import { Link } from '#src/lib/link.tsx'
import { paths } from '#src/lib/paths.ts'
import { daysSince, YEAR_DAYS } from '#src/lib/time.ts'
import { Value } from '#src/lib/value.tsx'
import { Icon } from '#src/ui/icon.tsx'
import { Menu } from '#src/ui/menu.tsx'
import { Age, Day } from '#src/ui/time.tsx'
import { columns as heads, table as messages } from '#messages/features/credentials/table'
import type { RowResult } from './bulk-run.ts'
import type { BulkKind } from './bulk-runs.ts'
import type { ColumnKey } from './columns.ts'
import { ResultBadge, wordOf } from './result-badge.tsx'
import type { Row } from './row.ts'
import { rowMenu, type RowActions } from './row-menu.ts'

export type RowProps = {
  row: Row
  index: number
  columns: readonly ColumnKey[]
  /** What leads back to the view of the table. */
  params: Record<string, string>
  /** What has just been done to it. */
  mark: string | undefined
  /** What was done to many, and what became of this one. */
  kind: BulkKind | undefined
  end: RowResult | undefined
  isOpened: boolean
  /** Whether Tab leads to it: to one row alone. */
  isCurrent: boolean
  isSelected: boolean
  actions: RowActions
}

/** Drawn anew only where it has changed: most keys and clicks are about one row, or two. */
export const CredentialRow = memo(function CredentialRow(props: RowProps) {
  const { row, index, columns, mark, isOpened, isCurrent, isSelected, actions } = props
  const tabIndex = isCurrent ? 0 : -1
  const name = withInvisibleShown(row.username)
  return (
    <tr
      role="row"
      aria-rowindex={index + 2}
      aria-current={isOpened || undefined}
      className={mark ? 'row-new' : undefined}
      data-selected={isSelected || undefined}
      data-sid={row.sid}
    >
      <td role="cell" className="cell-select">
        <input
          type="checkbox"
          aria-label={messages.select(name)}
          tabIndex={tabIndex}
          checked={isSelected}
          readOnly
        />
      </td>
      {columns.map((key) => (
        <Cell key={key} column={key} {...props} />
      ))}
      <MenuCell row={row} isCurrent={isCurrent} actions={actions} />
    </tr>
  )
})

type MenuProps = Pick<RowProps, 'row' | 'isCurrent' | 'actions'>

const MenuCell = memo(function MenuCell({ row, isCurrent, actions }: MenuProps) {
  return (
    <td role="cell" className="cell-menu">
      <Menu
        variant="quiet"
        icon="more"
        aria-label={messages.actionsFor(withInvisibleShown(row.username))}
        title={heads.actions}
        tabIndex={isCurrent ? 0 : -1}
        groups={() => rowMenu(row, actions)}
      >
        {''}
      </Menu>
    </td>
  )
})

function Cell({ column, ...props }: RowProps & { column: ColumnKey }) {
  const { row } = props
  if (column === 'username') return <UsernameCell {...props} />
  if (column === 'label') return <LabelCell {...props} />
  if (column === 'age') return <AgeCell iso={row.passwordSetAt} />
  if (column === 'updated' || column === 'created') {
    return (
      <td role="cell" data-label={heads[column]} className="cell-time">
        <Day iso={column === 'updated' ? row.updatedAt : row.createdAt} />
      </td>
    )
  }
  const text = row[column] ?? ''
  return (
    <td role="cell" className="cell-other" title={text || undefined}>
      <Value>{text}</Value>
    </td>
  )
}

function UsernameCell({ row, params, mark, isCurrent }: RowProps) {
  const { username, credentialListSid } = row
  return (
    <th scope="row" role="rowheader" className="cell-username" title={withInvisibleShown(username)}>
      {mark && <span className="tag">{mark}</span>}
      <Link
        href={paths.list(credentialListSid, { ...params, username })}
        tabIndex={isCurrent ? 0 : -1}
      >
        <Value dir="ltr">{username}</Value>
      </Link>
    </th>
  )
}

function LabelCell({ row, kind, end }: Pick<RowProps, 'row' | 'kind' | 'end'>) {
  const { label, owner, goneSince } = row
  const told = [kind && end && wordOf(kind, end), label, owner].filter(Boolean).join(' · ')
  return (
    <td role="cell" className="cell-label" title={told || undefined}>
      {kind && end && <ResultBadge kind={kind} end={end} />}
      {goneSince !== undefined && (
        <span className="cell-gone">
          <Icon name="cloudOff" />
          <span>{messages.goneSince}</span> <Day iso={goneSince} />
        </span>
      )}
      {label && <Value dir="auto">{label}</Value>}
      {owner && (
        <span className="cell-owner">
          {label && ' · '}
          <Value dir="auto">{owner}</Value>
        </span>
      )}
    </td>
  )
}

/** A password of more than a year stands out, by more than its colour. */
function AgeCell({ iso }: { iso: string | null }) {
  const isOld = iso !== null && daysSince(iso) >= YEAR_DAYS
  return (
    <td
      role="cell"
      data-label={heads.passwordSet}
      className={isOld ? 'cell-age cell-old' : 'cell-age'}
    >
      {isOld && <Icon name="clock" />}
      <Age iso={iso} />
    </td>
  )
}
