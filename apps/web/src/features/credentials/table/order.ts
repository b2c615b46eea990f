import { once } from '#src/lib/format.ts'
import type { Row } from './row.ts'

/** What the rows can be put in order by. */
export const ORDERS = [
  'username',
  'label',
  'place',
  'device',
  'age',
  'updated',
  'created',
  'createdBy',
] as const
export type OrderBy = (typeof ORDERS)[number]
export type Order = { by: OrderBy; isDescending: boolean }

/** What changed last comes first. */
const DEFAULT_ORDER: Order = { by: 'updated', isDescending: true }

/** Columns of times: a click asks for the latest, or the oldest password, first. */
const LATEST_FIRST: ReadonlySet<OrderBy> = new Set(['age', 'updated', 'created'])

/** The order that a word in an address asks for, such as `-age`; what is none of ours is the default. */
export function orderFrom(word: string): Order {
  const isDescending = word.startsWith('-')
  const by = ORDERS.find((known) => known === word.slice(isDescending ? 1 : 0))
  return by ? { by, isDescending } : DEFAULT_ORDER
}

/** The same for an address; empty for the default. */
export function wordOf({ by, isDescending }: Order): string {
  const isDefault = by === DEFAULT_ORDER.by && isDescending === DEFAULT_ORDER.isDescending
  return isDefault ? '' : `${isDescending ? '-' : ''}${by}`
}

/** What a click on a heading asks for; clicked again, the reverse. */
export function nextOrder(now: Order, by: OrderBy): Order {
  return { by, isDescending: now.by === by ? !now.isDescending : LATEST_FIRST.has(by) }
}

/** Which way the rows are in order by this, if they are. */
export function directionOf(now: Order, by: OrderBy): 'ascending' | 'descending' | undefined {
  if (now.by !== by) return undefined
  return now.isDescending ? 'descending' : 'ascending'
}

/**
 * The rows in this order: the username decides between equals, and what is not known comes last either way. What is
 * compared is worked out once for each row.
 */
export function inOrder(rows: readonly Row[], { by, isDescending }: Order): Row[] {
  const turn = isDescending ? -1 : 1
  const keyed = rows.map((row) => ({ row, key: KEYS[by](row) }))
  keyed.sort((a, b) => compareKeys(a.key, b.key, turn) || byUsername(a.row, b.row))
  return keyed.map(({ row }) => row)
}

type Key = string | number | undefined

/** What is compared; a password's age grows as the time at which it was set lies back. */
const KEYS: Record<OrderBy, (row: Row) => Key> = {
  username: ({ username }) => username,
  label: ({ label, owner }) => `${label}\n${owner}`.trim() || undefined,
  place: ({ place }) => place || undefined,
  device: ({ device }) => device || undefined,
  age: ({ passwordSetAt }) => timeOf(passwordSetAt, -1),
  updated: ({ updatedAt }) => timeOf(updatedAt, 1),
  created: ({ createdAt }) => timeOf(createdAt, 1),
  createdBy: ({ createdBy }) => createdBy ?? undefined,
}

function timeOf(iso: string | null, turn: number): number | undefined {
  return iso === null ? undefined : turn * Date.parse(iso)
}

function compareKeys(a: Key, b: Key, turn: number): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined)
  if (typeof a === 'number' && typeof b === 'number') return turn * (a - b)
  return turn * names().compare(String(a), String(b))
}

const names = once(() => new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' }))

/** Numbers in names by their size; what differs in case or accents alone, letter by letter. */
function byUsername(a: Row, b: Row): number {
  return names().compare(a.username, b.username) || (a.username < b.username ? -1 : 1)
}
