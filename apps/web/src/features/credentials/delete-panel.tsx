import { type Credential, credentialEndpoints } from '@sipdesk/shared/credentials.ts'
import { useQueryClient } from '@tanstack/react-query'
import { useId, useRef, useState } from 'react'
import { pursue } from '#src/api/pursuit.ts'
import { removeCredential } from '#src/api/queries.ts'
import { useSubmit } from '#src/api/use-submit.ts'
import { announce } from '#src/lib/announcer.ts'
import { Button } from '#src/ui/button.tsx'
import { ConfirmDialog } from '#src/ui/confirm-dialog.tsx'
import { DeviceInput } from '#src/ui/device-input.tsx'
import { PendingNotice } from '#src/ui/pending-notice.tsx'
import { FailureDetails } from '#src/ui/failure-details.tsx'
import { FieldError } from '#src/ui/field-error.tsx'
import { Notice } from '#src/ui/notice.tsx'
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
      <Button isBlocked={refusal !== undefined} title={refusal} onClick={() => setIsOpen(true)}>
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
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const [isWrong, setIsWrong] = useState(false)
  const { isBusy, failure, pending, remove } = useDeletion(credential, onGone)
  const { username } = credential
  function confirm() {
    const isRight = input.current?.value === username
    setIsWrong(!isRight)
    if (isRight) void remove()
    else input.current?.focus()
  }
  return (
    <ConfirmDialog
      title={messages.deleteTitle(username)}
      confirmLabel={messages.deleteCredential}
      isFinal
      isBusy={isBusy}
      onConfirm={confirm}
      onClose={onClose}
    >
      <p>{messages.deleteDetail(username)}</p>
      <label className="field-label" htmlFor={id}>
        {messages.typeUsername}
      </label>
      {isWrong && <FieldError id={`${id}-error`} message={messages.otherUsername(username)} />}
      <DeviceInput
        ref={input}
        id={id}
        className="input"
        aria-invalid={isWrong}
        aria-describedby={isWrong ? `${id}-error` : undefined}
      />
      {pending && <PendingNotice pending={pending} about={changesMessages.wasDeleted(username)} />}
      {failure && (
        <Notice kind="error" title={failure.title}>
          <p>{failure.detail}</p>
          <FailureDetails {...failure} />
        </Notice>
      )}
    </ConfirmDialog>
  )
}

function useDeletion(
  { sid, username, credentialListSid: listSid }: Credential,
  onGone: () => void,
) {
  const queries = useQueryClient()
  const params = { listSid, credentialSid: sid }
  const { send, ...submit } = useSubmit((_: void, onPending) =>
    pursue(credentialEndpoints.deleteCredential, { params }, onPending),
  )

  async function remove(): Promise<void> {
    const end = await send()
    if (!end || 'failure' in end) return
    removeCredential(queries, listSid, sid)
    announce(changesMessages.deleted(username))
    onGone()
  }
  return { ...submit, remove }
}
