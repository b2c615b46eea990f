import type { MouseEvent } from 'react'
import type { Row } from './row.ts'
import type { RowActions } from './row-menu.ts'
import { useLongPress } from './use-long-press.ts'
import type { TableSelection } from './use-selection.ts'
import { sidAt } from './use-table-focus.ts'

type Options = {
  rows: readonly Row[]
  selection: TableSelection
  actions: RowActions
  /** On a phone a tap selects as well, once something is selected. */
  isNarrow: boolean
}

/**
 * What a pointer does to rows: a click opens one, with Shift it selects all from the last one on, with Ctrl or on the
 * checkbox this one; a finger that is held selects it. A link is the browser's with Ctrl.
 */
export function useRowClicks({ rows, selection, actions, isNarrow }: Options) {
  const longPress = useLongPress(selection.toggle)

  function onClickCapture(event: MouseEvent): void {
    if (longPress.wasHeld()) return keepFromHappening(event)
    const { target } = event
    const row = rows.find(({ sid }) => sid === sidAt(target))
    if (row && target instanceof Element) actAt(target, row, event)
  }

  function actAt(target: Element, row: Row, event: MouseEvent): void {
    const link = target.closest('a')
    const meant = meaningOf(event, target, isNarrow && selection.chosen.size > 0)
    // The link leads there by itself; what was dragged over is text to copy.
    if (meant === 'elsewhere' || (meant === 'open' && (link || hasSelectedText()))) return
    act(meant, row)
    // A checkbox follows what is chosen; a link would lead away.
    if (link) keepFromHappening(event)
  }

  function act(meant: Meaning, row: Row): void {
    if (meant === 'open') actions.open(row)
    else if (meant === 'extend') selection.extendTo(row.sid)
    else selection.toggle(row.sid)
  }

  return {
    onClickCapture,
    /** A click with Shift would select the text between two rows. */
    onMouseDown: (event: MouseEvent) => event.shiftKey && event.preventDefault(),
    ...longPress.handlers,
  }
}

type Meaning = 'open' | 'extend' | 'toggle' | 'elsewhere'

function meaningOf(
  { shiftKey, ctrlKey, metaKey }: MouseEvent,
  target: Element,
  isSelecting: boolean,
): Meaning {
  const isWithKey = ctrlKey || metaKey
  if (target.closest('.cell-menu')) return 'elsewhere'
  if (isWithKey && target.closest('a')) return 'elsewhere'
  if (shiftKey) return 'extend'
  return isWithKey || isSelecting || target.closest('.cell-select') ? 'toggle' : 'open'
}

function hasSelectedText(): boolean {
  return getSelection()?.isCollapsed === false
}

function keepFromHappening(event: MouseEvent): void {
  event.preventDefault()
  event.stopPropagation()
}
