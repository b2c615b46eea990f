import type { Person } from '@sipdesk/shared/people.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { flushSync } from 'react-dom'
import { peopleQuery, sessionQuery } from '#src/api/queries.ts'
import type { PersonAction } from './actions.ts'
import { LinkPanel } from './link-panel.tsx'
import { ListsDialog } from './lists-dialog.tsx'
import './people.css'
import { PersonActions } from './people-table.tsx'
import { PersonDialog } from './person-dialog.tsx'
import type { Invited } from './queries.ts'
import { ReachableLists } from './reachable-lists.tsx'
import { page as messages } from '#messages/features/people'

/** What can be done about one person, as on the page of all people, and the lists that they may reach. */
export function PersonBar({ personId }: { personId: string }) {
  const { data } = useQuery(peopleQuery)
  const ownId = useQuery(sessionQuery).data?.person.id
  const [action, setAction] = useState<PersonAction>()
  const [limited, setLimited] = useState<Person>()
  const [invited, setInvited] = useState<Invited>()
  const known = data?.people.find(({ id }) => id === personId)
  if (!known) return null
  const isLocal = data?.localSignIn !== false
  const isOwn = personId === ownId

  function finish(made: Invited | undefined) {
    flushSync(() => {
      setAction(undefined)
      setInvited(made)
    })
    if (!made) focusHeading()
  }
  return (
    <>
      {invited && (
        <LinkPanel
          invited={invited}
          isLocal={isLocal}
          onDone={() => {
            flushSync(() => setInvited(undefined))
            focusHeading()
          }}
        />
      )}
      <ActionBar
        person={known}
        isOwn={isOwn}
        isLocal={isLocal}
        onAsk={setAction}
        onAskLists={setLimited}
      />
      <ReachableLists person={known} />
      {limited && <ListsDialog person={limited} onClose={() => setLimited(undefined)} />}
      {action && (
        <PersonDialog
          action={action}
          isOwn={isOwn}
          isLocal={isLocal}
          onClose={() => setAction(undefined)}
          onDone={finish}
        />
      )}
    </>
  )
}

type BarProps = {
  person: Person
  isOwn: boolean
  isLocal: boolean
  onAsk: (action: PersonAction) => void
  onAskLists: (person: Person) => void
}

function ActionBar(props: BarProps) {
  return (
    <div className="person-actions" role="group" aria-label={messages.actions}>
      <PersonActions {...props} />
    </div>
  )
}

/** What was clicked may be gone, as after a person was removed. */
function focusHeading(): void {
  document.querySelector<HTMLElement>('main h1')?.focus()
}
