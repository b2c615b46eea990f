import { AuditFilter } from '@sipdesk/shared/audit.ts'
import { Value } from '#src/lib/value.tsx'
import { FilterChip } from '#src/ui/chip.tsx'
import { Picker, type PickerOption } from '#src/ui/picker.tsx'
import { filters as messages } from '#messages/features/audit'

type Props = {
  filter: AuditFilter
  onChange: (changes: AuditFilter) => void
  name: 'person' | 'action' | 'list' | 'result'
  options: readonly PickerOption[]
}

/** One of those whom or what the record names. */
export function PickChip({ filter, onChange, name, options }: Props) {
  const value = filter[name]
  const chosen = options.find((option) => option.value === value)
  const label = messages.chips[name]
  return (
    <FilterChip
      label={label}
      value={value && <Chosen option={chosen ?? { value, text: value }} />}
      removeLabel={messages.remove(label)}
      onRemove={() => onChange({ [name]: undefined })}
    >
      {(close) => (
        <Picker
          label={messages.find[name]}
          nothing={messages.nothingFound}
          options={options}
          value={value}
          onPick={(picked) => {
            close()
            onChange(
              AuditFilter.parse({
                [name]: picked,
                ...(name === 'list' && { listName: undefined }),
              }),
            )
          }}
        />
      )}
    </FilterChip>
  )
}

function Chosen({ option: { text, isWord, address, note } }: { option: PickerOption }) {
  return (
    <>
      {isWord ? text : <Value>{text}</Value>}
      {address !== undefined && (
        <>
          {' ('}
          <Value>{address}</Value>)
        </>
      )}
      {note !== undefined && ` (${note})`}
    </>
  )
}

/** A part of a name, as links of former releases narrow by it: it can be taken away. */
export function ListNameChip({
  filter: { listName },
  onChange,
}: Pick<Props, 'filter' | 'onChange'>) {
  if (listName === undefined) return null
  return (
    <FilterChip
      label={messages.chips.listName}
      value={<Value>{listName}</Value>}
      removeLabel={messages.remove(messages.chips.listName)}
      onRemove={() => onChange({ listName: undefined })}
    />
  )
}
