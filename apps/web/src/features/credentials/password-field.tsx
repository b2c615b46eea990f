import { useWatch } from 'react-hook-form'
import { CopyButton } from '#src/ui/copy-button.tsx'
import { Button } from '#src/ui/button.tsx'
import { FieldError } from '#src/ui/field-error.tsx'
import { DeviceInput } from '#src/ui/device-input.tsx'
import { Segmented } from '#src/ui/segmented.tsx'
import { renew, useFieldError, type CredentialForm } from './credential-form.ts'
import {
  GeneratedHint,
  REGENERATE_KEYS,
  regenerate,
  useRegenerateKey,
} from './generated-password.tsx'
import { PasswordAdvice } from './password-advice.tsx'
import { page as messages } from '#messages/features/credentials'

type Props = {
  form: CredentialForm
  isShown: boolean
  onShow: (isShown: boolean) => void
  /** Two of these may stand on one page. */
  id?: string
  label?: string
}

/**
 * Text masked by the style sheet, not a password field: a browser or a password manager would offer
 * to keep the phone's password as the person's own sign-in for this site. Where the mask is not
 * known, a password field is the lesser evil.
 */
const CAN_MASK = CSS.supports('-webkit-text-security', 'disc')

/** A password that is there already, or, as the exception, one that is typed. Masked until it is asked for. */
export function PasswordField(props: Props) {
  const { form, isShown, id = 'password', label = messages.password } = props
  const error = useFieldError(form, 'password')
  const isOwn = useWatch({ control: form.control, name: 'isOwn' })
  useRegenerateKey(form, id)
  const described = [isOwn ? `${id}-rules ${id}-advice` : `${id}-hint`, error && `${id}-error`]
  return (
    <div className="field">
      <div className="field-head">
        <label className="field-label" htmlFor={id}>
          {label}
        </label>
        <Source form={form} isOwn={isOwn} id={id} />
      </div>
      {error && <FieldError id={`${id}-error`} message={error} />}
      <div className="input-group">
        <DeviceInput
          {...form.register('password')}
          id={id}
          className={isShown ? 'input secret' : 'input secret secret-masked'}
          type={CAN_MASK || isShown ? 'text' : 'password'}
          readOnly={!isOwn}
          aria-describedby={described.filter(Boolean).join(' ')}
          aria-invalid={error !== undefined}
        />
        <Tools {...props} isOwn={isOwn} />
      </div>
      {isOwn ? <PasswordAdvice form={form} id={id} /> : <GeneratedHint form={form} id={id} />}
    </div>
  )
}

type SourceProps = { form: CredentialForm; isOwn: boolean; id: string }

/** Where the password comes from. One's own begins empty; coming back, it is a new one. */
function Source({ form, isOwn, id }: SourceProps) {
  function choose(source: 'generated' | 'own') {
    if (source === 'generated') return void renew(form)
    form.setValue('password', '')
    form.setValue('isOwn', true)
    form.clearErrors('password')
    // Not read-only any more once this is drawn.
    requestAnimationFrame(() => document.getElementById(id)?.focus())
  }
  return (
    <Segmented
      legend={messages.source}
      isCompact
      value={isOwn ? 'own' : 'generated'}
      options={[
        { value: 'generated', label: messages.generated },
        { value: 'own', label: messages.setOwn },
      ]}
      onChoose={choose}
    />
  )
}

/** What can be done with the password, within its field. */
function Tools({ form, isShown, onShow, isOwn }: Props & { isOwn: boolean }) {
  const show = isShown ? messages.hidePassword : messages.showPassword
  return (
    <>
      <Button
        variant="quiet"
        icon={isShown ? 'eyeOff' : 'eye'}
        aria-label={show}
        title={show}
        onClick={() => onShow(!isShown)}
      />
      <CopyButton label={messages.copyPassword} text={() => form.getValues('password')} isCompact />
      {!isOwn && (
        <Button
          variant="quiet"
          icon="refresh"
          className="regenerate"
          aria-label={messages.regenerate}
          aria-keyshortcuts={REGENERATE_KEYS}
          title={messages.regenerateKeys(REGENERATE_KEYS)}
          onClick={() => regenerate(form)}
        >
          {messages.regenerate}
        </Button>
      )}
    </>
  )
}
