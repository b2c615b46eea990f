import { firstCell } from '@sipdesk/shared/text.ts'
import { useSpoken } from '#src/lib/announcer.ts'
import { useSingleKeys } from '#src/lib/use-shortcut.ts'
import { told } from '#src/lib/value.tsx'
import { AsOf } from '#src/ui/as-of.tsx'
import { Button } from '#src/ui/button.tsx'
import { Icon } from '#src/ui/icon.tsx'
import { Keys } from '#src/ui/keys.tsx'
import { Menu } from '#src/ui/menu.tsx'
import {
  columns as columnMessages,
  table,
  toolbar as messages,
} from '#messages/features/credentials/table'
import { common } from '#messages/ui'
import { OPTIONAL_COLUMNS, type Choice, type ColumnKey } from './columns.ts'
import { facetGroups } from './facet-menu.ts'
import type { Facets } from './facets.ts'
import { nextOrder } from './order.ts'
import { SAVE_FORMATS, type SaveFormat } from './save-sheet.ts'
import { FILTER_ID } from './use-filter-key.ts'
import { setFacets, setOrder, type TableView } from './use-table-view.ts'

type Props = {
  view: TableView
  creators: readonly string[]
  hasGone: boolean
  asOf: string
  isStale?: boolean
  isRefreshing: boolean
  onRefresh: () => void
  columns: readonly ColumnKey[]
  choice: Choice
  onChoice: (next: Choice) => void
  onSave: (format: SaveFormat) => void
}

/** What narrows, orders and saves the table. */
export function TableToolbar(props: Props) {
  const { view, creators, hasGone, columns, onSave } = props
  return (
    <div className="toolbar table-toolbar">
      <FilterField view={view} />
      <Menu variant="quiet" icon="filter" groups={facetGroups(view.facets, { creators, hasGone })}>
        {messages.facets}
      </Menu>
      <SortMenu view={view} columns={columns} />
      <ColumnsMenu {...props} />
      <Menu
        variant="quiet"
        icon="download"
        className="toolbar-export"
        title={messages.export}
        groups={[
          {
            items: SAVE_FORMATS.map((format) => ({
              label: messages.exports[format],
              icon: format === 'table' ? 'copy' : 'file',
              onSelect: () => onSave(format),
            })),
          },
        ]}
      >
        {messages.export}
      </Menu>
      <FacetTokens facets={view.facets} />
      <div className="toolbar-end table-as-of">
        <AsOf iso={props.asOf} isStale={props.isStale ?? false} />
        <Button
          variant="quiet"
          icon="refresh"
          aria-label={props.isRefreshing ? common.refreshing : common.refresh}
          title={common.refresh}
          isBlocked={props.isRefreshing}
          onClick={props.onRefresh}
        />
      </div>
    </div>
  )
}

function FilterField({ view: { text, setText, shown, of } }: { view: TableView }) {
  const hasKey = useSingleKeys()
  useSpoken(text && table.found(table.countOf(shown.length, of)))
  return (
    <div className="list-filter">
      <Icon name="filter" />
      <input
        id={FILTER_ID}
        className="input"
        dir="auto"
        type="search"
        aria-label={messages.filter}
        placeholder={messages.filter}
        value={text}
        aria-keyshortcuts={hasKey ? '/' : undefined}
        title={hasKey ? messages.keyHint : undefined}
        onChange={({ target }) => setText(firstCell(target.value))}
      />
      {hasKey && <Keys keys="/" />}
    </div>
  )
}

type SortProps = { view: TableView; columns: readonly ColumnKey[] }

function SortMenu({ view: { order }, columns }: SortProps) {
  const sorts = columns.map((key) => ({
    label: columnMessages[key],
    isChecked: order.by === key,
    onSelect: () => setOrder(order.by === key ? order : nextOrder(order, key)),
  }))
  const directions = ([false, true] as const).map((isDescending) => ({
    label: isDescending ? messages.descending : messages.ascending,
    isChecked: order.isDescending === isDescending,
    onSelect: () => setOrder({ ...order, isDescending }),
  }))
  return (
    <Menu
      variant="quiet"
      icon="sort"
      title={messages.sortedBy(columnMessages[order.by])}
      groups={[
        { title: messages.sortBy, items: sorts },
        { title: messages.direction, items: directions },
      ]}
    >
      {messages.sort}
    </Menu>
  )
}

function ColumnsMenu({
  columns,
  choice,
  onChoice,
}: Pick<Props, 'columns' | 'choice' | 'onChoice'>) {
  const items = OPTIONAL_COLUMNS.map((key) => ({
    label: columnMessages[key],
    isChecked: columns.includes(key),
    staysOpen: true,
    onSelect: () => onChoice({ ...choice, [key]: !columns.includes(key) }),
  }))
  const reset = { label: messages.byWidth, onSelect: () => onChoice({}) }
  return (
    <Menu
      variant="quiet"
      icon="columns"
      className="toolbar-columns"
      title={messages.columns}
      groups={[{ items }, { items: [reset] }]}
    >
      {messages.columns}
    </Menu>
  )
}

/** What narrows the table, each to be taken away with a click. */
function FacetTokens({ facets }: { facets: Facets }) {
  const { age, by, isWithoutLabel, isGone } = facets
  const without = (change: Partial<Facets>) => () => setFacets({ ...facets, ...change })
  const tokens = [
    age && { label: messages.olderThan[age], onRemove: without({ age: undefined }) },
    by !== undefined && {
      label: told((value) => messages.createdBy(value(by))),
      onRemove: without({ by: undefined }),
    },
    isWithoutLabel && {
      label: messages.withoutLabel,
      onRemove: without({ isWithoutLabel: false }),
    },
    isGone && { label: messages.gone, onRemove: without({ isGone: false }) },
  ].filter((token) => typeof token === 'object')
  return tokens.map(({ label, onRemove }, index) => (
    // oxlint-disable-next-line react/no-array-index-key -- at most four, in one order
    <button key={index} type="button" className="facet-token" onClick={onRemove}>
      <span className="visually-hidden">{messages.remove('')}</span>
      {label}
      <Icon name="close" />
    </button>
  ))
}
