import { FRIENDLY_NAME_MAX_CHARACTERS } from '@sipdesk/shared/credential-lists.ts'
import { countCharacters } from '@sipdesk/shared/username.ts'
import { useId, type ReactNode, type RefObject } from 'react'
import { FieldError } from '#src/ui/field-error.tsx'
import { Icon } from '#src/ui/icon.tsx'
import { dialogs as messages } from '#messages/features/credential-lists'

type Props = {
  ref: RefObject<HTMLInputElement | null>
  name: string
  hint: string
  error: string | undefined
  advice: ReactNode
  isBusy: boolean
  onName: (name: string) => void
}

/** The name of a list as it will be sent: never cut or trimmed by itself. */
export function NameField({ ref, name, hint, error, advice, isBusy, onName }: Props) {
  const id = useId()
  return (
    <div className="field">
      <div className="field-head">
        <label className="field-label" htmlFor={id}>
          {messages.nameOfList}
        </label>
        <Count id={`${id}-count`} name={name} />
      </div>
      <p className="field-hint" id={`${id}-hint`}>
        {hint}
      </p>
      {error && <FieldError id={`${id}-error`} message={error} />}
      <input
        ref={ref}
        id={id}
        className="input"
        value={name}
        readOnly={isBusy}
        data-1p-ignore=""
        data-lpignore="true"
        aria-required="true"
        aria-invalid={error !== undefined}
        aria-describedby={`${id}-hint ${id}-count ${id}-advice${error ? ` ${id}-error` : ''}`}
        onChange={(event) => onName(event.currentTarget.value)}
      />
      <ul className="advice" id={`${id}-advice`}>
        {advice}
      </ul>
    </div>
  )
}

function Count({ id, name }: { id: string; name: string }) {
  const count = countCharacters(name)
  const isOver = count > FRIENDLY_NAME_MAX_CHARACTERS
  return (
    <span className={isOver ? 'count count-over' : 'count'} id={id}>
      {isOver && <Icon name="error" />}
      <span>{`${count}/${FRIENDLY_NAME_MAX_CHARACTERS}`}</span>
      <span className="visually-hidden">{` ${messages.charactersUsed}`}</span>
    </span>
  )
}
