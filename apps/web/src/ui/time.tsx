import { useSyncExternalStore } from 'react'
import { ageOf, onMinute, relativeTime, shortDate } from '../lib/time.ts'
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

/** A day: "3 Nov". The exact time is shown by `ExactTimes`. */
export function Day({ iso }: { iso: string | null }) {
  if (iso === null) return unknownTime
  return (
    <time dateTime={iso} className="time">
      {shortDate(iso)}
    </time>
  )
}

/** How long ago something was: "24 days". The exact time is shown by `ExactTimes`. */
export function Age({ iso }: { iso: string | null }) {
  if (iso === null) return unknownTime
  return (
    <time dateTime={iso} className="time">
      {ageOf(iso)}
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
