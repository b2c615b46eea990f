import { clockTime } from '#src/lib/format.ts'
import type { Liveness } from './use-newer.ts'
import * as messages from '#messages/features/audit'

/** Whether new actions appear by themselves, and if not, of when the page is. */
export function LiveTag({ liveness }: { liveness: Liveness | undefined }) {
  if (!liveness || liveness.readAt === 0) return null
  const { state, readAt } = liveness
  const iso = new Date(readAt).toISOString()
  return (
    <span className={`live-tag live-tag-${state}`} title={messages.table.liveness[state].hint}>
      {state === 'live' ? (
        messages.table.liveness.live.label()
      ) : (
        <time dateTime={iso}>{messages.table.liveness[state].label(clockTime(iso))}</time>
      )}
    </span>
  )
}
