import { clockTime } from '../lib/format.ts'
import './as-of.css'
import { Icon } from './icon.tsx'
import { asOf as messages } from '#messages/ui'

/** When what is shown was read; marked where it could not be read anew since. */
export function AsOf({ iso, isStale = false }: { iso: string; isStale?: boolean }) {
  const time = clockTime(iso)
  return (
    <p className={isStale ? 'as-of as-of-stale' : 'as-of'}>
      {isStale && <Icon name="warning" />}
      <span>{isStale ? messages.from(time) : messages.asOf(time)}</span>
    </p>
  )
}
