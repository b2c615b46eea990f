import { useEffect, useState, type RefObject } from 'react'

type Window = {
  /** The first row in the page, and the one after the last. */
  first: number
  end: number
}

/** What of the rows can be seen, in pixels, and how high one of them is. */
type Sight = { top: number; height: number; rowHeight: number }

/** Rows kept above and below those in sight, so that scrolling finds them ready. */
const OVERSCAN = 8
/** Until the page has been measured. */
const ASSUMED: Sight = { top: 0, height: 640, rowHeight: 36 }

/**
 * Which of many rows of one height have to be in the page, whatever scrolls them: the scroller that they are in, or
 * the window. Moves in steps of half the overscan, so that most scroll events change nothing.
 *
 * @param body What holds the rows alone, each of them a `[data-sid]`, with spacers for those that are not there.
 */
export function useRowWindow(
  scroller: RefObject<HTMLElement | null>,
  body: RefObject<HTMLElement | null>,
  count: number,
): Window & Sight {
  const [sight, setSight] = useState(ASSUMED)
  useEffect(() => {
    const [outer, inner] = [scroller.current, body.current]
    if (!outer || !inner) return
    const measure = () => setSight((last) => sightOf(outer, inner, last))
    const resized = new ResizeObserver(measure)
    for (const element of [outer, inner]) resized.observe(element)
    const options = { capture: true, passive: true }
    addEventListener('scroll', measure, options)
    return () => {
      resized.disconnect()
      removeEventListener('scroll', measure, options)
    }
  }, [scroller, body])
  return { ...rowWindow(sight.top, sight.height, count, sight.rowHeight), ...sight }
}

function sightOf(scroller: HTMLElement, body: HTMLElement, last: Sight): Sight {
  const outer = scroller.getBoundingClientRect()
  const rowHeight = body.querySelector<HTMLElement>('[data-sid]')?.offsetHeight || last.rowHeight
  const step = (rowHeight * OVERSCAN) / 2
  const start = Math.max(outer.top, 0)
  const above = Math.max(0, start - body.getBoundingClientRect().top)
  const top = Math.floor(above / step) * step
  const height = Math.max(0, Math.min(outer.bottom, innerHeight) - start)
  const isSame = last.top === top && last.height === height && last.rowHeight === rowHeight
  return isSame ? last : { top, height, rowHeight }
}

/** The rows in sight, with the overscan around them, within the list. */
export function rowWindow(top: number, height: number, count: number, rowHeight: number): Window {
  // A list that got shorter is scrolled to its new end before anybody is told.
  const start = Math.min(Math.floor(top / rowHeight), count - Math.floor(height / rowHeight))
  const end = Math.min(count, Math.ceil((top + height) / rowHeight) + OVERSCAN + OVERSCAN / 2)
  return { first: Math.max(0, start - OVERSCAN), end }
}

/** A row by its place, or how many rows are left out there. */
export type Part = { row: number } | { gap: number; before: number }

/**
 * What stands in the page, in order: the rows of the window, those that must not go since they have focus or are
 * open, and gaps for the others.
 */
export function partsOf({ first, end }: Window, count: number, kept: readonly number[]): Part[] {
  const inWindow = Array.from({ length: Math.max(0, end - first) }, (_, index) => first + index)
  const outside = kept.filter((row) => row >= 0 && row < count && (row < first || row >= end))
  const rows = [...new Set([...inWindow, ...outside])].toSorted((a, b) => a - b)
  const parts: Part[] = []
  let next = 0
  for (const row of [...rows, count]) {
    if (row > next) parts.push({ gap: row - next, before: row })
    if (row < count) parts.push({ row })
    next = row + 1
  }
  return parts
}
