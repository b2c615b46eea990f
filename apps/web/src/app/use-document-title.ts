import { useEffect } from 'react'

/** Calls the window after what it shows. */
export function useDocumentTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} – Sipdesk`
  }, [title])
}
