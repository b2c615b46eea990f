import { Role } from '@sipdesk/shared/role.ts'
import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { failureOf, type Failure } from '#src/api/api-error.ts'
import { announce } from '#src/lib/announcer.ts'
import { ConfirmDialog } from '#src/ui/confirm-dialog.tsx'
import { FailureAlert } from '#src/ui/failure-details.tsx'
import { plans, type PersonAction } from './actions.ts'
import { refreshPeople, type Invited } from './queries.ts'
import { RoleField } from './role-field.tsx'

type Props = {
  action: PersonAction
  isOwn: boolean
  onClose: () => void
  onDone: (invited: Invited | undefined) => void
}

/** Asks before something is done to a person, does it, and stays open if that fails. */
export function PersonDialog({ action: { kind, person }, isOwn, onClose, onDone }: Props) {
  const queries = useQueryClient()
  const [role, setRole] = useState(person.role)
  const [isBusy, setIsBusy] = useState(false)
  const [failure, setFailure] = useState<Failure>()
  const isUnderWay = useRef(false)
  const plan = plans[kind]

  async function confirm() {
    if (isUnderWay.current) return
    if (kind === 'role' && role === person.role) return onClose()
    isUnderWay.current = true
    setIsBusy(true)
    setFailure(undefined)
    try {
      const invited = await plan.send(person.id, role)
      await refreshPeople(queries)
      onDone(invited)
      announce(plan.done(person.name))
    } catch (error) {
      setFailure(failureOf(error))
      void refreshPeople(queries)
    }
    isUnderWay.current = false
    setIsBusy(false)
  }

  return (
    <ConfirmDialog
      title={plan.title(person.name)}
      confirmLabel={plan.label}
      isBusy={isBusy}
      onConfirm={() => void confirm()}
      onClose={onClose}
    >
      <p className="quiet">{person.email}</p>
      {kind === 'role' && (
        <RoleField
          id="new-role"
          value={role}
          onChange={(event) => setRole(Role.parse(event.currentTarget.value))}
        />
      )}
      <p>{plan.consequence(person, isOwn)}</p>
      <FailureAlert failure={failure} />
    </ConfirmDialog>
  )
}
