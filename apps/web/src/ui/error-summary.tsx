import { useId, type ReactNode, type Ref } from 'react'
import './error-summary.css'

type Props = {
  ref: Ref<HTMLDivElement>
  title: string
  /** Fields with a problem, by the id of their input. */
  fields: { field: string; message: string }[]
  children?: ReactNode
}

/** All that is wrong, on top and focused. https://design-system.service.gov.uk/components/error-summary/ */
export function ErrorSummary({ ref, title, fields, children }: Props) {
  const id = useId()
  return (
    <div ref={ref} className="error-summary" role="group" aria-labelledby={id} tabIndex={-1}>
      <h3 id={id}>{title}</h3>
      {fields.length > 0 && (
        <ul>
          {fields.map(({ field, message }) => (
            <li key={field}>
              <a
                href={`#${field}`}
                onClick={(event) => {
                  event.preventDefault()
                  document.getElementById(field)?.focus()
                }}
              >
                {message}
              </a>
            </li>
          ))}
        </ul>
      )}
      {children}
    </div>
  )
}
