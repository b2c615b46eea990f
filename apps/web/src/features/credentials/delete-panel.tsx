import { type Credential, credentialEndpoints } from '@sipdesk/shared/credentials.ts'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { isWaiting } from '#src/api/client.ts'
import { pursue } from '#src/api/pursuit.ts'
import { refreshApprovals, removeCredential, sessionQuery } from '#src/api/queries.ts'
import { needsSecondAdmin } from '#src/api/session.ts'
import { useSubmit } from '#src/api/use-submit.ts'
import { announce } from '#src/lib/announcer.ts'
import { plain, told } from '#src/lib/value.tsx'
import { ApprovalNote } from '#src/ui/approval-note.tsx'
import { Button } from '#src/ui/button.tsx'
import { ConfirmByName } from '#src/ui/confirm-by-name.tsx'
import { PendingNotice } from '#src/ui/pending-notice.tsx'
import { useUnsaved } from './unsaved.tsx'
import { approvalNote as approvalMessages } from '#messages/ui'
import { changes as changesMessages, details as messages } from '#messages/features/credentials'

type Props = {
  credential: Credential
  /** Called once it is certain that the credential is gone. */
  onGone: () => void
  /** Why this person may not, if so. */
  refusal?: string | undefined
}

/** The way to delete a credential: a click, and its name typed out. */
export function DeletePanel({ credential, onGone, refusal }: Props) {
  const [isOpen, setIsOpen] = useState(false)
  return (
    <>
      <Button
        icon="trash"
        className="delete-button"
        isBlocked={refusal !== undefined}
        title={refusal}
        onClick={() => setIsOpen(true)}
      >
        {messages.deleteAsk}
      </Button>
      {isOpen && (
        <DeleteDialog credential={credential} onClose={() => setIsOpen(false)} onGone={onGone} />
      )}
    </>
  )
}

type DialogProps = { credential: Credential; onClose: () => void; onGone: () => void }

function DeleteDialog({ credential, onClose, onGone }: DialogProps) {
  const { sid, username, credentialListSid: listSid } = credential
  const queries = useQueryClient()
  const { discard } = useUnsaved()
  const [reason, setReason] = useState('')
  const isForTwo = needsSecondAdmin(useQuery(sessionQuery).data, 'delete-credential')
  const params = { listSid, credentialSid: sid }
  const { isBusy, failure, pending, send, forget } = useSubmit((_: void, onPending) =>
    pursue(credentialEndpoints.deleteCredential, { params, reason }, onPending),
  )

  async function remove(): Promise<void> {
    const end = await send()
    if (!end || 'failure' in end) return
    if (isWaiting(end.result)) {
      void refreshApprovals(queries)
      onClose()
      announce(approvalMessages.asked)
      return
    }
    discard(sid)
    removeCredential(queries, listSid, sid)
    announce(plain((value) => changesMessages.deleted(value(username))))
    onGone()
  }
  return (
    <ConfirmByName
      title={told((value) => messages.deleteTitle(value(username)))}
      confirmLabel={isForTwo ? approvalMessages.ask : messages.deleteCredential}
      name={username}
      label={messages.typeUsername}
      mismatch={told((value) => messages.otherUsername(value(username)))}
      isBusy={isBusy}
      failure={failure}
      onEdit={forget}
      onConfirm={() => void remove()}
      onClose={onClose}
    >
      <p>{told((value) => messages.deleteDetail(value(username)))}</p>
      {isForTwo && <ApprovalNote reason={reason} onReason={setReason} />}
      {pending && (
        <PendingNotice
          pending={pending}
          about={(value) => changesMessages.wasDeleted(value(username))}
        />
      )}
    </ConfirmByName>
  )
}
