import { useId } from 'react'
import './segmented.css'

type Props<T extends string> = {
  legend: string
  value: T
  /** Beside a label that says what it is about: the legend is for the ear alone. */
  isCompact?: boolean
  options: readonly { value: T; label: string; lang?: string }[]
  onChoose: (value: T) => void
}

/** One of a few, all in sight; what is chosen counts at once. */
export function Segmented<T extends string>({
  legend,
  value,
  isCompact,
  options,
  onChoose,
}: Props<T>) {
  const name = useId()
  return (
    <fieldset className={isCompact ? 'segmented segmented-compact' : 'segmented'}>
      <legend className={isCompact ? 'visually-hidden' : 'field-label'}>{legend}</legend>
      <div className="segments">
        {options.map((option) => (
          <label key={option.value} className="segment" lang={option.lang}>
            <input
              type="radio"
              className="visually-hidden"
              name={name}
              checked={option.value === value}
              onChange={() => onChoose(option.value)}
            />
            {option.label}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
