import type { FeedStatus } from '@sipdesk/shared/status.ts'
import { clockTime, exactTime } from '#src/lib/format.ts'
import { Notice } from '#src/ui/notice.tsx'
import { feed as messages } from '#messages/features/status'

/** How far the feed of the activity has got, in a few words. */
export function feedProgress({ eventsBehind, since }: FeedStatus): string {
  return since === null ? messages.upToDate : messages.behind(eventsBehind, exactTime(since))
}

/** Tells admins why the receiver of the feed takes nothing, and when it is asked again. */
export function FeedFailing({
  failure: { code, status },
  nextTryAt,
}: {
  failure: NonNullable<FeedStatus['failure']>
  nextTryAt: FeedStatus['nextTryAt']
}) {
  return (
    <Notice kind="warning" title={messages.failing}>
      <p>{messages.reasons[code](status ?? 0)}</p>
      <p>
        {messages.keepsTrying}
        {nextTryAt !== null && ` ${messages.nextTry(clockTime(nextTryAt))}`}
      </p>
    </Notice>
  )
}
