import { Icon } from './icon.tsx'
import './field-error.css'
import { common as messages } from '#messages/ui'

/** What is wrong with a field, above it, in the words of the summary. */
export function FieldError({ id, message }: { id: string; message: string }) {
  return (
    <p className="field-error" id={id}>
      <Icon name="error" /> <span className="visually-hidden">{messages.error} </span>
      {message}
    </p>
  )
}
