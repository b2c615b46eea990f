import { useEffect, useEffectEvent, useRef } from 'react'
import { isSingleKey, useShortcut } from '#src/lib/use-shortcut.ts'

/** The id of the field that narrows a table. */
export const FILTER_ID = 'filter'

/** `/` leads to the filter from anywhere in the page; pressed before the filter is there, as soon as it comes. */
export function useFilterKey(isThere: boolean): void {
  const isAwaited = useRef(false)
  function reach() {
    const input = document.querySelector<HTMLInputElement>(`#${FILTER_ID}`)
    isAwaited.current = !input
    input?.select()
  }
  useShortcut((event) => isSingleKey(event, '/'), reach)
  const follow = useEffectEvent(() => {
    // Whoever has begun to type elsewhere stays there.
    const isElsewhere = document.activeElement?.matches('input, select, textarea')
    if (isAwaited.current && !isElsewhere) reach()
  })
  useEffect(() => {
    if (isThere) follow()
  }, [isThere])
}
