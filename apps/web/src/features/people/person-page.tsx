import type { Person } from '@sipdesk/shared/people.ts'
import type { PersonDetails } from '@sipdesk/shared/person-details.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { flushSync } from 'react-dom'
import { useParams } from 'wouter'
import { peopleQuery, sessionQuery } from '#src/api/queries.ts'
import { useRead } from '#src/api/use-read.ts'
import { Link } from '#src/lib/link.tsx'
import { paths } from '#src/lib/paths.ts'
import { Value } from '#src/lib/value.tsx'
import { ReadFailure } from '#src/ui/read-failure.tsx'
import { Skeleton } from '#src/ui/skeleton.tsx'
import type { PersonAction } from './actions.ts'
import { LinkPanel } from './link-panel.tsx'
import { ListsDialog } from './lists-dialog.tsx'
import './people.css'
import { PersonActions } from './people-table.tsx'
import { PersonDialog } from './person-dialog.tsx'
import { PersonHistory } from './person-history.tsx'
import { PersonSessions } from './person-sessions.tsx'
import { personQuery, type Invited } from './queries.ts'
import { ReachableLists } from './reachable-lists.tsx'
import { SeenCredentials } from './seen-credentials.tsx'
import { SignInFacts } from './sign-in-facts.tsx'
import { person as messages } from '#messages/features/people'
import { roleNames } from '#messages/ui'

/** One person, for admins: what they may do, where they are signed in, what they know. */
export function PersonPage({ title }: { title: string }) {
  const { personId = '' } = useParams()
  const { data, failed } = useRead(personQuery(personId))
  return (
    <div className="people-page">
      <header className="page-header">
        <p>
          <Link href={paths.people}>{messages.back}</Link>
        </p>
        <h1 tabIndex={-1}>{data ? <Value>{data.person.name}</Value> : title}</h1>
        {data && <Standing details={data} />}
      </header>
      {failed && <ReadFailure {...failed} />}
      {data && failed?.failure.code !== 'forbidden' && <Sections details={data} />}
      {!data && !failed && (
        <div className="card">
          <Skeleton lines={8} label={messages.loading} />
        </div>
      )}
    </div>
  )
}

/** Who it is, in a line. */
function Standing({ details: { person, role } }: { details: PersonDetails }) {
  return (
    <p className="quiet person-standing">
      {person.email !== null && <Value>{person.email}</Value>}
      {role && <span>{roleNames[role]}</span>}
      {person.state !== 'active' && <span className="tag">{messages.states[person.state]}</span>}
    </p>
  )
}

function Sections({ details }: { details: PersonDetails }) {
  const { person } = details
  return (
    <>
      <Doable personId={person.id} />
      {details.access && <SignInFacts access={details.access} lastSignIn={details.lastSignIn} />}
      {details.access && <PersonSessions person={person} sessions={details.sessions} />}
      <SeenCredentials personId={person.id} />
      <PersonHistory history={details.history} personId={person.id} />
    </>
  )
}

/** What can be done about them, as on the page of all people. */
function Doable({ personId }: { personId: string }) {
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
