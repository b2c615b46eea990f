import { useId } from 'react'

type Props<Value extends string> = {
  label: string
  value: Value
  /** Each value with what it is called. */
  options: readonly (readonly [Value, string])[]
  /** Whether these are names, which no translator may change. */
  areValues?: boolean
  onChoose: (value: Value) => void
}

/** One of several, under a label; what is chosen counts at once. */
export function Choice<Value extends string>(props: Props<Value>) {
  const { label, value, options, areValues, onChoose } = props
  const id = useId()
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      <select
        id={id}
        className="input"
        value={value}
        onChange={({ target }) => {
          const chosen = options.find(([known]) => known === target.value)
          if (chosen) onChoose(chosen[0])
        }}
      >
        {options.map(([known, name]) => (
          <option key={known} value={known} translate={areValues ? 'no' : undefined}>
            {name}
          </option>
        ))}
      </select>
    </div>
  )
}
