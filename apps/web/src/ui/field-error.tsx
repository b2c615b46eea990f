import { Icon } from './icon.tsx'
import * as words from '#words/ui.ts'
import './field-error.css'

/** What is wrong with a field, above it, in the words of the summary. */
export function FieldError({ id, message }: { id: string; message: string }) {
  return (
    <p className="field-error" id={id}>
      <Icon name="error" /> <span className="visually-hidden">{words.error} </span>
      {message}
    </p>
  )
}
