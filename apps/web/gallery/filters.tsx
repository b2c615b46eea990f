import { useState } from 'react'
import { Button } from '#src/ui/button.tsx'
import { FilterChip, ToggleChip } from '#src/ui/chip.tsx'
import { Picker, type PickerOption } from '#src/ui/picker.tsx'
import { Popover } from '#src/ui/popover.tsx'
import { ShortCode } from '#src/ui/short-code.tsx'
import { Example, type Sample } from './sample.tsx'

const PEOPLE: readonly PickerOption[] = [
  { value: 'p-1', text: 'Nora Petersen', note: 'nora@example.com' },
  { value: 'p-2', text: 'Älena 🐝 von der Hohenwaldbergen-Ostermann-Lindenthal', note: 'removed' },
  { value: 'p-3', text: 'مريم الحسن', note: 'maryam@example.com' },
]

export const filters: readonly Sample[] = [
  {
    name: 'FilterChip',
    use: 'One filter of a table: what is chosen counts at once, and is taken away by its cross.',
    Examples: () => (
      <>
        <Example name="Nothing, or somebody, chosen">
          <PersonChip />
        </Example>
        <Example name="It can be taken away alone">
          <FilterChip
            label="Name contains"
            value="pier"
            removeLabel="Remove the filter: Name contains"
            onRemove={() => {}}
          />
        </Example>
      </>
    ),
  },
  {
    name: 'ToggleChip',
    use: 'One filter that is on or off.',
    Examples: () => (
      <Example name="Off and on">
        <MineChip />
      </Example>
    ),
  },
  {
    name: 'Picker',
    use: 'One of many, by some letters of its name.',
    Examples: () => (
      <Example name="Some people, one of whom is chosen">
        <div className="stack">
          <Picker
            label="Find a person"
            nothing="Nobody has these letters."
            options={PEOPLE}
            value="p-2"
            onPick={() => {}}
          />
        </div>
      </Example>
    ),
  },
  {
    name: 'Popover',
    use: 'A button, and what opens beside it.',
    Examples: () => (
      <Example name="Closed, until it is pressed">
        <Popover name="More" renderOpener={(opener) => <Button {...opener}>More</Button>}>
          {(close) => <Button onClick={close}>Close</Button>}
        </Popover>
      </Example>
    ),
  },
  {
    name: 'ShortCode',
    use: 'A SID, or what else machines tell things by: enough of it to tell it from others.',
    Examples: () => (
      <Example name="A long one and a short one">
        <p>
          <ShortCode text="CR0123456789abcdef0123456789abcdef" /> <ShortCode text="127.0.0.1" />
        </p>
      </Example>
    ),
  },
]

function PersonChip() {
  const [person, setPerson] = useState<string>()
  return (
    <FilterChip
      label="Person"
      value={PEOPLE.find(({ value }) => value === person)?.text}
      removeLabel="Remove the filter: Person"
      onRemove={() => setPerson(undefined)}
    >
      {(close) => (
        <Picker
          label="Find a person"
          nothing="Nobody has these letters."
          options={PEOPLE}
          value={person}
          onPick={(picked) => {
            close()
            setPerson(picked)
          }}
        />
      )}
    </FilterChip>
  )
}

function MineChip() {
  const [isOn, setIsOn] = useState(false)
  return <ToggleChip label="By me" isOn={isOn} onToggle={() => setIsOn(!isOn)} />
}
