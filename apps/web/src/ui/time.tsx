import { exactTime, relativeTime } from '../lib/time.ts'

/** A relative time, with the exact one on hover. */
export function Time({ iso }: { iso: string }) {
  return (
    <time dateTime={iso} title={exactTime(iso)}>
      {relativeTime(iso)}
    </time>
  )
}
