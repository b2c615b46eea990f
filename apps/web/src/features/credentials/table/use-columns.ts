import { useMemo, type RefObject } from 'react'
import { useColumnChoice } from './column-choice.ts'
import { columnsFor, usernameWidth, type ColumnKey } from './columns.ts'
import type { Row } from './row.ts'
import { useTableWidth } from './use-table-width.ts'

/** A row of two lines: the username and the age above, label and owner below. */
const NARROW: readonly ColumnKey[] = ['username', 'label', 'age']

/** The columns that there is room for, as this person wants them. */
export function useColumns(
  scroller: RefObject<HTMLElement | null>,
  rows: readonly Row[],
  personId: string | undefined,
) {
  const [choice, setChoice] = useColumnChoice(personId)
  const { rem, isNarrow } = useTableWidth(scroller)
  const width = useMemo(() => usernameWidth(rows), [rows])
  const columns = useMemo(
    () => (isNarrow ? NARROW : columnsFor(rem, choice, width)),
    [isNarrow, rem, choice, width],
  )
  return { columns, choice, setChoice, isNarrow, usernameWidth: width }
}
