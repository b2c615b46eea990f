import { isWithoutControls } from '@sipdesk/shared/text.ts'
import { describeFieldError } from '#src/lib/field-error.ts'
import { Icon } from '#src/ui/icon.tsx'
import { useFacts, useFieldError, type CredentialForm } from './credential-form.ts'

type Field = 'username' | 'password'

/** What blocks the next click, beneath its field as one types. */
export function ErrorAdvice({ message }: { message: string }) {
  return (
    <li className="advice-error">
      <Icon name="error" /> <span>{message}</span>
    </li>
  )
}

/** The error of a text with an invisible character. */
export function controlError(field: Field, text: string): string | undefined {
  return isWithoutControls(text) ? undefined : describeFieldError(`${field}-control-character`)
}

/** An invisible character pasted with the text: told until the error above the field says it. */
export function ControlAdvice({ form, field }: { form: CredentialForm; field: Field }) {
  const message = useFacts(form, field, (text) => controlError(field, text))
  const told = describeFieldError(useFieldError(form, field) ?? '')
  if (message === undefined || message === told) return null
  return <ErrorAdvice message={message} />
}
