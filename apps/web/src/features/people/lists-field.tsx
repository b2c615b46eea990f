import type { CredentialList } from '@sipdesk/shared/credential-lists.ts'
import type { ChosenLists } from '@sipdesk/shared/list-scope.ts'
import { useId, useState, type ReactNode } from 'react'
import { credentialListsQuery } from '#src/api/queries.ts'
import { useMatchingLists } from '#src/api/use-matching.ts'
import { useRead } from '#src/api/use-read.ts'
import { Code, Value } from '#src/lib/value.tsx'
import { ReadFailure } from '#src/ui/read-failure.tsx'
import { Segmented } from '#src/ui/segmented.tsx'
import { Skeleton } from '#src/ui/skeleton.tsx'
import { lists as messages } from '#messages/features/people'

/** With more lists than this, a filter is offered. */
const FEW = 9

type Props = { value: ChosenLists; onChange: (lists: ChosenLists) => void }

/** Which lists a person may reach: all, or those chosen. */
export function ListsField({ value, onChange }: Props) {
  // Whoever looks at all lists meanwhile does not lose the choice.
  const [last, setLast] = useState(value ?? [])
  function choose(lists: string[]) {
    setLast(lists)
    onChange(lists)
  }
  return (
    <div className="field">
      <Segmented
        legend={messages.label}
        value={value === null ? 'all' : 'chosen'}
        options={[
          { value: 'all', label: messages.all },
          { value: 'chosen', label: messages.chosen },
        ]}
        onChoose={(which) => onChange(which === 'all' ? null : last)}
      />
      {value && <Chosen sids={value} onChoose={choose} />}
    </div>
  )
}

type ChosenProps = { sids: readonly string[]; onChoose: (sids: string[]) => void }

function Chosen({ sids, onChoose }: ChosenProps) {
  const { data, failed } = useRead(credentialListsQuery)
  const id = useId()
  const [filter, setFilter] = useState('')
  const lists = data?.credentialLists ?? []
  const found = useMatchingLists(lists, filter.trim())
  if (failed && !data) return <ReadFailure {...failed} />
  if (!data) return <Skeleton lines={4} label={messages.loading} />
  const gone = sids.filter((sid) => lists.every((list) => list.sid !== sid))
  const set = (sid: string, isChosen: boolean) =>
    onChoose(isChosen ? [...sids, sid] : sids.filter((other) => other !== sid))
  const optionOf = (sid: string, name: ReactNode) => (
    <Option key={sid} sid={sid} isChosen={sids.includes(sid)} onSet={set}>
      {name}
    </Option>
  )
  return (
    <>
      {lists.length > FEW && (
        <>
          <label htmlFor={id}>{messages.filter}</label>
          <input
            id={id}
            className="input"
            type="search"
            autoComplete="off"
            value={filter}
            onChange={(event) => setFilter(event.currentTarget.value)}
            onKeyDown={(event) => {
              // It narrows the lists, and sends nothing.
              if (event.key === 'Enter') event.preventDefault()
            }}
          />
        </>
      )}
      <p className="quiet">{messages.count(sids.length - gone.length, lists.length)}</p>
      <ul className="list-options scroller">
        {found.map(({ sid, friendlyName }: CredentialList) =>
          optionOf(sid, <Value>{friendlyName}</Value>),
        )}
        {gone.map((sid) => optionOf(sid, messages.gone))}
      </ul>
    </>
  )
}

type OptionProps = {
  sid: string
  isChosen: boolean
  onSet: (sid: string, isChosen: boolean) => void
  children: ReactNode
}

function Option({ sid, isChosen, onSet, children }: OptionProps) {
  return (
    <li>
      <label className="list-option">
        <input
          type="checkbox"
          checked={isChosen}
          onChange={(event) => onSet(sid, event.currentTarget.checked)}
        />
        <span>{children}</span>
        <Code className="quiet">{sid}</Code>
      </label>
    </li>
  )
}
