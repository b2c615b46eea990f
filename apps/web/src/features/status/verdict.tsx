import type { Status } from '@sipdesk/shared/status.ts'
import { use, useSyncExternalStore } from 'react'
import { clockTime } from '#src/lib/format.ts'
import { onMinute } from '#src/lib/time.ts'
import { Icon } from '#src/ui/icon.tsx'
import { Notice } from '#src/ui/notice.tsx'
import { ToldAbove } from '#src/ui/told-above.ts'
import { page as messages } from '#messages/features/status'
import { stateOf } from './state.ts'

/** Milliseconds after which a verdict is none any more: nobody looks, and nothing is read. */
const HOLDS_FOR = 60_000

type Props = {
  status: Status
  /** Milliseconds since 1970. */
  readAt: number
}

/** The sentence that matters most, as long as it is known to be true, and not told for the whole page. */
export function Verdict({ status, readAt }: Props) {
  const isOld = useSyncExternalStore(onMinute, () => Date.now() - readAt > HOLDS_FOR)
  const { kind, title, detail } = stateOf(status)
  if (use(ToldAbove) === (status.twilio.code ?? '')) return null
  if (isOld) {
    return (
      <Notice
        kind="info"
        title={messages.notCheckedSince(clockTime(new Date(readAt).toISOString()))}
      >
        <p>{messages.checksAgain}</p>
      </Notice>
    )
  }
  if (kind !== 'good') {
    return (
      <Notice kind={kind} title={title}>
        <p>{detail}</p>
      </Notice>
    )
  }
  return (
    <div className="notice notice-good">
      <Icon name="check" />
      <div className="notice-body">
        <p className="notice-title">{title}</p>
        <p>{detail}</p>
      </div>
    </div>
  )
}
