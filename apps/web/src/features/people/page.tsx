import type { IdleCompanyAccount, MissingClaim, Person } from '@sipdesk/shared/people.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { flushSync } from 'react-dom'
import { peopleQuery, sessionQuery } from '#src/api/queries.ts'
import { useRead } from '#src/api/use-read.ts'
import { ReadFailure } from '#src/ui/read-failure.tsx'
import { Skeleton } from '#src/ui/skeleton.tsx'
import type { PersonAction, ActionKind } from './actions.ts'
import { CompanyAccounts } from './company-accounts.tsx'
import { InviteForm } from './invite-form.tsx'
import { LinkPanel } from './link-panel.tsx'
import './people.css'
import { ListsDialog } from './lists-dialog.tsx'
import type { Invited } from './queries.ts'
import { MissingClaims } from './missing-claims.tsx'
import { PeopleTable } from './people-table.tsx'
import { PersonDialog } from './person-dialog.tsx'
import { page as messages } from '#messages/features/people'

/** Who has access, for admins: invite, change, shut out. */
export function PeoplePage({ title }: { title: string }) {
  const { data, failed } = useRead(peopleQuery)
  return (
    <div className="document">
      <header className="page-header">
        <div className="page-title">
          <h1 tabIndex={-1}>{title}</h1>
        </div>
      </header>
      {failed && <ReadFailure {...failed} />}
      {data && failed?.failure.code !== 'forbidden' && (
        <People
          people={data.people}
          companyAccounts={data.companyAccounts ?? []}
          missingClaims={data.missingClaims ?? []}
          isLocal={data.localSignIn !== false}
        />
      )}
      {!data && !failed && (
        <div className="card">
          <Skeleton lines={8} label={messages.loading} />
        </div>
      )}
    </div>
  )
}

/** Actions after which the button that was clicked is gone. */
const TAKES_ITS_BUTTON = new Set<ActionKind>(['remove', 'reset-second-factor'])

type Link = { invited: Invited; returnTo: 'invite-name' | 'people-heading' }

type PeopleProps = {
  people: Person[]
  companyAccounts: IdleCompanyAccount[]
  missingClaims: MissingClaim[]
  /** Whether passwords open anything here. */
  isLocal: boolean
}

function People({ people, companyAccounts, missingClaims, isLocal }: PeopleProps) {
  const ownId = useQuery(sessionQuery).data?.person.id
  const [link, setLink] = useState<Link>()
  const [action, setAction] = useState<PersonAction>()
  const [limited, setLimited] = useState<Person>()

  function finish(kind: ActionKind, invited: Invited | undefined) {
    flushSync(() => {
      setAction(undefined)
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
          isLocal={isLocal}
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
      <MissingClaims accounts={missingClaims} />
      <CompanyAccounts
        accounts={companyAccounts}
        people={people}
        onDecided={() => focusOn('people-heading')}
      />
      <PeopleTable
        people={people}
        ownId={ownId}
        isLocal={isLocal}
        onAsk={setAction}
        onAskLists={setLimited}
      />
      {limited && <ListsDialog person={limited} onClose={() => setLimited(undefined)} />}
      {action && (
        <PersonDialog
          action={action}
          isOwn={action.person.id === ownId}
          isLocal={isLocal}
          onClose={() => setAction(undefined)}
          onDone={(invited) => finish(action.kind, invited)}
        />
      )}
    </>
  )
}

function focusOn(id: string): void {
  document.getElementById(id)?.focus()
}
