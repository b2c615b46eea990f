import type { CreateCredential } from '@sipdesk/shared/credentials.ts'
import { describeFieldError } from '@sipdesk/shared/field-errors.ts'
import { useFormState, type UseFormReturn } from 'react-hook-form'
import { Button } from '#src/ui/button.tsx'
import { CopyButton } from '#src/ui/copy-button.tsx'
import { DeviceInput } from '#src/ui/device-input.tsx'
import { FieldError } from '#src/ui/field-error.tsx'
import { GenerateControl } from './generate-control.tsx'
import { PasswordAdvice } from './password-advice.tsx'

type Props = {
  form: UseFormReturn<CreateCredential>
  isShown: boolean
  onShow: (isShown: boolean) => void
}

/**
 * Text masked by the style sheet, not a password field: a browser or a password manager would offer
 * to keep the phone's password as the person's own sign-in for this site. Where the mask is not
 * known, a password field is the lesser evil.
 */
const CAN_MASK = CSS.supports('-webkit-text-security', 'disc')

export function PasswordField({ form, isShown, onShow }: Props) {
  const { errors } = useFormState({ control: form.control, name: 'password' })
  const error = errors.password?.message
  return (
    <div className="field">
      <label className="field-label" htmlFor="password">
        Password
      </label>
      {error && <FieldError id="password-error" message={describeFieldError(error)} />}
      <div className="input-row">
        <DeviceInput
          {...form.register('password')}
          id="password"
          className={isShown ? 'input secret' : 'input secret secret-masked'}
          type={CAN_MASK || isShown ? 'text' : 'password'}
          aria-describedby={`password-rules password-advice${error ? ' password-error' : ''}`}
          aria-invalid={error !== undefined}
        />
        <Button
          icon={isShown ? 'eyeOff' : 'eye'}
          aria-label={isShown ? 'Hide password' : 'Show password'}
          onClick={() => onShow(!isShown)}
        >
          {isShown ? 'Hide' : 'Show'}
        </Button>
      </div>
      <div className="password-tools">
        <GenerateControl
          onGenerate={(password) => {
            form.setValue('password', password, { shouldValidate: true, shouldDirty: true })
            onShow(true)
          }}
        />
        <CopyButton label="Copy password" text={() => form.getValues('password')} />
      </div>
      <PasswordAdvice form={form} />
    </div>
  )
}
