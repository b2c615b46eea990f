import { REASON_MAX_CHARACTERS } from '@sipdesk/shared/approval.ts'
import { useId } from 'react'
import { Notice } from './notice.tsx'
import { approvalNote as messages } from '#messages/ui'

type Props = { reason: string; onReason: (reason: string) => void }

/** Says before a change is asked for that a second admin has to confirm it, and lets people say why they want it. */
export function ApprovalNote({ reason, onReason }: Props) {
  const id = useId()
  return (
    <>
      <Notice kind="info" title={messages.title}>
        <p>{messages.detail}</p>
      </Notice>
      <div className="field">
        <label className="field-label" htmlFor={id}>
          {messages.reason}
        </label>
        <input
          id={id}
          className="input"
          dir="auto"
          autoComplete="off"
          maxLength={REASON_MAX_CHARACTERS}
          value={reason}
          onChange={(event) => onReason(event.currentTarget.value)}
        />
      </div>
    </>
  )
}
