import type { CredentialList } from '@sipdesk/shared/credential-lists.ts'
import { useQueryClient } from '@tanstack/react-query'
import { memo, useState } from 'react'
import { domainsQuery, refreshDomains } from '#src/api/domains-query.ts'
import { credentialListsQuery } from '#src/api/queries.ts'
import { useWaitingTargets } from '#src/api/use-waiting-targets.ts'
import { useMatchingLists } from '#src/api/use-matching.ts'
import { useRead } from '#src/api/use-read.ts'
import { announce } from '#src/lib/announcer.ts'
import { clockTime } from '#src/lib/format.ts'
import { useAfterPaint } from '#src/lib/use-after-paint.ts'
import { useSpoken } from '#src/lib/announcer.ts'
import { Button } from '#src/ui/button.tsx'
import { DataTable, type Column } from '#src/ui/data-table.tsx'
import { ReadFailure } from '#src/ui/read-failure.tsx'
import { Time } from '#src/ui/time.tsx'
import { page as messages } from '#messages/features/credential-lists'
import { approvalNote, common } from '#messages/ui'
import type { Ask } from './change.ts'
import { ListActions, ListName, ListSize, type TakeFocus } from './list-cells.tsx'
import {
  directionOf,
  inOrder,
  nextOrder,
  useListOrder,
  type Order,
  type OrderBy,
} from './list-order.ts'
import { ReachCell } from './reach-cell.tsx'

type Props = {
  lists: readonly CredentialList[]
  asOf: string
  takeFocus: TakeFocus
  mayManage: boolean
  /** Whether nothing can be changed just now. */
  isBlocked: boolean
  onAsk: (ask: Ask) => void
}

/** The lists with a filter, in the order that the address asks for. */
export function ListsTable({ lists, asOf, ...rest }: Props) {
  const [filter, setFilter] = useState('')
  // A key is answered before the rows that follow from it are drawn.
  const wanted = useAfterPaint(filter)
  const found = useMatchingLists(lists, wanted)
  const [order, setOrder] = useListOrder()
  const shown = useAfterPaint(order)
  const { refresh, isRefreshing } = useRefresh()
  const isNarrow = filter.trim() !== ''
  useSpoken(isNarrow ? messages.counted(found.length, lists.length) : undefined)
  return (
    <>
      <div className="toolbar">
        <div className="lists-filter">
          <input
            className="input"
            type="search"
            autoComplete="off"
            aria-label={messages.filter}
            placeholder={messages.nameOrSid}
            value={filter}
            onChange={(event) => setFilter(event.currentTarget.value)}
          />
        </div>
        <p className="toolbar-end quiet">{messages.asOf(clockTime(asOf))}</p>
        <Button variant="quiet" icon="refresh" isBlocked={isRefreshing} onClick={refresh}>
          {isRefreshing ? common.refreshing : common.refresh}
        </Button>
      </div>
      <ReachFailure />
      <div className="page-body">
        {found.length === 0 ? (
          <p className="empty-table">{messages.noneNamed}</p>
        ) : (
          <Table lists={found} order={shown} onOrder={setOrder} {...rest} />
        )}
      </div>
      <p className="page-foot">{messages.counted(found.length, lists.length)}</p>
    </>
  )
}

/** Reads the lists and the domains again, past what the server keeps. */
function useRefresh() {
  const queries = useQueryClient()
  const [isRefreshing, setIsRefreshing] = useState(false)
  async function refresh(): Promise<void> {
    setIsRefreshing(true)
    const [lists, domains] = await Promise.allSettled([
      queries.fetchQuery({ ...credentialListsQuery, staleTime: 0 }),
      refreshDomains(queries),
    ])
    setIsRefreshing(false)
    const isDone = lists.status === 'fulfilled' && domains.status === 'fulfilled'
    announce(isDone ? messages.upToDate : messages.notAllRead)
  }
  return { isRefreshing, refresh: () => void refresh() }
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

type TableProps = Omit<Props, 'asOf'> & { order: Order; onOrder: (next: Order) => void }

const Table = memo(function Table({ lists, order, onOrder, ...rest }: TableProps) {
  const { takeFocus, mayManage, isBlocked, onAsk } = rest
  const { data, failed } = useRead(domainsQuery)
  const { columns } = messages
  const waiting = useWaitingTargets()
  const sorted = (by: OrderBy) => ({
    label: columns[by],
    sort: { direction: directionOf(order, by), onSort: () => onOrder(nextOrder(order, by)) },
  })
  const known: Column<CredentialList>[] = [
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
    { ...sorted('created'), renderCell: ({ createdAt }) => <Time iso={createdAt} /> },
    { label: columns.updated, renderCell: ({ updatedAt }) => <Time iso={updatedAt} /> },
    {
      label: columns.reach,
      renderCell: ({ sid }) => (
        <ReachCell listSid={sid} domains={data?.domains} isFailed={failed !== undefined} />
      ),
    },
  ]
  const actions: Column<CredentialList> = {
    label: columns.actions,
    kind: 'actions',
    renderCell: (list) => <ListActions list={list} isBlocked={isBlocked} onAsk={onAsk} />,
  }
  return (
    <DataTable
      className="lists-table"
      aria-label={messages.allLists}
      columns={mayManage ? [...known, actions] : known}
      items={inOrder(lists, order)}
      keyOf={({ sid }) => sid}
    />
  )
})
