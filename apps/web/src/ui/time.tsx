import { useSyncExternalStore } from 'react'
import { onMinute, relativeTime } from '../lib/time.ts'
import { unknownTime } from '#messages/ui'

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
