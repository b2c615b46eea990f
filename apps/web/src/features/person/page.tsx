import type { PersonDetails } from '@sipdesk/shared/person-details.ts'
import type { ComponentType } from 'react'
import { useParams } from 'wouter'
import { useRead } from '#src/api/use-read.ts'
import { Link } from '#src/lib/link.tsx'
import { paths } from '#src/lib/paths.ts'
import { Value } from '#src/lib/value.tsx'
import { Avatar } from '#src/ui/avatar.tsx'
import { Icon } from '#src/ui/icon.tsx'
import { ReadFailure } from '#src/ui/read-failure.tsx'
import { Skeleton } from '#src/ui/skeleton.tsx'
import { PersonHistory } from './history.tsx'
import './person.css'
import { personQuery } from './queries.ts'
import { SeenCredentials } from './seen-credentials.tsx'
import { PersonSessions } from './sessions.tsx'
import { SignInFacts } from './sign-in-facts.tsx'
import { person as messages } from '#messages/features/person'
import { roleNames } from '#messages/ui'

type Props = {
  title: string
  /** What can be done about them: that of the page of all people. */
  PersonBar: ComponentType<{ personId: string }>
}

/** One person, for admins: what they may do, where they are signed in, what they know. */
export function PersonPage({ title, PersonBar }: Props) {
  const { personId = '' } = useParams()
  const { data, failed } = useRead(personQuery(personId))
  return (
    <div className="document">
      <Header title={title} personId={personId} details={data} />
      {failed && <ReadFailure {...failed} />}
      {data && failed?.failure.code !== 'forbidden' && (
        <>
          <PersonBar personId={personId} />
          <Sections details={data} />
        </>
      )}
      {!data && !failed && (
        <div className="card">
          <Skeleton lines={8} label={messages.loading} />
        </div>
      )}
    </div>
  )
}

type HeaderProps = { title: string; personId: string; details: PersonDetails | undefined }

function Header({ title, personId, details }: HeaderProps) {
  return (
    <header className="page-header">
      <p>
        <Link href={paths.people}>{messages.back}</Link>
      </p>
      <div className="page-title">
        {details && <Avatar name={details.person.name} size="large" />}
        <div className="person-title">
          <h1 tabIndex={-1}>{details ? <Value>{details.person.name}</Value> : title}</h1>
          {details && <Standing details={details} />}
        </div>
        {details && (
          <div className="page-actions">
            <Link className="button button-plain" href={paths.auditOf({ person: personId })}>
              <Icon name="activity" />
              <span>{messages.activity}</span>
            </Link>
          </div>
        )}
      </div>
    </header>
  )
}

/** Who it is, in a line. */
function Standing({ details: { person, role } }: { details: PersonDetails }) {
  return (
    <p className="page-facts">
      {person.email !== null && <Value>{person.email}</Value>}
      {role && <span>{roleNames[role]}</span>}
      {person.state !== 'active' && <span className="tag">{messages.states[person.state]}</span>}
    </p>
  )
}

function Sections({ details }: { details: PersonDetails }) {
  const { person } = details
  return (
    <div className="person-columns">
      <div className="person-column">
        <SeenCredentials personId={person.id} />
      </div>
      <div className="person-column person-side">
        {details.access && <SignInFacts access={details.access} lastSignIn={details.lastSignIn} />}
        {details.access && <PersonSessions person={person} sessions={details.sessions} />}
        <PersonHistory history={details.history} />
      </div>
    </div>
  )
}
