import { useEffect, useRef } from 'react'

/**
 * Puts focus on the heading of a page that was navigated to, as a browser would for a new document, or on
 * what the navigation names in its state; once it is there, where the page has to be fetched, unless
 * focus has moved on by then.
 */
export function useFocusOnNavigation(location: string): void {
  const last = useRef(location)
  useEffect(() => {
    if (last.current === location) return
    last.current = location
    return focusBeginning()
  }, [location])
}

/** Focuses the heading of the page as soon as it is there. Returns what stops waiting for it. */
export function focusBeginning(): (() => void) | undefined {
  if (isFocused()) return
  const { activeElement: trigger, body } = document
  const observer = new MutationObserver(() => {
    const hasGoneOn = ![trigger, body].includes(document.activeElement)
    if (hasGoneOn || isFocused()) observer.disconnect()
  })
  // A page that waits for a part of itself is there, but hidden by its style, and takes no focus.
  observer.observe(document.body, { childList: true, subtree: true, attributeFilter: ['style'] })
  return () => observer.disconnect()
}

function isFocused(): boolean {
  const state: unknown = history.state
  const isNamed = typeof state === 'object' && state !== null && 'focus' in state
  const beginning = document.querySelector<HTMLElement>(isNamed ? String(state.focus) : 'main h1')
  beginning?.focus()
  return beginning !== null && document.activeElement === beginning
}

/** Titles the window, for as long as the component is drawn: `title – Sipdesk`. */
export function useDocumentTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} – Sipdesk`
  }, [title])
}
