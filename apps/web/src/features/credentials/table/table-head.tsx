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
  /** Where rows have two lines the toolbar sorts them: the heads only name the cells, for ears. */
  isNarrow: boolean
}

/** The heads of the columns: each puts the rows in order, the first selects all of them. */
export function TableHead(props: Props) {
  const { shown, columns, usernameWidth, order, selection, isNarrow } = props
  if (isNarrow) return <NamesOnly columns={columns} order={order} />
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

function NamesOnly({ columns, order }: Pick<Props, 'columns' | 'order'>) {
  const names = [messages.select, ...columns.map((key) => messages[key]), messages.actions]
  return (
    <thead role="rowgroup" className="visually-hidden">
      <tr role="row" aria-rowindex={1}>
        {names.map((name, index) => {
          const column = columns[index - 1]
          const direction = column && directionOf(order, column)
          return (
            <th key={name} scope="col" role="columnheader" aria-sort={direction}>
              {name}
            </th>
          )
        })}
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
