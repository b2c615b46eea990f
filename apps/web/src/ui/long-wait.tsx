import { useEffect, useState } from 'react'
import { announce } from '#src/lib/announcer.ts'

/** Milliseconds after which people wonder whether anything still happens. */
const LONG = 4_000

/** What happens meanwhile, in sight and aloud, once something has taken long. */
export function LongWait({ isBusy, text }: { isBusy: boolean; text: string }) {
  const [isLong, setIsLong] = useState(false)
  useEffect(() => {
    if (!isBusy) return
    const timer = setTimeout(() => {
      setIsLong(true)
      announce(text)
    }, LONG)
    return () => {
      clearTimeout(timer)
      setIsLong(false)
    }
  }, [isBusy, text])
  return isBusy && isLong && <p className="quiet">{text}</p>
}
