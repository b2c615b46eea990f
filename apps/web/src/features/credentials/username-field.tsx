import type { CreateCredential } from '@sipdesk/shared/credentials.ts'
import { describeFieldError } from '@sipdesk/shared/field-errors.ts'
import {
  countCharacters,
  suggestUsername,
  USERNAME_MAX_CHARACTERS,
  usernameWarnings,
} from '@sipdesk/shared/username.ts'
import { useEffect } from 'react'
import { useFormState, useWatch, type UseFormReturn } from 'react-hook-form'
import { announce, TYPING_PAUSE } from '#src/lib/announcer.ts'
import { Button } from '#src/ui/button.tsx'
import { DeviceInput } from '#src/ui/device-input.tsx'
import { FieldError } from '#src/ui/field-error.tsx'
import { Icon } from '#src/ui/icon.tsx'
import { usernameWarningWords, words } from './words.ts'

type Props = {
  form: UseFormReturn<CreateCredential>
  usernames: ReadonlySet<string>
  /** Whether this name's being in the list is said elsewhere, or is this very press. */
  isTakenKnown: (username: string) => boolean
}

/** The username as it will be sent: never cut, trimmed or changed by itself. */
export function UsernameField({ form, usernames, isTakenKnown }: Props) {
  const { errors } = useFormState({ control: form.control, name: 'username' })
  const error = errors.username?.message
  return (
    <div className="field">
      <div className="field-head">
        <label className="field-label" htmlFor="username">
          Username
        </label>
        <Count form={form} />
      </div>
      <p className="field-hint" id="username-hint">
        What the phone signs in with: an extension, a name or a number such as +15551234567.
      </p>
      {error && <FieldError id="username-error" message={describeFieldError(error)} />}
      <DeviceInput
        {...form.register('username')}
        id="username"
        className="input"
        aria-describedby={`username-hint username-count username-advice${error ? ' username-error' : ''}`}
        aria-invalid={error !== undefined}
      />
      <Advice form={form} usernames={usernames} isTakenKnown={isTakenKnown} />
    </div>
  )
}

function Count({ form }: Pick<Props, 'form'>) {
  const count = useWatch({ control: form.control, name: 'username', compute: countCharacters })
  const isOver = count > USERNAME_MAX_CHARACTERS
  return (
    <span className={isOver ? 'count count-over' : 'count'} id="username-count">
      {isOver && <Icon name="error" />}
      {count}/{USERNAME_MAX_CHARACTERS}
      <span className="visually-hidden"> characters used</span>
    </span>
  )
}

function Advice({ form, usernames, isTakenKnown }: Props) {
  // Most names need no advice: while one is typed, nothing is drawn anew.
  const username = useWatch({
    control: form.control,
    name: 'username',
    compute: (name) => (usernames.has(name) || usernameWarnings(name).length > 0 ? name : ''),
  })
  const suggestion = suggestUsername(username)
  const warnings = usernameWarnings(username)
  const isTaken = usernames.has(username) && !isTakenKnown(username)
  const spoken = [
    ...(isTaken ? [words.usernameTaken] : []),
    ...warnings.map((warning) => usernameWarningWords[warning]),
  ].join(' ')
  useEffect(() => {
    if (spoken !== '') announce(spoken, TYPING_PAUSE)
  }, [spoken])
  if (!isTaken && warnings.length === 0) return null
  return (
    <ul className="advice" id="username-advice">
      {isTaken && (
        <li className="advice-error">
          <Icon name="error" /> {words.usernameTaken}
        </li>
      )}
      {warnings.map((warning) => (
        <li key={warning}>
          <Icon name="warning" /> {usernameWarningWords[warning]}
        </li>
      ))}
      {suggestion !== username && suggestion !== '' && (
        <li>
          <Button
            onClick={() => {
              form.setValue('username', suggestion, { shouldValidate: true })
              form.setFocus('username')
            }}
          >
            Use “{suggestion}”
          </Button>
        </li>
      )}
    </ul>
  )
}
