import { startTransition, useEffect, useState } from 'react'

const waiting = new Set<() => void>()

/**
 * The value as it was when the page was last seen: a click or a key is answered with a picture before what
 * follows from it is drawn, and what follows gives way to the next click or key. All such values of a page change
 * together.
 */
export function useAfterPaint<T extends string | object>(value: T): T {
  const [seen, setSeen] = useState(value)
  useEffect(() => {
    if (value === seen) return
    const follow = () => setSeen(value)
    // Whatever runs within a frame runs before its picture.
    if (waiting.size === 0) requestAnimationFrame(() => setTimeout(followAll))
    waiting.add(follow)
    return () => {
      waiting.delete(follow)
    }
  }, [value, seen])
  return seen
}

function followAll(): void {
  startTransition(() => {
    for (const follow of waiting) follow()
  })
  waiting.clear()
}
