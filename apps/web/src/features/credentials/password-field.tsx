import { Button } from '#src/ui/button.tsx'
import { CopyButton } from '#src/ui/copy-button.tsx'
import { FieldError } from '#src/ui/field-error.tsx'
import { DeviceInput } from '#src/ui/device-input.tsx'
import { useFieldError, type CredentialForm } from './credential-form.ts'
import { GenerateControl } from './generate-control.tsx'

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

export function PasswordField(props: Props) {
  const { form, isShown, onShow, id = 'password', label = messages.password } = props
  const error = useFieldError(form, 'password')
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      {error && <FieldError id={`${id}-error`} message={error} />}
      <div className="input-row">
        <DeviceInput
          {...form.register('password')}
          id={id}
          className={isShown ? 'input secret' : 'input secret secret-masked'}
          type={CAN_MASK || isShown ? 'text' : 'password'}
          aria-describedby={`${id}-rules ${id}-advice${error ? ` ${id}-error` : ''}`}
          aria-invalid={error !== undefined}
        />
        <ShowButton isShown={isShown} onShow={onShow} />
      </div>
      <div className="password-tools">
        <GenerateControl
          onGenerate={(password) => {
            form.setValue('password', password, { shouldValidate: true })
            onShow(true)
          }}
        />
        <CopyButton label={messages.copyPassword} text={() => form.getValues('password')} />
      </div>
      <PasswordAdvice form={form} id={id} />
    </div>
  )
}

function ShowButton({ isShown, onShow }: Pick<Props, 'isShown' | 'onShow'>) {
  return (
    <Button
      icon={isShown ? 'eyeOff' : 'eye'}
      aria-label={isShown ? messages.hidePassword : messages.showPassword}
      onClick={() => onShow(!isShown)}
    >
      {isShown ? messages.hide : messages.show}
    </Button>
  )
}
