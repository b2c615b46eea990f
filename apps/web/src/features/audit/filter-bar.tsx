import {
  AUDIT_ACTIONS,
  AUDIT_PERIODS,
  AUDIT_RESULTS,
  type AuditFilter,
} from '@sipdesk/shared/audit.ts'
import { useState } from 'react'
import { Button } from '#src/ui/button.tsx'
import { ToggleChip } from '#src/ui/chip.tsx'
import type { PickerOption } from '#src/ui/picker.tsx'
import { Segmented } from '#src/ui/segmented.tsx'
import { DatesChip } from './dates-chip.tsx'
import { isNarrow, withChanges } from './filter.ts'
import { ListNameChip, PickChip } from './pick-chip.tsx'
import { timeZone } from './local-time.ts'
import { UsernameChip } from './username-chip.tsx'
import { useListOptions, usePeopleOptions } from './use-options.ts'
import { actions, filters as messages } from '#messages/features/audit'

type Props = {
  filter: AuditFilter
  /** Of the person who looks. */
  ownId: string | undefined
  onFilter: (next: AuditFilter) => void
  onClear: () => void
}

const PERIODS = [
  { value: 'all', label: messages.everything },
  ...AUDIT_PERIODS.map((value) => ({ value, label: messages.periods[value] })),
] as const

const words = <Word extends string>(values: readonly Word[], texts: Record<Word, string>) =>
  values.map((value): PickerOption => ({ value, text: texts[value], isWord: true }))
const ACTIONS = words(AUDIT_ACTIONS, actions)
const RESULTS = words(AUDIT_RESULTS, messages.results)

/** What to look for: each choice counts at once, is told by its chip, and taken back by it. */
export function FilterBar({ filter, ownId, onFilter, onClear }: Props) {
  const [isOpen, setIsOpen] = useState(false)
  const change = (changes: AuditFilter) => onFilter(withChanges(filter, changes))
  const period = filter.last ?? (filter.from || filter.to ? 'dates' : 'all')
  return (
    <div role="search" aria-label={messages.title}>
      <div className="toolbar">
        <Segmented
          legend={messages.period}
          isCompact
          value={period}
          options={PERIODS}
          onChoose={(chosen) =>
            change({
              last: AUDIT_PERIODS.find((known) => known === chosen),
              from: undefined,
              to: undefined,
            })
          }
        />
        <p className="quiet toolbar-end activity-zone">{messages.timesIn(timeZone())}</p>
      </div>
      <div className="toolbar activity-chips" data-open={isOpen || undefined}>
        <Button icon="filter" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
          {messages.open}
        </Button>
        <Choices filter={filter} onChange={change} />
        {ownId !== undefined && (
          <ToggleChip
            label={messages.byMe}
            isOn={filter.person === ownId}
            onToggle={() => change({ person: filter.person === ownId ? undefined : ownId })}
          />
        )}
        {isNarrow(filter) && (
          <Button variant="quiet" onClick={onClear}>
            {messages.clear}
          </Button>
        )}
      </div>
    </div>
  )
}

type ChoicesProps = { filter: AuditFilter; onChange: (changes: AuditFilter) => void }

function Choices({ filter, onChange }: ChoicesProps) {
  const people = usePeopleOptions()
  const lists = useListOptions()
  const pick = { filter, onChange }
  return (
    <>
      <DatesChip {...pick} />
      <PickChip {...pick} name="person" options={people} />
      <PickChip {...pick} name="action" options={ACTIONS} />
      <PickChip {...pick} name="list" options={lists} />
      <ListNameChip {...pick} />
      <UsernameChip {...pick} />
      <PickChip {...pick} name="result" options={RESULTS} />
    </>
  )
}
