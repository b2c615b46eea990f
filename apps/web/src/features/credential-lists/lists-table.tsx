import type { CredentialList } from '@sipdesk/shared/credentials.ts'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { failureOf } from '#src/api/api-error.ts'
import { domainsQuery, refreshDomains } from '#src/api/domains-query.ts'
import { credentialListsQuery } from '#src/api/queries.ts'
import { announce, TYPING_PAUSE } from '#src/lib/announcer.ts'
import { clockTime } from '#src/lib/time.ts'
import { Button } from '#src/ui/button.tsx'
import { Notice } from '#src/ui/notice.tsx'
import type { Ask } from './change.ts'
import { inOrder, matching, ORDERS, nextOrder, type Order, type OrderBy } from './list-order.ts'
import { ListRow, type TakeFocus } from './list-row.tsx'
import { useListOrder } from './use-list-order.ts'
import * as words from '#words/lists-page.ts'
import '#src/ui/data-table.css'

type Props = {
  lists: CredentialList[]
  asOf: string
  takeFocus: TakeFocus
  isAdmin: boolean
  /** Whether nothing can be changed just now. */
  isBlocked: boolean
  onAsk: (ask: Ask) => void
}

/** The lists with a filter, in the order that the address asks for. */
export function ListsTable({ lists, asOf, ...rest }: Props) {
  const [filter, setFilter] = useState('')
  const found = matching(lists, filter)
  const { refresh, isRefreshing } = useRefresh()
  const isNarrow = filter.trim() !== ''
  useEffect(() => {
    if (isNarrow) announce(words.counted(found.length, lists.length), TYPING_PAUSE)
  }, [isNarrow, found.length, lists.length])
  return (
    <section className="card card-table" aria-labelledby="lists-heading">
      <div className="table-head">
        <h2 id="lists-heading" tabIndex={-1}>
          {words.allLists}
        </h2>
        <div className="lists-filter">
          <label htmlFor="lists-filter">{words.filter}</label>
          <input
            id="lists-filter"
            className="input"
            type="search"
            autoComplete="off"
            placeholder={words.nameOrSid}
            value={filter}
            onChange={(event) => setFilter(event.currentTarget.value)}
          />
        </div>
        <p className="quiet">{words.asOf(clockTime(asOf))}</p>
        <Button look="quiet" icon="refresh" isBlocked={isRefreshing} onClick={refresh}>
          {isRefreshing ? words.refreshing : words.refresh}
        </Button>
      </div>
      <ReachFailure />
      {found.length === 0 ? (
        <p className="empty-table">{words.noneNamed}</p>
      ) : (
        <Table lists={found} {...rest} />
      )}
    </section>
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
    announce(isDone ? words.upToDate : words.notAllRead)
  }
  return { isRefreshing, refresh: () => void refresh() }
}

/** Says why the column is empty; the lists are there all the same. */
function ReachFailure() {
  const { data, error } = useQuery(domainsQuery)
  if (!error) return null
  const { title, detail } = failureOf(error)
  return (
    <Notice kind="warning" title={data ? words.reachNotReadAnew : words.reachUnread}>
      <p>
        {title}. {detail}
      </p>
    </Notice>
  )
}

function Table({ lists, takeFocus, isAdmin, isBlocked, onAsk }: Omit<Props, 'asOf'>) {
  const [order, setOrder] = useListOrder()
  const { data, isError } = useQuery(domainsQuery)
  return (
    <div
      className="scroller lists-scroller"
      tabIndex={0}
      role="region"
      aria-label={words.scrollable}
    >
      <table className="data-table lists-table" aria-labelledby="lists-heading">
        <thead>
          <tr>
            {ORDERS.map((by) => (
              <SortHeading key={by} by={by} order={order} onOrder={setOrder} />
            ))}
            <th scope="col">{words.columns.updated}</th>
            <th scope="col">{words.columns.reach}</th>
            {isAdmin && <th scope="col">{words.columns.actions}</th>}
          </tr>
        </thead>
        <tbody>
          {inOrder(lists, order).map((list) => (
            <ListRow
              key={list.sid}
              list={list}
              domains={data?.domains}
              isReachFailed={isError}
              takeFocus={takeFocus}
              {...(isAdmin && { onAsk })}
              isBlocked={isBlocked}
            />
          ))}
        </tbody>
      </table>
    </div>
  )
}

type SortProps = { by: OrderBy; order: Order; onOrder: (next: Order) => void }

function SortHeading({ by, order, onOrder }: SortProps) {
  const isChosen = order.by === by
  const direction = order.isDescending ? 'descending' : 'ascending'
  return (
    <th scope="col" aria-sort={isChosen ? direction : undefined}>
      <button type="button" className="sort" onClick={() => onOrder(nextOrder(order, by))}>
        {words.columns[by]}
        <span aria-hidden="true">{isChosen ? (order.isDescending ? '↓' : '↑') : '↕'}</span>
      </button>
    </th>
  )
}
