import { useLayoutEffect, type RefObject } from 'react'

/** What may go by itself, at any time, gives the focus in it to the page: it must not fall into nothing. */
export function useFocusKept(element: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const shown = element.current
    return () => {
      if (shown?.contains(document.activeElement)) document.getElementById('main')?.focus()
    }
  }, [element])
}
