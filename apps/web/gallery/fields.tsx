import { useEffect } from 'react'
import { useForm } from 'react-hook-form'
import { DeviceInput } from '#src/ui/device-input.tsx'
import { ErrorSummary } from '#src/ui/error-summary.tsx'
import { FieldError } from '#src/ui/field-error.tsx'
import { FormProblems } from '#src/ui/form-problems.tsx'
import { Example, type Sample } from './sample.tsx'

const LONG_NAME = 'reception-desk-on-the-ground-floor-of-building-seven@sip.example.com'

export const fields: readonly Sample[] = [
  {
    name: 'DeviceInput',
    use: 'What a device signs in with; no browser may fill it in, keep it or correct it.',
    Examples: Inputs,
  },
  {
    name: 'FieldError',
    use: 'What is wrong with a field, above it, in the words of the summary.',
    Examples: Errors,
  },
  {
    name: 'ErrorSummary',
    use: 'All that is wrong, on top of the form and focused. Each entry leads to its field.',
    Examples: Summaries,
  },
  {
    name: 'FormProblems',
    use: 'The same for a form: its fields at fault, and what came back. It comes with a click.',
    Examples: Problems,
  },
]

function Inputs() {
  return (
    <>
      <Example name="Empty, with a hint">
        <div className="field">
          <label className="field-label" htmlFor="sample-empty">
            Username
          </label>
          <p className="field-hint" id="sample-empty-hint">
            Up to 32 characters: an extension, a number or a name.
          </p>
          <DeviceInput id="sample-empty" className="input" aria-describedby="sample-empty-hint" />
        </div>
      </Example>
      <Field id="sample-filled" name="Filled in" value="+15551234567" />
      <Field id="sample-long" name="Longer than its room" value={LONG_NAME} />
      <Field
        id="sample-secret"
        name="A password, shown"
        value="Corr3ct-horse-battery"
        className="secret"
      />
      <Field
        id="sample-masked"
        name="A password, hidden"
        value="Corr3ct-horse-battery"
        className="secret secret-masked"
      />
      <Example name="A number on a page from right to left">
        <div className="field" dir="rtl" lang="ar">
          <label className="field-label" htmlFor="sample-rtl">
            اسم المستخدم
          </label>
          <DeviceInput id="sample-rtl" className="input" defaultValue="+15551234567" />
        </div>
      </Example>
    </>
  )
}

type FieldProps = { id: string; name: string; value: string; className?: string }

function Field({ id, name, value, className = '' }: FieldProps) {
  return (
    <Example name={name}>
      <div className="field">
        <label className="field-label" htmlFor={id}>
          {className === '' ? 'Username' : 'Password'}
        </label>
        <DeviceInput id={id} className={`input ${className}`} defaultValue={value} />
      </div>
    </Example>
  )
}

function Errors() {
  return (
    <>
      <Wrong id="sample-wrong" name="Short" message="Enter a username." value="" />
      <Wrong
        id="sample-wrong-long"
        name="Long, with a name that does not break"
        message={`“${LONG_NAME}” has 68 characters. Twilio takes 32 at most, so shorten it by 36.`}
        value={LONG_NAME}
      />
    </>
  )
}

type WrongProps = { id: string; name: string; message: string; value: string }

function Wrong({ id, name, message, value }: WrongProps) {
  return (
    <Example name={name}>
      <div className="field">
        <label className="field-label" htmlFor={id}>
          Username
        </label>
        <FieldError id={`${id}-error`} message={message} />
        <DeviceInput
          id={id}
          className="input"
          aria-invalid
          aria-describedby={`${id}-error`}
          defaultValue={value}
        />
      </div>
    </Example>
  )
}

function Summaries() {
  return (
    <>
      <Example name="Fields at fault">
        <ErrorSummary
          ref={null}
          title="Two fields need another look"
          fields={[
            { field: 'sample-wrong', message: 'Enter a username.' },
            { field: 'sample-wrong-long', message: `Shorten “${LONG_NAME}” by 36 characters.` },
          ]}
        />
      </Example>
      <Example name="No field, but a reason">
        <ErrorSummary ref={null} title="The credential was not created" fields={[]}>
          <p>Twilio cannot be reached. Nothing was sent; try again in a moment.</p>
        </ErrorSummary>
      </Example>
    </>
  )
}

function Problems() {
  const form = useForm({ defaultValues: { username: '' } })
  useEffect(() => {
    void form.handleSubmit(() => form.setError('username', { message: 'username-required' }))()
  }, [form])
  return (
    <Example name="A field at fault, and what came back">
      <FormProblems
        form={form}
        fields={[{ name: 'username', id: 'sample-wrong' }]}
        failure={{
          title: 'The credential was not created',
          detail: 'Nothing was sent.',
          code: 'sample',
        }}
      />
    </Example>
  )
}
