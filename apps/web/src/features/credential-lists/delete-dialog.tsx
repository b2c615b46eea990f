import type { CredentialList } from '@sipdesk/shared/credential-lists.ts'
import { reachOf } from '@sipdesk/shared/domains.ts'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useId, useRef, useState } from 'react'
import type { Failure } from '#src/api/api-error.ts'
import { domainsQuery, refreshDomains } from '#src/api/domains-query.ts'
import { ConfirmDialog } from '#src/ui/confirm-dialog.tsx'
import { DeviceInput } from '#src/ui/device-input.tsx'
import { FieldError } from '#src/ui/field-error.tsx'
import type { Change } from './change.ts'
import { InUseDialog } from './in-use-dialog.tsx'
import { FailureAlert } from '#src/ui/failure-details.tsx'
import type { End } from './use-list-changes.ts'
import { dialogs as messages } from '#messages/features/credential-lists'

type Props = {
  list: CredentialList
  isBusy: boolean
  onChange: (change: Change) => Promise<End | undefined>
  onClose: () => void
}

/** Asks before a list goes; one that a domain accepts cannot, and that is told beforehand. */
export function DeleteDialog({ list, isBusy, onChange, onClose }: Props) {
  const queries = useQueryClient()
  const { data, isFetching, isError } = useQuery(domainsQuery)
  const [failure, setFailure] = useState<Failure>()
  // What is kept on the page may be a minute old.
  const check = () => void refreshDomains(queries).catch(() => {})
  // oxlint-disable-next-line react/exhaustive-deps -- once, as it opens
  useEffect(check, [])
  const users = data ? reachOf(list.sid, data.domains) : []

  async function send(): Promise<void> {
    setFailure(undefined)
    const end = await onChange({ kind: 'delete', name: list.friendlyName, list })
    if (!end || !('failure' in end)) return
    setFailure(end.failure)
    check()
  }

  if (users.length > 0 && !isBusy) {
    return (
      <InUseDialog
        list={list}
        users={users}
        isChecking={isFetching}
        onCheck={check}
        onClose={onClose}
      />
    )
  }
  const mapped = isError ? 'unreadable' : data ? 'none' : 'checking'
  return (
    <TypeToDelete
      list={list}
      mapped={mapped}
      isBusy={isBusy}
      failure={failure}
      onDelete={() => void send()}
      onClose={onClose}
    />
  )
}

type TypeProps = Pick<Props, 'list' | 'isBusy' | 'onClose'> & {
  mapped: keyof typeof messages.acceptance
  failure: Failure | undefined
  onDelete: () => void
}

function TypeToDelete({ list, mapped, isBusy, failure, onDelete, onClose }: TypeProps) {
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const [isWrong, setIsWrong] = useState(false)
  function confirm() {
    const isRight = input.current?.value.trim() === list.friendlyName.trim()
    setIsWrong(!isRight)
    if (isRight) onDelete()
    else input.current?.focus()
  }
  return (
    <ConfirmDialog
      title={messages.askDelete(list.friendlyName)}
      confirmLabel={messages.deleteList}
      isFinal
      isBusy={isBusy}
      onConfirm={confirm}
      onClose={onClose}
    >
      <p>
        {messages.whatGoes(list.size)} {messages.acceptance[mapped]}
      </p>
      <form
        className="field"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          confirm()
        }}
      >
        <label className="field-label" htmlFor={id}>
          {messages.typeName}
        </label>
        {isWrong && <FieldError id={`${id}-error`} message={messages.isNot(list.friendlyName)} />}
        <DeviceInput
          ref={input}
          id={id}
          className="input"
          dir="auto"
          readOnly={isBusy}
          aria-invalid={isWrong}
          aria-describedby={isWrong ? `${id}-error` : undefined}
        />
      </form>
      <FailureAlert failure={failure} />
    </ConfirmDialog>
  )
}
