import { Icon } from '#src/ui/icon.tsx'
import { columns as messages, table } from '#messages/features/credentials/table'
import { widthOf, type ColumnKey } from './columns.ts'
import { directionOf, nextOrder, type Order } from './order.ts'
import type { Row } from './row.ts'
import { shareOf } from './selection.ts'
import { setOrder } from './use-table-view.ts'
import type { TableSelection } from './use-selection.ts'

type Props = {
  shown: readonly Row[]
  columns: readonly ColumnKey[]
  usernameWidth: number
  order: Order
  selection: TableSelection
}

/** The heads of the columns: each puts the rows in order, the first selects all of them. */
export function TableHead({ shown, columns, usernameWidth, order, selection }: Props) {
  const sids = shown.map(({ sid }) => sid)
  const share = shareOf(selection.chosen, sids)
  return (
    <thead role="rowgroup">
      <tr role="row" aria-rowindex={1}>
        <th scope="col" role="columnheader" className="cell-select">
          <input
            type="checkbox"
            aria-label={table.selectAll}
            checked={share === 'all'}
            ref={(box) => {
              if (box) box.indeterminate = share === 'some'
            }}
            onChange={selection.toggleAll}
          />
        </th>
        {columns.map((key) => (
          <SortHead
            key={key}
            column={key}
            width={key === 'username' ? usernameWidth : widthOf(key, columns)}
            order={order}
          />
        ))}
        <th scope="col" role="columnheader" className="cell-menu">
          <span className="visually-hidden">{messages.actions}</span>
        </th>
      </tr>
    </thead>
  )
}

type HeadProps = { column: ColumnKey; width: number | undefined; order: Order }

function SortHead({ column, width, order }: HeadProps) {
  const direction = directionOf(order, column)
  return (
    <th
      scope="col"
      role="columnheader"
      aria-sort={direction}
      style={width === undefined ? {} : { inlineSize: `${width}rem` }}
    >
      <button
        type="button"
        className="sort-button"
        onClick={() => setOrder(nextOrder(order, column))}
      >
        <span>{messages[column]}</span>
        {direction && <Icon name={direction === 'ascending' ? 'arrowUp' : 'arrowDown'} />}
      </button>
    </th>
  )
}
