import type { Person } from '@sipdesk/shared/person.ts'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import { failureOf } from '#src/api/api-error.ts'
import { sessionQuery } from '#src/api/queries.ts'
import { ReadFailure } from '#src/ui/read-failure.tsx'
import { Skeleton } from '#src/ui/skeleton.tsx'
import type { Deed, DeedKind } from './deeds.ts'
import { InviteForm } from './invite-form.tsx'
import { LinkPanel } from './link-panel.tsx'
import './people.css'
import { peopleQuery, type Invited } from './queries.ts'
import { PeopleTable } from './people-table.tsx'
import { PersonDialog } from './person-dialog.tsx'
import { page as messages } from '#messages/features/people'

/** Who has access, for admins: invite, change, shut out. */
export function PeoplePage() {
  const { data, error, isFetching, refetch } = useQuery(peopleQuery)
  useEffect(() => {
    document.title = `${messages.title} – Sipdesk`
  }, [])
  const failure = error ? failureOf(error) : undefined
  return (
    <div className="people-page">
      <header className="page-header">
        <h1 tabIndex={-1}>{messages.title}</h1>
      </header>
      {failure && (
        <ReadFailure failure={failure} isRetrying={isFetching} onRetry={() => void refetch()} />
      )}
      {data && failure?.code !== 'forbidden' && <People people={data.people} />}
      {!data && !failure && (
        <div className="card">
          <Skeleton lines={8} label={messages.loading} />
        </div>
      )}
    </div>
  )
}

/** Deeds after which the button that was pressed is gone. */
const TAKES_ITS_BUTTON = new Set<DeedKind>(['remove', 'reset-second-factor'])

type Link = { invited: Invited; returnTo: 'invite-name' | 'people-heading' }

function People({ people }: { people: Person[] }) {
  const ownId = useQuery(sessionQuery).data?.person.id
  const [link, setLink] = useState<Link>()
  const [deed, setDeed] = useState<Deed>()

  function finish(kind: DeedKind, invited: Invited | undefined) {
    flushSync(() => {
      setDeed(undefined)
      if (invited) setLink({ invited, returnTo: 'people-heading' })
    })
    if (TAKES_ITS_BUTTON.has(kind)) focusOn('people-heading')
  }

  return (
    <>
      {link && (
        <LinkPanel
          key={link.invited.invitation.link}
          invited={link.invited}
          onDone={() => {
            flushSync(() => setLink(undefined))
            focusOn(link.returnTo)
          }}
        />
      )}
      {/* Kept while the panel stands in its place, with whatever was typed meanwhile. */}
      <div className="card" hidden={link !== undefined}>
        <InviteForm onInvited={(invited) => setLink({ invited, returnTo: 'invite-name' })} />
      </div>
      <PeopleTable people={people} ownId={ownId} onAsk={setDeed} />
      {deed && (
        <PersonDialog
          deed={deed}
          isOwn={deed.person.id === ownId}
          onClose={() => setDeed(undefined)}
          onDone={(invited) => finish(deed.kind, invited)}
        />
      )}
    </>
  )
}

function focusOn(id: string): void {
  document.getElementById(id)?.focus()
}
