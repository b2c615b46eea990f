import { Role } from '@sipdesk/shared/role.ts'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { isWaiting } from '#src/api/client.ts'
import { sessionQuery } from '#src/api/queries.ts'
import { needsSecondAdmin } from '#src/api/session.ts'
import { useSubmit } from '#src/api/use-submit.ts'
import { announce } from '#src/lib/announcer.ts'
import { told, Value } from '#src/lib/value.tsx'
import { ApprovalNote } from '#src/ui/approval-note.tsx'
import { ConfirmDialog } from '#src/ui/confirm-dialog.tsx'
import { FailureAlert } from '#src/ui/failure-details.tsx'
import { plans, type PersonAction } from './actions.ts'
import { asOfNow, refreshPeople, type Invited } from './queries.ts'
import { RoleField } from './role-field.tsx'
import { approvalNote as approvalMessages } from '#messages/ui'

type Props = {
  action: PersonAction
  isOwn: boolean
  /** Whether passwords open anything here. */
  isLocal: boolean
  onClose: () => void
  onDone: (invited: Invited | undefined) => void
}

/** Asks before something is done to a person, does it, and stays open if that fails. */
export function PersonDialog({ action, isOwn, isLocal, onClose, onDone }: Props) {
  const { kind } = action
  const queries = useQueryClient()
  const [person, setPerson] = useState(action.person)
  const [role, setRole] = useState(person.role)
  const [reason, setReason] = useState('')
  const plan = plans[kind]
  const { data: session } = useQuery(sessionQuery)
  const isForTwo = needsSecondAdmin(session, plan.kind(person, role, isOwn))
  const { isBusy, failure, send } = useSubmit(async () => {
    try {
      return await plan.send(person, role, isForTwo ? reason : '')
    } finally {
      await refreshPeople(queries)
    }
  })

  async function confirm() {
    if (kind === 'role' && role === person.role) return onClose()
    const end = await send()
    if (!end) return
    if ('failure' in end) {
      // Told of what changed, the admin decides about the person as they are now.
      if (end.failure.code === 'person-changed') setPerson(asOfNow(queries, person))
      return
    }
    if (isWaiting(end.result)) {
      onClose()
      return announce(approvalMessages.asked)
    }
    onDone(end.result)
    announce(plan.done(person.name))
  }

  return (
    <ConfirmDialog
      title={told((value) => plan.title(value(person.name)))}
      confirmLabel={isForTwo ? approvalMessages.ask : plan.label}
      isBusy={isBusy}
      onConfirm={() => void confirm()}
      onClose={onClose}
    >
      <p className="quiet">
        <Value>{person.email}</Value>
      </p>
      {kind === 'role' && (
        <RoleField
          id="new-role"
          value={role}
          onChange={(event) => setRole(Role.parse(event.currentTarget.value))}
        />
      )}
      {isForTwo && <ApprovalNote reason={reason} onReason={setReason} />}
      {/* A new role takes effect at once, which this one does not. */}
      {!(isForTwo && kind === 'role') && <p>{plan.consequence(person, isOwn, isLocal)}</p>}
      <FailureAlert failure={failure} />
    </ConfirmDialog>
  )
}
