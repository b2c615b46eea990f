import { useCallback, useMemo } from 'react'
import { useLocation } from 'wouter'
import { useSearch } from 'wouter/use-browser-location'
import { paths } from '#src/lib/paths.ts'
import { orderFromSearch, searchOf, type Order } from './list-order.ts'

/** The order in the address of the page, so that a link to it shows the same, and how to change it. */
export function useListOrder(): [Order, (next: Order) => void] {
  const search = useSearch()
  const order = useMemo(() => orderFromSearch(search), [search])
  const [, navigate] = useLocation()
  const setOrder = useCallback(
    (next: Order) => navigate(`${paths.home}${searchOf(next)}`, { replace: true }),
    [navigate],
  )
  return [order, setOrder]
}
