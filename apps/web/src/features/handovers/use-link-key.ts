import { useLayoutEffect, useState } from 'react'

/**
 * The key of the link that was opened, read once and taken out of the address, so that no history or
 * screenshot keeps it. A link that is followed again in the same tab brings its key anew.
 */
export function useLinkKey(): string {
  const [key, setKey] = useState(() => location.hash.slice(1))
  // Before anything is seen, and so before anything can be photographed.
  useLayoutEffect(() => {
    function take() {
      const next = location.hash.slice(1)
      if (next === '') return
      setKey(next)
      history.replaceState(null, '', location.pathname)
    }
    take()
    addEventListener('hashchange', take)
    return () => removeEventListener('hashchange', take)
  }, [])
  return key
}
