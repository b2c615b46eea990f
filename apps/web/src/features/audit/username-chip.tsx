import type { AuditFilter } from '@sipdesk/shared/audit.ts'
import { firstCell } from '@sipdesk/shared/text.ts'
import { useId, useState } from 'react'
import { Code } from '#src/lib/value.tsx'
import { Button } from '#src/ui/button.tsx'
import { FilterChip } from '#src/ui/chip.tsx'
import { DeviceInput } from '#src/ui/device-input.tsx'
import { filters as messages } from '#messages/features/audit'

type Props = { filter: AuditFilter; onChange: (changes: AuditFilter) => void }

/** A part of a username; or the whole of one, as a link narrows by it. */
export function UsernameChip({ filter: { username, usernameContains }, onChange }: Props) {
  const shown = username ?? usernameContains
  const label = username === undefined ? messages.chips.usernameContains : messages.chips.username
  const apply = (part: string) => onChange({ username: undefined, usernameContains: part })
  return (
    <FilterChip
      label={shown === undefined ? messages.chips.username : label}
      value={shown && <Code>{shown}</Code>}
      removeLabel={messages.remove(label)}
      onRemove={() => apply('')}
    >
      {(close) => (
        <Part
          initial={shown ?? ''}
          onApply={(part) => {
            close()
            apply(part)
          }}
        />
      )}
    </FilterChip>
  )
}

function Part({ initial, onApply }: { initial: string; onApply: (part: string) => void }) {
  const id = useId()
  const [part, setPart] = useState(initial)
  return (
    <form
      className="activity-form"
      onSubmit={(event) => {
        event.preventDefault()
        onApply(part)
      }}
    >
      <label htmlFor={id}>{messages.chips.usernameContains}</label>
      <DeviceInput
        id={id}
        className="input"
        aria-required={undefined}
        value={part}
        onChange={({ currentTarget }) => setPart(firstCell(currentTarget.value))}
      />
      <Button type="submit">{messages.apply}</Button>
    </form>
  )
}
