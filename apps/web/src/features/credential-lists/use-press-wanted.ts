import { useQuery } from '@tanstack/react-query'
import { useEffect, type RefObject } from 'react'
import { sessionQuery } from '#src/api/queries.ts'
import { writeAddress } from '#src/lib/use-address-text.ts'
import { useParam } from '#src/lib/use-param.ts'

/**
 * Presses the button for a new list where the address asks for one, once: then it is that of all lists again.
 * Where the button refuses, focus is on it, and its description says why.
 */
export function usePressWanted(button: RefObject<HTMLButtonElement | null>): void {
  const isWanted = useParam('create') === 'list'
  const isWhoKnown = useQuery(sessionQuery).isSuccess
  useEffect(() => {
    if (!isWanted || !isWhoKnown) return
    // The heading takes focus first, as on every way to another page.
    queueMicrotask(() => {
      writeAddress('create', '')
      button.current?.focus()
      button.current?.click()
    })
  }, [button, isWanted, isWhoKnown])
}
