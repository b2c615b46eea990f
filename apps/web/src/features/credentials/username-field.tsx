import { Username } from '@sipdesk/shared/credentials.ts'
import { countCharacters, USERNAME_MAX_CHARACTERS } from '@sipdesk/shared/username.ts'
import { told } from '#src/lib/value.tsx'
import { FieldError } from '#src/ui/field-error.tsx'
import { DeviceInput } from '#src/ui/device-input.tsx'
import { Icon } from '#src/ui/icon.tsx'
import { useFacts, useFieldError } from './credential-form.ts'

import { PastedNote, usePastedRow } from './pasted-row.tsx'
import { UsernameAdvice, type UsernameProps } from './username-advice.tsx'
import { page as messages } from '#messages/features/credentials'

type Props = UsernameProps & {
  /** Whether the list is read, so that what is not in it is free. */
  isRead: boolean
}

/** The username as it will be sent: never cut, trimmed or changed by itself. */
export function UsernameField({ form, usernames, isRead, isSubmitting }: Props) {
  const error = useFieldError(form, 'username')
  const { note, handlers } = usePastedRow(form)
  return (
    <div className="field">
      <div className="field-head">
        <label className="field-label" htmlFor="username">
          {messages.username}
        </label>
        <Count form={form} />
      </div>
      {error && <FieldError id="username-error" message={error} />}
      <DeviceInput
        {...form.register('username')}
        {...handlers}
        id="username"
        data-first
        className="input username-input"
        aria-describedby={`username-hint username-count username-advice${error ? ' username-error' : ''}`}
        aria-invalid={error !== undefined}
      />
      <Hint form={form} usernames={usernames} isRead={isRead} />
      <PastedNote note={note} />
      <UsernameAdvice form={form} usernames={usernames} isSubmitting={isSubmitting} />
    </div>
  )
}

/** What a username is; once it is typed, whether it is free. */
function Hint({ form, usernames, isRead }: Omit<Props, 'isSubmitting'>) {
  const { isEmpty, isFree } = useFacts(form, 'username', (name) => ({
    isEmpty: name === '',
    isFree: isRead && !usernames.has(name) && Username.safeParse(name).success,
  }))
  if (!isEmpty) {
    return (
      <p className="field-hint username-free" id="username-hint">
        {isFree && (
          <>
            <Icon name="check" /> <span>{messages.isFree}</span>
          </>
        )}
      </p>
    )
  }
  return (
    <p className="field-hint" id="username-hint">
      {told((value) => messages.usernameHint(value('+15551234567')))}
    </p>
  )
}

function Count({ form }: Pick<UsernameProps, 'form'>) {
  const count = useFacts(form, 'username', countCharacters)
  const isOver = count > USERNAME_MAX_CHARACTERS
  return (
    <span className={isOver ? 'count count-over' : 'count'} id="username-count">
      {isOver && <Icon name="error" />}
      <span>{`${count}/${USERNAME_MAX_CHARACTERS}`}</span>
      <span className="visually-hidden"> {messages.charactersUsed}</span>
    </span>
  )
}
