import type { Status } from '@sipdesk/shared/status.ts'
import { Notice } from '#src/ui/notice.tsx'
import { recordFault as messages } from '#messages/features/status'

type Props = { fault: NonNullable<Status['recordFault']>; isRecordWritable: boolean }

/** Tells admins that somebody has written into the record besides Sipdesk, and what to do. */
export function RecordFault({ fault: { seq }, isRecordWritable }: Props) {
  return (
    <Notice kind="error" title={messages.title}>
      <p>{messages.where(seq)}</p>
      <p>{isRecordWritable ? messages.goesOn : messages.isRefused}</p>
    </Notice>
  )
}
