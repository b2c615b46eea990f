import { peopleEndpoints, type Person } from '@sipdesk/shared/people.ts'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { callApi } from '#src/api/client.ts'
import { useSubmit } from '#src/api/use-submit.ts'
import { announce } from '#src/lib/announcer.ts'
import { told, Value } from '#src/lib/value.tsx'
import { ConfirmDialog } from '#src/ui/confirm-dialog.tsx'
import { FailureAlert } from '#src/ui/failure-details.tsx'
import { ListsField } from './lists-field.tsx'
import { asOfNow, refreshPeople } from './queries.ts'
import { lists as messages } from '#messages/features/people'

/** Chooses the lists that a person may reach, and stays open if that fails. */
export function ListsDialog({ person: opened, onClose }: { person: Person; onClose: () => void }) {
  const queries = useQueryClient()
  const [person, setPerson] = useState(opened)
  const [lists, setLists] = useState(opened.lists ?? null)
  const { isBusy, failure, send } = useSubmit(async () => {
    const { id, version } = person
    const body = version === undefined ? { lists } : { lists, version }
    try {
      await callApi(peopleEndpoints.changeLists, { params: { personId: id }, body })
    } finally {
      await refreshPeople(queries)
    }
  })

  async function confirm() {
    const end = await send()
    if (!end) return
    if ('failure' in end) {
      // Told of what changed, the admin decides about the person as they are now.
      if (end.failure.code === 'person-changed') setPerson(asOfNow(queries, person))
      return
    }
    onClose()
    announce(messages.done(person.name))
  }

  return (
    <ConfirmDialog
      title={told((value) => messages.title(value(person.name)))}
      confirmLabel={messages.change}
      isBusy={isBusy}
      onConfirm={() => void confirm()}
      onClose={onClose}
    >
      <p className="quiet">
        <Value>{person.email}</Value>
      </p>
      <ListsField value={lists} onChange={setLists} />
      <p>{messages.consequence(lists !== null)}</p>
      <FailureAlert failure={failure} />
    </ConfirmDialog>
  )
}
