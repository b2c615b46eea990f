import { useMemo } from 'react'
import { navigate, useSearch } from 'wouter/use-browser-location'
import { paths } from '#src/lib/paths.ts'
import { orderFromSearch, searchOf, type Order } from './list-order.ts'

/** The order in the address of the page, so that a link to it shows the same, and how to change it. */
export function useListOrder(): [Order, (next: Order) => void] {
  const search = useSearch()
  const order = useMemo(() => orderFromSearch(search), [search])
  return [order, setOrder]
}

function setOrder(next: Order): void {
  navigate(`${paths.home}${searchOf(next)}`, { replace: true })
}
