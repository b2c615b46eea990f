import { useEffect, useRef } from 'react'
import { useLocation } from 'wouter'

/** Puts focus on the heading of a page that was navigated to, as a browser would for a new document. */
export function useFocusOnNavigation(): void {
  const [location] = useLocation()
  const last = useRef(location)
  useEffect(() => {
    if (last.current === location) return
    last.current = location
    document.querySelector<HTMLElement>('main h1')?.focus()
  }, [location])
}
