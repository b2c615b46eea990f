import { scopeOf } from '@sipdesk/shared/list-scope.ts'
import type { Person } from '@sipdesk/shared/people.ts'
import { isAtLeast } from '@sipdesk/shared/role.ts'
import { useEffect, useState } from 'react'
import { useMatching } from '#src/api/use-matching.ts'
import { useWaitingTargets } from '#src/api/use-waiting-targets.ts'
import { announce, TYPING_PAUSE } from '#src/lib/announcer.ts'
import { Link } from '#src/lib/link.tsx'
import { paths } from '#src/lib/paths.ts'
import { Value } from '#src/lib/value.tsx'
import { Button } from '#src/ui/button.tsx'
import { DataTable, type Column } from '#src/ui/data-table.tsx'
import { lists, page as messages } from '#messages/features/people'
import { approvalNote, roleNames } from '#messages/ui'
import { plans, type PersonAction, type ActionKind } from './actions.ts'

/** With more people than this, a filter is offered. */
const FEW = 9

type Props = {
  people: Person[]
  ownId: string | undefined
  /** Whether passwords open anything here. */
  isLocal: boolean
  onAsk: (action: PersonAction) => void
  onAskLists: (person: Person) => void
}

const nameAndAddress = ({ name, email }: Person) => `${name} ${email}`

/** Everybody with access, and what can be done about each. */
export function PeopleTable({ people, ...rest }: Props) {
  const [filter, setFilter] = useState('')
  const isMany = people.length > FEW
  const wanted = isMany ? filter.trim() : ''
  const found = useMatching(people, wanted, nameAndAddress)
  useEffect(() => {
    if (wanted !== '') announce(messages.found(found.length, people.length), TYPING_PAUSE)
  }, [wanted, found.length, people.length])
  return (
    <section className="card card-table" aria-labelledby="people-heading">
      <div className="table-head">
        <h2 id="people-heading" tabIndex={-1}>
          {messages.everybody}
        </h2>
        {isMany && (
          <div className="people-filter">
            <label htmlFor="people-filter">{messages.filter}</label>
            <input
              id="people-filter"
              className="input"
              type="search"
              autoComplete="off"
              placeholder={messages.filterHint}
              value={filter}
              onChange={(event) => setFilter(event.currentTarget.value)}
            />
          </div>
        )}
      </div>
      {found.length === 0 ? (
        <p className="empty-table">{people.length === 0 ? messages.empty : messages.noMatch}</p>
      ) : (
        <Rows people={found} {...rest} />
      )}
    </section>
  )
}

function Rows({ people, ownId, ...rest }: Omit<Props, 'people'> & { people: readonly Person[] }) {
  const waiting = useWaitingTargets()
  const columns: Column<Person>[] = [
    {
      label: messages.name,
      kind: 'name',
      renderCell: ({ id, name }) => (
        <>
          <Link href={paths.person(id)}>
            <Value>{name}</Value>
          </Link>
          {id === ownId && <span className="quiet"> {messages.you}</span>}
        </>
      ),
    },
    { label: messages.email, renderCell: ({ email }) => <Value>{email}</Value> },
    { label: messages.role, renderCell: ({ role }) => roleNames[role] },
    { label: lists.label, renderCell: (person) => <Lists person={person} /> },
    {
      label: messages.secondFactor,
      renderCell: ({ hasSecondFactor }) => (hasSecondFactor ? messages.yes : messages.no),
    },
    {
      label: messages.state,
      renderCell: (person) => (
        <>
          <span className={`state-${stateOf(person)}`}>{messages.states[stateOf(person)]}</span>
          {waiting.has(`person:${person.id}`) && (
            <span className="quiet"> {approvalNote.waits}</span>
          )}
        </>
      ),
    },
    {
      label: messages.actions,
      kind: 'actions',
      renderCell: (person) => (
        <PersonActions person={person} isOwn={person.id === ownId} {...rest} />
      ),
    },
  ]
  return (
    <DataTable
      className="people-table"
      aria-labelledby="people-heading"
      columns={columns}
      items={people}
      keyOf={({ id }) => id}
    />
  )
}

/** How many lists the person may reach, and who chooses them. */
function Lists({ person }: { person: Person }) {
  const scope = scopeOf(person)
  return (
    <>
      {scope === null ? lists.allShort : lists.some(scope.length)}
      {mayChoose(person) || isAtLeast(person.role, 'admin') || (
        <span className="quiet"> {lists.fromDirectory}</span>
      )}
    </>
  )
}

/** An admin may reach all lists, and what the directory chooses nobody changes here. */
function mayChoose({ role, areListsFromDirectory }: Person): boolean {
  return !isAtLeast(role, 'admin') && areListsFromDirectory !== true
}

type ActionsProps = Pick<Props, 'isLocal' | 'onAsk' | 'onAskLists'> & {
  person: Person
  isOwn: boolean
}

/** A button for each of the things that can be done about a person. */
export function PersonActions({ person, isOwn, isLocal, onAsk, onAskLists }: ActionsProps) {
  const button = (kind: ActionKind, isBlocked = false) => (
    <Button
      variant="quiet"
      aria-label={messages.actionOn(plans[kind].label, person.name)}
      aria-describedby={isBlocked ? 'own-row-reason' : undefined}
      isBlocked={isBlocked}
      onClick={() => onAsk({ kind, person })}
    >
      {plans[kind].label}
    </Button>
  )
  return (
    <>
      {button('role')}
      {mayChoose(person) && (
        <Button
          variant="quiet"
          aria-label={messages.actionOn(lists.change, person.name)}
          onClick={() => onAskLists(person)}
        >
          {lists.change}
        </Button>
      )}
      {person.canUseLink !== false && button(isLocal ? 'new-link' : 'company-link')}
      {person.hasSecondFactor && button('reset-second-factor')}
      {button(person.isDisabled ? 'enable' : 'disable', isOwn)}
      {button('remove', isOwn)}
      {isOwn && (
        <span className="quiet people-reason" id="own-row-reason">
          {messages.notYourself}
        </span>
      )}
    </>
  )
}

/** Whether the person can sign in. */
function stateOf({ isDisabled, hasJoined }: Person): 'active' | 'invited' | 'disabled' {
  if (isDisabled) return 'disabled'
  return hasJoined ? 'active' : 'invited'
}
