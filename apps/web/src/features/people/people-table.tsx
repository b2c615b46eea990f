import type { Person } from '@sipdesk/shared/person.ts'
import { useEffect, useState } from 'react'
import { announce, TYPING_PAUSE } from '#src/lib/announcer.ts'
import { Button } from '#src/ui/button.tsx'
import { roleNames } from '#words/role-names.ts'
import * as words from '#words/people-page.tsx'
import { plans, type Deed, type DeedKind } from './deeds.ts'
import { stateOf } from './state-of.ts'
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
    if (wanted !== '') announce(words.found(found.length, people.length), TYPING_PAUSE)
  }, [wanted, found.length, people.length])
  return (
    <section className="card card-table" aria-labelledby="people-heading">
      <div className="table-head">
        <h2 id="people-heading" tabIndex={-1}>
          {words.everybody}
        </h2>
        {isMany && (
          <div className="people-filter">
            <label htmlFor="people-filter">{words.filter}</label>
            <input
              id="people-filter"
              className="input"
              type="search"
              autoComplete="off"
              placeholder={words.filterHint}
              value={filter}
              onChange={(event) => setFilter(event.currentTarget.value)}
            />
          </div>
        )}
      </div>
      {found.length === 0 ? (
        <p className="empty-table">{people.length === 0 ? words.nobodyYet : words.nobodyFound}</p>
      ) : (
        <Rows people={found} ownId={ownId} onAsk={onAsk} />
      )}
    </section>
  )
}

function Rows({ people, ownId, onAsk }: Props) {
  return (
    <div className="scroller" tabIndex={0} role="region" aria-label={words.scrollable}>
      <table className="data-table people-table" aria-labelledby="people-heading">
        <thead>
          <tr>
            <th scope="col">{words.name}</th>
            <th scope="col">{words.email}</th>
            <th scope="col">{words.role}</th>
            <th scope="col">{words.secondFactor}</th>
            <th scope="col">{words.state}</th>
            <th scope="col">{words.actions}</th>
          </tr>
        </thead>
        <tbody>
          {people.map((person) => (
            <tr key={person.id}>
              <th scope="row">
                {person.name}
                {person.id === ownId && <span className="quiet"> {words.you}</span>}
              </th>
              <td>{person.email}</td>
              <td>{roleNames[person.role]}</td>
              <td>{person.hasSecondFactor ? words.yes : words.no}</td>
              <td className={`state-${stateOf(person)}`}>{words.states[stateOf(person)]}</td>
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
      aria-label={words.actionOn(plans[kind].label, person.name)}
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
          {words.notYourself}
        </span>
      )}
    </div>
  )
}
