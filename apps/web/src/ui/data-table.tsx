import type { ReactNode } from 'react'
import './data-table.css'

/** One column: its words, once for the head and once for each cell where a row is a block of its own. */
export type Column<Item> = {
  label: string
  /** The name of each row stands on top of its block, what can be done at its end. */
  kind?: 'name' | 'actions'
  /** The order that the rows are in by this column, if they are, and how to change it. */
  sort?: Sort
  renderCell: (item: Item) => ReactNode
}

type Sort = { direction: 'ascending' | 'descending' | undefined; onSort: () => void }

type Props<Item> = {
  columns: readonly Column<Item>[]
  items: readonly Item[]
  keyOf: (item: Item) => string | number
  className: string
  'aria-labelledby'?: string
  'aria-label'?: string
}

/**
 * A table that never scrolls sideways: where it has little room, each row is a block of lines. It is drawn
 * as no table there, for which browsers take its roles away; so they are given.
 * https://adrianroselli.com/2018/02/tables-css-display-properties-and-aria.html
 */
export function DataTable<Item>({ columns, items, keyOf, className, ...names }: Props<Item>) {
  return (
    <div className="data-table-place">
      <table {...names} role="table" className={`data-table ${className}`}>
        <thead role="rowgroup">
          <tr role="row">
            {columns.map(({ label, sort }) => (
              <th key={label} scope="col" role="columnheader" aria-sort={sort?.direction}>
                {sort ? <SortButton label={label} {...sort} /> : label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {items.map((item) => (
            <tr key={keyOf(item)} role="row">
              {columns.map((column) => (
                <Cell key={column.label} column={column} item={item} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function SortButton({ label, direction, onSort }: Sort & { label: string }) {
  return (
    <button type="button" className="data-table-sort" onClick={onSort}>
      {label}
      <span aria-hidden="true">{direction ? ARROWS[direction] : '↕'}</span>
    </button>
  )
}

const ARROWS = { ascending: '↑', descending: '↓' }

function Cell<Item>({ column, item }: { column: Column<Item>; item: Item }) {
  const { kind, label, renderCell } = column
  if (kind === 'name') {
    return (
      <th scope="row" role="rowheader">
        {renderCell(item)}
      </th>
    )
  }
  return (
    <td role="cell" data-label={label} className={kind && `data-table-${kind}`}>
      <div>{renderCell(item)}</div>
    </td>
  )
}
