import type { ReactNode } from 'react'
import { Icon } from './icon.tsx'
import { Popover } from './popover.tsx'
import './chip.css'
import { chip as messages } from '#messages/ui'

type Props = {
  /** What it narrows by. */
  label: string
  /** What it narrows to now, if it does, as shown and as said. */
  value?: ReactNode
  /** What the button says that takes it away. */
  removeLabel: string
  onRemove: () => void
  /** Where it is chosen; without that it can be taken away alone. */
  children?: (close: () => void) => ReactNode
}

/** One filter: opens where it is chosen, shows what is chosen, and takes that away. */
export function FilterChip({ label, value, removeLabel, onRemove, children }: Props) {
  const isSet = value !== undefined
  const text = isSet ? messages.set(label, value) : label
  return (
    <span className={isSet ? 'chip chip-set' : 'chip'}>
      {children ? (
        <Popover
          name={label}
          renderOpener={(opener) => (
            <button {...opener} type="button" className="chip-text">
              <span>{text}</span>
              {!isSet && <Icon name="chevronDown" />}
            </button>
          )}
        >
          {children}
        </Popover>
      ) : (
        <span className="chip-text">{text}</span>
      )}
      {isSet && (
        <button
          type="button"
          className="chip-remove"
          aria-label={removeLabel}
          title={removeLabel}
          onClick={onRemove}
        >
          <Icon name="close" />
        </button>
      )}
    </span>
  )
}

/** One filter that is on or off. */
export function ToggleChip({
  label,
  isOn,
  onToggle,
}: {
  label: string
  isOn: boolean
  onToggle: () => void
}) {
  return (
    <button
      type="button"
      className={isOn ? 'chip chip-set' : 'chip'}
      aria-pressed={isOn}
      onClick={onToggle}
    >
      <span className="chip-text">
        {isOn && <Icon name="check" />}
        <span>{label}</span>
      </span>
    </button>
  )
}
