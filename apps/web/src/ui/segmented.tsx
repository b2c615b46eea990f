import { useId } from 'react'
import './segmented.css'

type Props<T extends string> = {
  legend: string
  /** Where what stands around it tells what is chosen. */
  isLegendHidden?: boolean
  value: T
  options: readonly { value: T; label: string; lang?: string }[]
  onChoose: (value: T) => void
}

/** One of a few, all in sight; what is chosen counts at once. */
export function Segmented<T extends string>({
  legend,
  isLegendHidden = false,
  value,
  options,
  onChoose,
}: Props<T>) {
  const name = useId()
  return (
    <fieldset className="segmented">
      <legend className={isLegendHidden ? 'visually-hidden' : 'field-label'}>{legend}</legend>
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
