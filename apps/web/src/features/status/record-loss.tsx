import type { Status } from '@sipdesk/shared/status.ts'
import { exactTime } from '#src/lib/format.ts'
import { Notice } from '#src/ui/notice.tsx'
import { recordLoss as messages } from '#messages/features/status'

type Props = { loss: NonNullable<Status['recordLoss']>; isRecordWritable: boolean }

/** Tells admins that the database is an older copy, what it lacks, and what to do. */
export function RecordLoss({
  loss: { endsAt, seenAt, newerCredentials },
  isRecordWritable,
}: Props) {
  return (
    <Notice kind="error" title={messages.title}>
      <p>{messages.gap(endsAt && exactTime(endsAt), seenAt && exactTime(seenAt))}</p>
      {newerCredentials !== null && <p>{messages.newer(newerCredentials)}</p>}
      <p>{isRecordWritable ? messages.goesOn : messages.isRefused}</p>
    </Notice>
  )
}
