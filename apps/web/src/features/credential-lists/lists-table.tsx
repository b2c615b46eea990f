import type { CredentialList } from '@sipdesk/shared/credential-lists.ts'
import { memo, useState } from 'react'
import { domainsQuery } from '#src/api/domains-query.ts'
import { credentialListsQuery } from '#src/api/queries.ts'
import { useMatchingLists } from '#src/api/use-matching.ts'
import { useRead } from '#src/api/use-read.ts'
import { useWaitingTargets } from '#src/api/use-waiting-targets.ts'
import { useSpoken } from '#src/lib/announcer.ts'
import { useAfterPaint } from '#src/lib/use-after-paint.ts'
import { DataTable, type Column } from '#src/ui/data-table.tsx'
import { ReadFailure } from '#src/ui/read-failure.tsx'
import { Time } from '#src/ui/time.tsx'
import { needs as needMessages, page as messages } from '#messages/features/credential-lists'
import { approvalNote } from '#messages/ui'
import type { Ask } from './change.ts'
import { ListActions, ListName, ListSize, type TakeFocus } from './list-cells.tsx'
import { ListNeeds } from './list-needs.tsx'
import {
  directionOf,
  inOrder,
  nextOrder,
  useListOrder,
  type Order,
  type OrderBy,
} from './list-order.ts'
import { ListsToolbar } from './lists-toolbar.tsx'
import type { Need } from './needs.ts'
import { DomainCell, ReachCell } from './reach-cell.tsx'
import { useNeeds, useOldFrom, useOnlyNeeds } from './use-needs.ts'

type Props = {
  lists: readonly CredentialList[]
  asOf: string
  takeFocus: TakeFocus
  mayManage: boolean
  /** Whether nothing can be changed just now. */
  isBlocked: boolean
  onAsk: (ask: Ask) => void
}

/** The lists with a filter, in the order that the address asks for, and what of them needs somebody. */
export function ListsTable({ lists, asOf, ...rest }: Props) {
  const [filter, setFilter] = useState('')
  // A key is answered before the rows that follow from it are drawn.
  const found = useMatchingLists(lists, useAfterPaint(filter))
  const [order, setOrder] = useListOrder()
  const shownOrder = useAfterPaint(order)
  const [days] = useOldFrom()
  const needs = useNeeds(lists, days)
  const isOnly = useOnlyNeeds()[0]
  const shown = isOnly ? found.filter(({ sid }) => needs.has(sid)) : found
  const { failed } = useRead({ ...credentialListsQuery, retryOnMount: false })
  const isNarrow = filter.trim() !== '' || isOnly
  useSpoken(isNarrow ? messages.counted(shown.length, lists.length) : undefined)
  return (
    <>
      <ListsToolbar
        filter={filter}
        onFilter={setFilter}
        count={lists.length}
        needing={needs.size}
        asOf={asOf}
        isStale={failed !== undefined}
      />
      <ReachFailure />
      <div className="page-body">
        {shown.length === 0 ? (
          <p className="empty-table">{found.length > 0 ? needMessages.none : messages.noneNamed}</p>
        ) : (
          <Table lists={shown} needs={needs} order={shownOrder} onOrder={setOrder} {...rest} />
        )}
      </div>
      <p className="page-foot">{messages.counted(shown.length, lists.length)}</p>
    </>
  )
}

/** Says why the column is empty; the lists are there all the same. */
function ReachFailure() {
  const { data, failed } = useRead(domainsQuery)
  if (!failed) return null
  const { title, detail } = failed.failure
  const failure = {
    ...failed.failure,
    title: data ? messages.reachNotReadAnew : messages.reachUnread,
    detail: `${title}. ${detail}`,
  }
  return <ReadFailure {...failed} failure={failure} kind="warning" />
}

type TableProps = Omit<Props, 'asOf'> & {
  needs: ReadonlyMap<string, readonly Need[]>
  order: Order
  onOrder: (next: Order) => void
}

const Table = memo(function Table({ lists, needs, order, onOrder, ...rest }: TableProps) {
  const { takeFocus, ...actions } = rest
  const { data, failed } = useRead(domainsQuery)
  const { columns } = messages
  const waiting = useWaitingTargets()
  const sorted = (by: OrderBy) => ({
    label: columns[by],
    sort: { direction: directionOf(order, by), onSort: () => onOrder(nextOrder(order, by)) },
  })
  const all: Column<CredentialList>[] = [
    {
      ...sorted('name'),
      kind: 'name',
      renderCell: (list) => (
        <>
          <ListName list={list} takeFocus={takeFocus} />
          {waiting.has(`list:${list.sid}`) && <span className="quiet"> {approvalNote.waits}</span>}
        </>
      ),
    },
    { ...sorted('size'), renderCell: (list) => <ListSize list={list} /> },
    {
      label: columns.reach,
      renderCell: ({ sid }) => (
        <ReachCell listSid={sid} domains={data?.domains} isFailed={failed !== undefined} />
      ),
    },
    {
      label: columns.domain,
      renderCell: ({ sid }) => <DomainCell listSid={sid} domains={data?.domains} />,
    },
    {
      label: columns.needs,
      renderCell: ({ sid }) => <ListNeeds listSid={sid} needs={needs.get(sid) ?? []} />,
    },
    { ...sorted('created'), renderCell: ({ createdAt }) => <Time iso={createdAt} /> },
    {
      label: columns.actions,
      kind: 'actions',
      renderCell: (list) => <ListActions list={list} {...actions} />,
    },
  ]
  return (
    <DataTable
      className="lists-table"
      aria-label={messages.allLists}
      columns={all}
      items={inOrder(lists, order)}
      keyOf={({ sid }) => sid}
    />
  )
})
