import { useState, type KeyboardEvent, type RefObject } from 'react'
import { flushSync } from 'react-dom'
import type { Row } from './row.ts'
import { commandOf, type TableCommand } from './table-keys.ts'
import type { TableSelection } from './use-selection.ts'

type Options = {
  body: RefObject<HTMLElement | null>
  rows: readonly Row[]
  /** How much of the rows can be seen at once. */
  sight: { height: number; rowHeight: number }
  selection: TableSelection
}

/**
 * The row that Tab leads to, and what keys do to rows: arrows go from row to row, so that 1,000 of them are one stop
 * for Tab. https://www.w3.org/WAI/ARIA/apg/practices/keyboard-interface/#kbd_roving_tabindex
 */
export function useTableFocus({ body, rows, sight, selection }: Options) {
  const [currentSid, setCurrentSid] = useState<string>()
  const place = rows.findIndex(({ sid }) => sid === currentSid)
  const current = Math.max(0, place)

  function focusRow(row: Row): void {
    // It may be out of sight, and must be in the page to take focus.
    flushSync(() => setCurrentSid(row.sid))
    const element = elementOf(row)
    element?.scrollIntoView({ block: 'nearest' })
    element?.querySelector<HTMLElement>('a')?.focus({ preventScroll: true })
  }
  const elementOf = (row: Row) =>
    body.current?.querySelector<HTMLElement>(`[data-sid="${row.sid}"]`)

  function obey(command: TableCommand, row: Row): void {
    if (command.do === 'move') {
      const next = rows[command.to] ?? row
      if (command.isExtending) selection.step(row.sid, next.sid)
      return focusRow(next)
    }
    const acts = {
      menu: () => elementOf(row)?.querySelector<HTMLElement>('.cell-menu > .button')?.click(),
      toggle: () => selection.toggle(row.sid),
      extend: () => selection.extendTo(row.sid),
      all: selection.selectAll,
      clear: selection.clear,
    }
    acts[command.do]()
  }

  function onKeyDown(event: KeyboardEvent): void {
    const page = Math.max(1, Math.floor(sight.height / sight.rowHeight) - 1)
    const command = commandOf(event, { current, count: rows.length, page })
    const row = rows[current]
    if (!command || !row || (command.do === 'clear' && selection.chosen.size === 0)) return
    event.preventDefault()
    obey(command, row)
  }

  return {
    current,
    onKeyDown,
    onFocus: ({ target }: { target: Element }) => setCurrentSid(sidAt(target)),
  }
}

/** The SID of the row that this stands in. */
export function sidAt(target: EventTarget): string | undefined {
  const row = target instanceof Element ? target.closest<HTMLElement>('[data-sid]') : null
  return row?.dataset['sid']
}
