import type { CreateCredential } from '@sipdesk/shared/credentials.ts'
import { describeFieldError } from '@sipdesk/shared/field-errors.ts'
import {
  countCharacters,
  suggestUsername,
  USERNAME_MAX_CHARACTERS,
  usernameWarnings,
} from '@sipdesk/shared/username.ts'
import { useEffect, useState } from 'react'
import { useFormState, useWatch, type UseFormReturn } from 'react-hook-form'
import { announce, TYPING_PAUSE } from '#src/lib/announcer.ts'
import { Button } from '#src/ui/button.tsx'
import { DeviceInput } from '#src/ui/device-input.tsx'
import { FieldError } from '#src/ui/field-error.tsx'
import { Icon } from '#src/ui/icon.tsx'
import { prefetchForPress } from './later.ts'
import { usernameWarningWords, words } from './words.ts'

/** Milliseconds without a key press before a better name is offered. */
const SUGGESTION_PAUSE = 150

type Props = {
  form: UseFormReturn<CreateCredential>
  usernames: ReadonlySet<string>
  /** A name that is in the list by now may be that of this very press. */
  isSubmitting: boolean
}

/** The username as it will be sent: never cut, trimmed or changed by itself. */
export function UsernameField({ form, usernames, isSubmitting }: Props) {
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
        onFocus={prefetchForPress}
        aria-describedby={`username-hint username-count username-advice${error ? ' username-error' : ''}`}
        aria-invalid={error !== undefined}
      />
      <Advice form={form} usernames={usernames} isSubmitting={isSubmitting} />
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

function Advice({ form, usernames, isSubmitting }: Props) {
  // Only what is said of a name, not the name: while that stays the same, nothing is drawn anew.
  const { warnings, taken } = useWatch({
    control: form.control,
    name: 'username',
    compute: (name) => ({
      warnings: usernameWarnings(name),
      taken: usernames.has(name) ? name : undefined,
    }),
  })
  const isTaken = taken !== undefined && !isSubmitting
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
      {warnings.length > 0 && <Suggestion form={form} />}
    </ul>
  )
}

/** Offers the name without what phones trip over, once one pauses: it would flicker at every key. */
function Suggestion({ form }: Pick<Props, 'form'>) {
  const [suggestion, setSuggestion] = useState('')
  useEffect(() => {
    let timer = setTimeout(suggest, SUGGESTION_PAUSE)
    function suggest() {
      const username = form.getValues('username')
      const better = suggestUsername(username)
      setSuggestion(better === username ? '' : better)
    }
    const unsubscribe = form.subscribe({
      name: 'username',
      formState: { values: true },
      callback() {
        clearTimeout(timer)
        timer = setTimeout(suggest, SUGGESTION_PAUSE)
      },
    })
    return () => {
      unsubscribe()
      clearTimeout(timer)
    }
  }, [form])
  if (suggestion === '') return null
  return (
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
  )
}
