import { FieldError } from '#src/ui/field-error.tsx'
import { page as messages } from '#messages/features/credentials'
import { texts } from '#messages/features/credentials/details'
import { useFieldError, type CredentialForm } from './credential-form.ts'

/** What people may write about a new credential at once: it is kept here, once the credential exists. */
export function AboutFields({ form }: { form: CredentialForm }) {
  return (
    <div className="about-fields">
      <AboutField form={form} name="label" />
      <AboutField form={form} name="owner" />
    </div>
  )
}

function AboutField({ form, name }: { form: CredentialForm; name: 'label' | 'owner' }) {
  const error = useFieldError(form, name)
  return (
    <div className="field">
      <p className="field-head">
        <label className="field-label" htmlFor={name}>
          {texts.names[name]}
        </label>
        <span className="field-optional">{messages.optional}</span>
      </p>
      {error && <FieldError id={`${name}-error`} message={error} />}
      <input
        {...form.register(name)}
        id={name}
        className="input"
        dir="auto"
        autoComplete="off"
        aria-describedby={error && `${name}-error`}
        aria-invalid={error !== undefined}
      />
    </div>
  )
}
