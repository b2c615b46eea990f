import type { Person } from '@sipdesk/shared/person.ts'
import { useEffect, useState } from 'react'
import { announce, TYPING_PAUSE } from '#src/lib/announcer.ts'
import { Button } from '#src/ui/button.tsx'
import { plans, type Deed, type DeedKind } from './deeds.ts'
import { roleWords, stateOf } from './words.ts'
import '#src/ui/data-table.css'

/** Up to so many people are found at a glance. */
const FEW = 9

type Props = { people: Person[]; ownId: string | undefined; onAsk: (deed: Deed) => void }

/** Everybody with access, and what can be done about each. */
export function PeopleTable({ people, ownId, onAsk }: Props) {
  const [filter, setFilter] = useState('')
  const isMany = people.length > FEW
  const wanted = isMany ? filter.trim().toLowerCase() : ''
  const found = people.filter(({ name, email }) =>
    `${name}\n${email}`.toLowerCase().includes(wanted),
  )
  useEffect(() => {
    if (wanted !== '') announce(`${found.length} of ${people.length} people`, TYPING_PAUSE)
  }, [wanted, found.length, people.length])
  return (
    <section className="card card-table" aria-labelledby="people-heading">
      <div className="table-head">
        <h2 id="people-heading" tabIndex={-1}>
          Everybody with access
        </h2>
        {isMany && (
          <div className="people-filter">
            <label htmlFor="people-filter">Filter</label>
            <input
              id="people-filter"
              className="input"
              type="search"
              autoComplete="off"
              placeholder="Name or e-mail"
              value={filter}
              onChange={(event) => setFilter(event.currentTarget.value)}
            />
          </div>
        )}
      </div>
      {found.length === 0 ? (
        <p className="empty-table">
          {people.length === 0 ? 'Nobody has access yet.' : 'Nobody has this in name or e-mail.'}
        </p>
      ) : (
        <Rows people={found} ownId={ownId} onAsk={onAsk} />
      )}
    </section>
  )
}

function Rows({ people, ownId, onAsk }: Props) {
  return (
    <div className="scroller" tabIndex={0} role="region" aria-label="People, scrollable">
      <table className="data-table people-table" aria-labelledby="people-heading">
        <thead>
          <tr>
            <th scope="col">Name</th>
            <th scope="col">E-mail</th>
            <th scope="col">Role</th>
            <th scope="col">Second factor</th>
            <th scope="col">State</th>
            <th scope="col">Actions</th>
          </tr>
        </thead>
        <tbody>
          {people.map((person) => (
            <tr key={person.id}>
              <th scope="row">
                {person.name}
                {person.id === ownId && <span className="quiet"> (you)</span>}
              </th>
              <td>{person.email}</td>
              <td>{roleWords[person.role].name}</td>
              <td>{person.hasSecondFactor ? 'Yes' : 'No'}</td>
              <td className={`state-${stateOf(person).toLowerCase()}`}>{stateOf(person)}</td>
              <td>
                <Actions person={person} isOwn={person.id === ownId} onAsk={onAsk} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

type ActionsProps = { person: Person; isOwn: boolean; onAsk: (deed: Deed) => void }

function Actions({ person, isOwn, onAsk }: ActionsProps) {
  const button = (kind: DeedKind, isBlocked = false) => (
    <Button
      look="quiet"
      aria-label={`${plans[kind].label}: ${person.name}`}
      aria-describedby={isBlocked ? 'own-row-reason' : undefined}
      isBlocked={isBlocked}
      onClick={() => onAsk({ kind, person })}
    >
      {plans[kind].label}
    </Button>
  )
  return (
    <div className="people-actions">
      {button('role')}
      {button('new-link')}
      {person.hasSecondFactor && button('reset-second-factor')}
      {button(person.isDisabled ? 'enable' : 'disable', isOwn)}
      {button('remove', isOwn)}
      {isOwn && (
        <span className="quiet people-reason" id="own-row-reason">
          You cannot remove yourself.
        </span>
      )}
    </div>
  )
}
