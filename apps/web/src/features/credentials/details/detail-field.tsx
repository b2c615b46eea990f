import {
  type ChangeDetails,
  credentialDetailsEndpoints,
  type DetailName,
} from '@sipdesk/shared/credential-details.ts'
import { macAddress } from '@sipdesk/shared/mac-address.ts'
import {
  useEffect,
  useEffectEvent,
  useId,
  useRef,
  useState,
  type FormEvent,
  type KeyboardEvent,
} from 'react'
import { useSubmit } from '#src/api/use-submit.ts'
import { announce } from '#src/lib/announcer.ts'
import { isComposing } from '#src/lib/pressed-key.ts'
import { Code, plain, told, Value } from '#src/lib/value.tsx'
import { Button } from '#src/ui/button.tsx'
import { DeviceInput } from '#src/ui/device-input.tsx'
import { FailureAlert } from '#src/ui/failure-details.tsx'
import { FieldError } from '#src/ui/field-error.tsx'
import { Icon } from '#src/ui/icon.tsx'
import { texts as messages } from '#messages/features/credentials/details'

export type DetailFieldProps = {
  name: DetailName
  text: string
  /** What was typed before and not saved. */
  draft: string | undefined
  /** Whether somebody writes. */
  isOpen: boolean
  /** Whether it was saved just now. */
  isSaved: boolean
  onOpen: () => void
  /** Undefined where what is typed is what is there. */
  onDraft: (draft: string | undefined) => void
  /** Rejects with an ApiError. */
  onSave: (change: ChangeDetails) => Promise<unknown>
  onClose: (isSaved: boolean) => void
}

/** A text that is written where it is read: a click or Enter begins, Enter saves, Escape gives up. */
export function DetailField(props: DetailFieldProps) {
  const { name, text, isOpen, isSaved, onOpen } = props
  const id = useId()
  const label = messages.names[name]
  const [wasOpened, setWasOpened] = useState(false)
  function open() {
    setWasOpened(true)
    onOpen()
  }
  return (
    <div>
      <dt>{isOpen ? <label htmlFor={id}>{label}</label> : label}</dt>
      <dd>
        {isOpen ? (
          <DetailForm {...props} id={id} />
        ) : (
          <Button
            variant="quiet"
            takesFocus={wasOpened}
            {...(text !== '' && {
              'aria-label': plain((value) => messages.edit(label, value(text))),
            })}
            onClick={open}
          >
            {text === '' ? (
              <span className="detail-empty">{messages.add[name]}</span>
            ) : (
              <DetailText text={text} />
            )}
          </Button>
        )}
        {isSaved && !isOpen && (
          <span className="detail-saved">
            <Icon name="check" /> {messages.saved}
          </span>
        )}
      </dd>
    </div>
  )
}

/** A text as it was written; a MAC address is read letter by letter. */
export function DetailText({ text }: { text: string }) {
  if (macAddress(text) !== undefined) return <Code className="detail-text">{text}</Code>
  return <Value className="detail-text">{text}</Value>
}

type FormProps = DetailFieldProps & { id: string }

const { body: Change } = credentialDetailsEndpoints.changeCredentialDetails

function DetailForm({ id, name, text, draft, onDraft, onSave, onClose }: FormProps) {
  const [typed, setTyped] = useState(draft ?? text)
  const [error, setError] = useState<string>()
  const [before] = useState(text)
  const { isBusy, failure, send, forget } = useSubmit(onSave)
  const isQuestioned = error === 'looks-like-password'

  async function save(isNoPassword: boolean) {
    if (typed.trim() === text) return onClose(false)
    const change: ChangeDetails = { [name]: typed, ...(isNoPassword && { isNoPassword }) }
    const broken = Change.safeParse(change).error?.issues[0]?.message
    setError(broken)
    if (broken !== undefined) return
    const end = await send(change)
    if (!end || 'failure' in end) return
    announce(messages.savedText(messages.names[name]))
    onClose(true)
  }
  function type(next: string) {
    setError(undefined)
    forget()
    setTyped(next)
    onDraft(next === text ? undefined : next)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void save(false)
  }
  const place = useEscape(() => onClose(false))
  return (
    <form ref={place} className="detail-form" noValidate onSubmit={submit}>
      {error !== undefined && <FieldError id={`${id}-error`} message={error} />}
      <TextInput
        id={id}
        text={typed}
        isLong={name === 'note'}
        errorId={error === undefined ? undefined : `${id}-error`}
        onType={type}
        onSubmit={() => void save(false)}
      />
      {text !== before && (
        <p className="field-hint">{told((value) => messages.changedMeanwhile(value(text)))}</p>
      )}
      <div className="button-row">
        {isQuestioned ? (
          <Button takesFocus isBlocked={isBusy} onClick={() => void save(true)}>
            {messages.keepAnyway}
          </Button>
        ) : (
          <Button type="submit" isBlocked={isBusy}>
            {isBusy ? messages.saving : messages.save}
          </Button>
        )}
        <Button variant="quiet" onClick={() => onClose(false)}>
          {messages.cancel}
        </Button>
      </div>
      <FailureAlert failure={failure} />
    </form>
  )
}

/** Escape in the form ends it, and not the panel around it, which listens itself, before React does. */
function useEscape(end: () => void) {
  const place = useRef<HTMLFormElement>(null)
  const act = useEffectEvent(end)
  useEffect(() => {
    const form = place.current
    function listen(event: globalThis.KeyboardEvent) {
      if (event.key !== 'Escape' || isComposing(event)) return
      event.preventDefault()
      act()
    }
    form?.addEventListener('keydown', listen)
    return () => form?.removeEventListener('keydown', listen)
  }, [])
  return place
}

type InputProps = {
  id: string
  text: string
  isLong: boolean
  errorId: string | undefined
  onType: (text: string) => void
  onSubmit: () => void
}

/** Focused as it comes, unless it was there already; a long text has several lines, and Enter saves it all the same. */
function TextInput({ id, text, isLong, errorId, onType, onSubmit }: InputProps) {
  const place = useRef<HTMLInputElement & HTMLTextAreaElement>(null)
  useEffect(() => place.current?.focus(), [])
  const shared = {
    ref: place,
    id,
    className: 'input',
    dir: 'auto',
    autoComplete: 'off',
    spellCheck: false,
    value: text,
    'aria-invalid': errorId !== undefined,
    'aria-describedby': errorId,
  }
  if (!isLong) {
    const onChange = ({ target }: { target: HTMLInputElement }) => onType(target.value)
    return <DeviceInput {...shared} aria-required={false} onChange={onChange} />
  }
  function enter(event: KeyboardEvent) {
    if (event.key !== 'Enter' || event.shiftKey || isComposing(event.nativeEvent)) return
    event.preventDefault()
    onSubmit()
  }
  return (
    <textarea
      {...shared}
      rows={4}
      onKeyDown={enter}
      // A note is one paragraph: what is pasted may have several.
      onChange={({ target }) => onType(target.value.replaceAll(/\s*[\t\n\r]+\s*/g, ' '))}
    />
  )
}
