import type { CredentialList } from '@sipdesk/shared/credential-lists.ts'
import { reachOf } from '@sipdesk/shared/domains.ts'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { Failure } from '#src/api/api-error.ts'
import { domainsQuery, refreshDomains } from '#src/api/domains-query.ts'
import { sessionQuery } from '#src/api/queries.ts'
import { needsSecondAdmin } from '#src/api/session.ts'
import { isForWantOfSession, useSignedInAgain } from '#src/api/use-signed-in-again.ts'
import { told } from '#src/lib/value.tsx'
import { ApprovalNote } from '#src/ui/approval-note.tsx'
import { ConfirmByName } from '#src/ui/confirm-by-name.tsx'
import type { Change } from './change.ts'
import { InUseDialog } from './in-use-dialog.tsx'
import type { End } from './use-list-changes.ts'
import { approvalNote as approvalMessages } from '#messages/ui'
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
  const [reason, setReason] = useState('')
  const isForTwo = needsSecondAdmin(useQuery(sessionQuery).data, 'delete-list')
  const [failure, setFailure] = useState<Failure>()
  useSignedInAgain(() => setFailure((last) => (isForWantOfSession(last) ? undefined : last)))
  // What is kept on the page may be a minute old.
  const check = () => void refreshDomains(queries).catch(() => {})
  // oxlint-disable-next-line react/exhaustive-deps -- once, as it opens
  useEffect(check, [])
  const users = data ? reachOf(list.sid, data.domains) : []

  async function send(): Promise<void> {
    setFailure(undefined)
    const end = await onChange({ kind: 'delete', name: list.friendlyName, list, reason })
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
  return (
    <ConfirmByName
      title={told((value) => messages.askDelete(value(list.friendlyName)))}
      confirmLabel={isForTwo ? approvalMessages.ask : messages.deleteList}
      name={list.friendlyName}
      label={messages.typeName}
      mismatch={told((value) => messages.isNot(value(list.friendlyName)))}
      dir="auto"
      isBusy={isBusy}
      failure={failure}
      onEdit={() => setFailure(undefined)}
      onConfirm={() => void send()}
      onClose={onClose}
    >
      <p>
        <span>{messages.whatGoes(list.size)}</span>{' '}
        <span>{messages.acceptance[isError ? 'unreadable' : data ? 'none' : 'checking']}</span>
      </p>
      {isForTwo && <ApprovalNote reason={reason} onReason={setReason} />}
    </ConfirmByName>
  )
}
