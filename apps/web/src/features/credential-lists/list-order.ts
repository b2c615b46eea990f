import type { CredentialList } from '@sipdesk/shared/credential-lists.ts'
import { useMemo } from 'react'
import { useSearch } from 'wouter/use-browser-location'
import { writeAddress } from '#src/lib/address.ts'
import { once } from '#src/lib/format.ts'

/** What the lists can be put in order by. */
const ORDERS = ['name', 'size', 'created'] as const
export type OrderBy = (typeof ORDERS)[number]
export type Order = { by: OrderBy; isDescending: boolean }

/** Newest first, as Twilio lists them. */
export const DEFAULT_ORDER: Order = { by: 'created', isDescending: true }

/** The order that an address asks for, such as `?sort=-size`; what is none of ours is the default. */
export function orderFromSearch(search: string): Order {
  const asked = new URLSearchParams(search).get('sort') ?? ''
  const isDescending = asked.startsWith('-')
  const by = ORDERS.find((known) => known === asked.slice(isDescending ? 1 : 0))
  return by ? { by, isDescending } : DEFAULT_ORDER
}

/** The same for an address; empty for the default. */
export function searchOf(order: Order): string {
  if (isSame(order, DEFAULT_ORDER)) return ''
  return `?sort=${order.isDescending ? '-' : ''}${order.by}`
}

/** What a click on a heading asks for: names from A, the rest from the most; clicked again, the reverse. */
export function nextOrder(now: Order, by: OrderBy): Order {
  return { by, isDescending: now.by === by ? !now.isDescending : by !== 'name' }
}

/** Which way the lists are in order by this, if they are. */
export function directionOf(now: Order, by: OrderBy): 'ascending' | 'descending' | undefined {
  if (now.by !== by) return undefined
  return now.isDescending ? 'descending' : 'ascending'
}

/** The lists in this order. The name decides between equals, and where sizes are unknown. */
export function inOrder(lists: readonly CredentialList[], { by, isDescending }: Order) {
  const turn = isDescending ? -1 : 1
  return lists.toSorted((a, b) => turn * compare[by](a, b) || compare.name(a, b))
}

type Compare = (a: CredentialList, b: CredentialList) => number

const UNKNOWN_SIZE = -1
/** What has no time comes before all that has. */
const timeOf = (iso: string | null) => (iso === null ? 0 : Date.parse(iso))
const names = once(() => new Intl.Collator('en', { numeric: true, sensitivity: 'base' }))

const compare: Record<OrderBy, Compare> = {
  name: (a, b) => names().compare(a.friendlyName, b.friendlyName),
  size: (a, b) => (a.size ?? UNKNOWN_SIZE) - (b.size ?? UNKNOWN_SIZE),
  created: (a, b) => timeOf(a.createdAt) - timeOf(b.createdAt),
}

function isSame(a: Order, b: Order): boolean {
  return a.by === b.by && a.isDescending === b.isDescending
}

/** The order in the address of the page, so that a link to it shows the same, and how to change it. */
export function useListOrder(): [Order, (next: Order) => void] {
  const search = useSearch()
  const order = useMemo(() => orderFromSearch(search), [search])
  return [order, setOrder]
}

function setOrder(next: Order): void {
  writeAddress('sort', new URLSearchParams(searchOf(next)).get('sort') ?? '')
}
