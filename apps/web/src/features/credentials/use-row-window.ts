import { useEffect, useState, type RefObject } from 'react'

type Window = {
  /** The first row in the page, and the one after the last. */
  first: number
  end: number
}

/** Rows kept above and below those in sight, so that scrolling finds them ready. */
const OVERSCAN = 12
/** Pixels assumed until the scroller has been measured. */
const ASSUMED_HEIGHT = 640

/**
 * Which of many rows of one height have to be in the page for this scroll position. Moves in steps
 * of half the overscan, so that most scroll events change nothing.
 */
export function useRowWindow(
  scroller: RefObject<HTMLElement | null>,
  count: number,
  rowHeight: number,
): Window {
  const [sight, setSight] = useState({ top: 0, height: ASSUMED_HEIGHT })
  useEffect(() => {
    const element = scroller.current
    if (!element) return
    const step = (rowHeight * OVERSCAN) / 2
    const measure = () => {
      const top = Math.floor(element.scrollTop / step) * step
      const height = element.clientHeight
      setSight((last) => (last.top === top && last.height === height ? last : { top, height }))
    }
    const resized = new ResizeObserver(measure)
    resized.observe(element)
    element.addEventListener('scroll', measure, { passive: true })
    return () => {
      resized.disconnect()
      element.removeEventListener('scroll', measure)
    }
  }, [scroller, rowHeight])
  return rowWindow(sight.top, sight.height, count, rowHeight)
}

/** The rows in sight, with the overscan around them, within the list. */
export function rowWindow(top: number, height: number, count: number, rowHeight: number): Window {
  // A list that got shorter is scrolled to its new end before anybody is told.
  const start = Math.min(Math.floor(top / rowHeight), count - Math.floor(height / rowHeight))
  const end = Math.min(count, Math.ceil((top + height) / rowHeight) + OVERSCAN + OVERSCAN / 2)
  return { first: Math.max(0, start - OVERSCAN), end }
}

/** Scrolls so that the row is in the middle, unless it is in sight already or is no row (-1). */
export function bringIntoSight(scroller: HTMLElement | null, row: number, rowHeight: number): void {
  if (!scroller || row < 0) return
  const { scrollTop, clientHeight } = scroller
  const top = row * rowHeight
  // The head of the table takes a row of its own.
  if (top >= scrollTop && top + 2 * rowHeight <= scrollTop + clientHeight) return
  scroller.scrollTop = top - clientHeight / 2
}
