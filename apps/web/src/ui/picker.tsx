import { firstCell } from '@sipdesk/shared/text.ts'
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react'
import { isComposing } from '../lib/pressed-key.ts'
import { Value } from '../lib/value.tsx'
import { DeviceInput } from './device-input.tsx'
import { Icon } from './icon.tsx'
import './picker.css'

export type PickerOption = {
  value: string
  /** The name of somebody or something; a word of the page with `isWord`. */
  text: string
  isWord?: boolean
  /** What tells it from others of its name: an address; or what became of it, in words of the page. */
  address?: string | undefined
  note?: string | undefined
}

type Props = {
  label: string
  /** Said where nothing has these letters. */
  nothing: string
  options: readonly PickerOption[]
  value: string | undefined
  onPick: (value: string) => void
}

/**
 * One of many, found by some letters of its name or of what is beside it: the arrows move, Enter takes the marked one.
 * https://www.w3.org/WAI/ARIA/apg/patterns/combobox/
 */
export function Picker({ label, nothing, options, value, onPick }: Props) {
  const id = useId()
  const [text, setText] = useState('')
  const [active, setActive] = useState(() => placeOf(options, value))
  const found = options.filter((option) => has(option, text))
  const marked = found[Math.min(active, found.length - 1)]

  function onKeyDown(event: KeyboardEvent) {
    if (isComposing(event.nativeEvent)) return
    const at = marked ? found.indexOf(marked) : 0
    if (event.key === 'Enter') {
      if (marked) onPick(marked.value)
    } else if (event.key === 'ArrowDown') setActive((at + 1) % found.length || 0)
    else if (event.key === 'ArrowUp') setActive((at || found.length) - 1)
    else return
    event.preventDefault()
  }
  return (
    <>
      <DeviceInput
        dir="auto"
        className="input"
        role="combobox"
        aria-required={undefined}
        aria-label={label}
        placeholder={label}
        aria-autocomplete="list"
        aria-expanded={found.length > 0}
        aria-controls={`${id}-options`}
        aria-activedescendant={marked && `${id}-${marked.value}`}
        value={text}
        onChange={({ currentTarget }) => {
          setText(firstCell(currentTarget.value))
          setActive(0)
        }}
        onKeyDown={onKeyDown}
      />
      <div id={`${id}-options`} role="listbox" aria-label={label} className="picker">
        {found.map((option) => (
          <Option
            key={option.value}
            id={`${id}-${option.value}`}
            option={option}
            isMarked={option === marked}
            isChosen={option.value === value}
            onPick={onPick}
          />
        ))}
      </div>
      {found.length === 0 && (
        <p className="quiet" role="status">
          {nothing}
        </p>
      )}
    </>
  )
}

const placeOf = (options: readonly PickerOption[], value: string | undefined) =>
  Math.max(
    0,
    options.findIndex((option) => option.value === value),
  )

function has({ text, address = '', note = '' }: PickerOption, letters: string): boolean {
  return `${text} ${address} ${note}`.toLowerCase().includes(letters.trim().toLowerCase())
}

type OptionProps = {
  id: string
  option: PickerOption
  isMarked: boolean
  isChosen: boolean
  onPick: (value: string) => void
}

function Option({ id, option, isMarked, isChosen, onPick }: OptionProps) {
  const { value, text, isWord, address, note } = option
  const element = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (isMarked) element.current?.scrollIntoView({ block: 'nearest' })
  }, [isMarked])
  return (
    // Its keys are those of the field, where focus stays.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
    <div
      ref={element}
      id={id}
      role="option"
      aria-selected={isMarked}
      data-marked={isMarked || undefined}
      className="picker-option"
      onPointerDown={(event) => event.preventDefault()}
      onClick={() => onPick(value)}
    >
      {isChosen ? <Icon name="check" /> : <span className="picker-gap" />}
      <span>
        {isWord ? text : <Value>{text}</Value>}
        {(address ?? note) !== undefined && (
          <span className="picker-note">
            {' '}
            {address === undefined ? note : <Value>{address}</Value>}
          </span>
        )}
      </span>
    </div>
  )
}
