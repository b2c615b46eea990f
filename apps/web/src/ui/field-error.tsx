import type { ReactNode } from 'react'
import { describeFieldError } from '../lib/field-error.ts'
import { Icon } from './icon.tsx'
import './field-error.css'
import { common as messages } from '#messages/ui'

/** What is wrong with a field, above it, in the words of the summary: a code of the schema, or a sentence. */
export function FieldError({ id, message }: { id: string; message: ReactNode }) {
  return (
    <p className="field-error" id={id}>
      <Icon name="error" /> <span className="visually-hidden">{messages.error} </span>
      <span>{typeof message === 'string' ? describeFieldError(message) : message}</span>
    </p>
  )
}
