import { useLayoutEffect, useState, type RefObject } from 'react'

type Width = {
  /** Of the table, in rem: with large letters it has room for less. */
  rem: number
  /** Whether each row has two lines, as on a phone: where `#root` has the heights of one. */
  isNarrow: boolean
}

const ASSUMED: Width = { rem: 48, isNarrow: false }
/** The same as in `styles/tokens.css`. */
const NARROW_BELOW_REM = 45

/** How wide the table is, as it changes. */
export function useTableWidth(scroller: RefObject<HTMLElement | null>): Width {
  const [width, setWidth] = useState(ASSUMED)
  useLayoutEffect(() => {
    const element = scroller.current
    if (!element) return
    const measure = () => {
      const letter = Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
      const rem = Math.round((element.clientWidth / letter) * 4) / 4
      const isNarrow = document.body.clientWidth / letter < NARROW_BELOW_REM
      setWidth((last) =>
        last.rem === rem && last.isNarrow === isNarrow ? last : { rem, isNarrow },
      )
    }
    measure()
    const resized = new ResizeObserver(measure)
    resized.observe(element)
    return () => resized.disconnect()
  }, [scroller])
  return width
}
