import { useSyncExternalStore } from 'react'
import { common as messages } from '#messages/ui'
import './retry-time.css'

type Props = {
  /** Milliseconds since 1970, or as soon as there is a connection; undefined where it is not, or already is. */
  at: number | 'online' | undefined
}

/** When something is tried again by itself, counting down; not told aloud as it changes. */
export function RetryTime({ at }: Props) {
  const seconds = useSyncExternalStore(onSecond, () => secondsUntil(at))
  if (at === undefined) return null
  // Past due while nobody looks at the page: it goes on as soon as somebody does.
  const text = at === 'online' ? messages.retryOnline : seconds > 0 && messages.retryIn(seconds)
  return (
    <span className="retry-time quiet" role="timer">
      {text}
    </span>
  )
}

function secondsUntil(at: Props['at']): number {
  return typeof at !== 'number' ? 0 : Math.max(0, Math.ceil((at - Date.now()) / 1000))
}

function onSecond(listener: () => void): () => void {
  const ticking = setInterval(listener, 1000)
  return () => clearInterval(ticking)
}
