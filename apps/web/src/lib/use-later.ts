import { useEffect, useState } from 'react'

/** False for the first look at the page; true as soon as that is there, for what must not hold it up. */
export function useLater(): boolean {
  const [isLater, setIsLater] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setIsLater(true))
    return () => clearTimeout(timer)
  }, [])
  return isLater
}
