import { useSyncExternalStore } from 'react'
import { onMinute, relativeTime } from '../lib/time.ts'
import { unknownTime } from '#messages/ui'
import './time.css'

/** A relative time, which ages while one looks at it. The exact one is shown by `ExactTimes`. */
export function Time({ iso }: { iso: string | null }) {
  return iso === null ? unknownTime : <KnownTime iso={iso} />
}

function KnownTime({ iso }: { iso: string }) {
  const text = useSyncExternalStore(onMinute, () => relativeTime(iso))
  return (
    <time dateTime={iso} className="time">
      {text}
    </time>
  )
}

/** A relative time that no link of its row stands for: it takes focus itself, and then tells the exact one. */
export function LoneTime({ iso }: { iso: string }) {
  return (
    <button type="button" className="lone-time">
      <Time iso={iso} />
    </button>
  )
}
