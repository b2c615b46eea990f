import { Fragment, useEffect, useRef, useState, type ReactNode } from 'react'

/**
 * Draws what is in it anew when something was chosen elsewhere on the page: a choice of the theme reads it
 * once, since no page of Sipdesk has two of them.
 */
export function InStep({ children }: { children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null)
  const [times, setTimes] = useState(0)
  useEffect(() => {
    const stop = new AbortController()
    const listen = ({ target }: Event) => {
      if (target instanceof Node && !place.current?.contains(target)) setTimes((last) => last + 1)
    }
    addEventListener('change', listen, { signal: stop.signal })
    return () => stop.abort()
  }, [])
  return (
    <div ref={place}>
      <Fragment key={times}>{children}</Fragment>
    </div>
  )
}
