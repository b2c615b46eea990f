import { columns as messages } from '#messages/features/credentials/table'
import type { Sheet } from './delimited-text.ts'
import { ORDERS, type OrderBy } from './order.ts'
import type { Row } from './row.ts'

/** Whatever the rows can be put in order by is a column. */
export type ColumnKey = OrderBy

type Column = {
  /** What it takes, in rem: the least for texts, which take what is left. */
  width: number
  /** The width of the table, in rem, from which it is shown by itself; never where there is none. */
  from?: number
}

/** A date with its year in any language, with letters as wide and as far apart as people may set them. */
const DATE = 8.75

const COLUMNS: Record<ColumnKey, Column> = {
  username: { width: 9.125, from: 0 },
  label: { width: 10, from: 0 },
  place: { width: 9 },
  device: { width: 9 },
  age: { width: 6.75, from: 0 },
  updated: { width: DATE, from: 43.5 },
  created: { width: DATE, from: 75 },
  createdBy: { width: 10, from: 75 },
}

/** Where there is no room for all, the last of these goes first. */
const IMPORTANCE: readonly ColumnKey[] = [
  'username',
  'label',
  'age',
  'updated',
  'created',
  'createdBy',
  'place',
  'device',
]

/** Those that can be shown or not. */
export const OPTIONAL_COLUMNS = ORDERS.filter((key) => key !== 'username')

/** Which columns somebody wants, or does not want, whatever the width. */
export type Choice = Partial<Record<ColumnKey, boolean>>

/** Rem of the two columns that every row has: what selects it, and its menu. */
const EDGES = 2 * 2.875

/** Letters of the longest username, in rem each, and what is around them. */
const LETTER = 0.49
const AROUND = 1.25
const LONGEST = 32

/** How wide the column of usernames is, in rem: none is cut off as long as there is room. */
export function usernameWidth(rows: readonly Row[]): number {
  const longest = rows.reduce((most, { username }) => Math.max(most, username.length), 0)
  return Math.max(COLUMNS.username.width, Math.min(longest, LONGEST) * LETTER + AROUND)
}

/**
 * The columns of a table of this width, in rem, from its start: those that are wanted, as far as there is room for
 * them, since a table never scrolls sideways. What somebody chose goes last.
 */
export function columnsFor(width: number, choice: Choice, username: number): ColumnKey[] {
  const isShown = (key: ColumnKey) => {
    const { from = Number.POSITIVE_INFINITY } = COLUMNS[key]
    return key === 'username' || (choice[key] ?? width >= from)
  }
  const wanted = IMPORTANCE.filter(isShown)
  const byWant = [...wanted.filter((key) => !choice[key]), ...wanted.filter((key) => choice[key])]
  const first = byWant.filter((key) => key === 'username' || key === 'label' || choice[key])
  const inTurn = [...new Set([...first, ...wanted])]
  const kept = new Set<ColumnKey>()
  let left = width - EDGES
  for (const key of inTurn) {
    left -= key === 'username' ? username : COLUMNS[key].width
    if (left >= 0 || kept.size === 0) kept.add(key)
    else break
  }
  return ORDERS.filter((key) => kept.has(key))
}

/** The width that a column has, in rem; undefined for the text that takes what is left. */
export function widthOf(key: ColumnKey, shown: readonly ColumnKey[]): number | undefined {
  const taker = shown.includes('createdBy') ? 'createdBy' : 'label'
  if (key === taker) return undefined
  // With the rest taken at the end, a label has what is usual.
  return key === 'label' ? 18 : COLUMNS[key].width
}

/** What is exported of these columns: texts as they are, and times of one form that sorts. */
export function sheetOf(rows: readonly Row[], shown: readonly ColumnKey[]): Sheet {
  const cells = shown.flatMap((key) => EXPORTED[key])
  return {
    head: cells.map(([head]) => head),
    rows: rows.map((row) => cells.map(([, textOf]) => textOf(row))),
  }
}

type Exported = readonly [string, (row: Row) => string]

const EXPORTED: Record<ColumnKey, readonly Exported[]> = {
  username: [[messages.username, ({ username }) => username]],
  label: [
    [messages.labelAlone, ({ label }) => label],
    [messages.owner, ({ owner }) => owner],
  ],
  place: [[messages.place, ({ place }) => place]],
  device: [[messages.device, ({ device }) => device]],
  age: [[messages.passwordSet, ({ passwordSetAt }) => passwordSetAt ?? '']],
  updated: [[messages.updated, ({ updatedAt }) => updatedAt ?? '']],
  created: [[messages.created, ({ createdAt }) => createdAt ?? '']],
  createdBy: [[messages.createdBy, ({ createdBy }) => createdBy ?? '']],
}
