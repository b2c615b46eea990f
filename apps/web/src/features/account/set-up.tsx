import { zodResolver } from '@hookform/resolvers/zod'
import { accountEndpoints } from '@sipdesk/shared/account.ts'
import { useForm } from 'react-hook-form'
import { callApi } from '#src/api/client.ts'
import { useFormSubmit } from '#src/api/use-form-submit.ts'
import { Code } from '#src/lib/value.tsx'
import { CopyButton } from '#src/ui/copy-button.tsx'
import { FormProblems } from '#src/ui/form-problems.tsx'
import { QrCode } from '#src/ui/qr-code.tsx'
import { CodeField } from './code-field.tsx'
import { FormButtons } from './form-buttons.tsx'
import { RecoveryCodes } from './recovery-codes.tsx'
import { secondFactor as messages } from '#messages/features/account'

type Props = {
  totpUri: string
  recoveryCodes: string[]
  onConfirmed: () => Promise<void>
  onCancel: () => void
}

/** The steps that turn a new secret into a second factor. */
export function SetUp({ totpUri, recoveryCodes, onConfirmed, onCancel }: Props) {
  const secret = new URL(totpUri).searchParams.get('secret') ?? ''
  return (
    <ol className="steps">
      <li className="step">
        <h3>{messages.scan}</h3>
        <QrCode text={totpUri} label={messages.qrCode} />
        <p>{messages.orType}</p>
        <div className="account-value">
          <Code className="handover-value">{inGroups(secret)}</Code>
          <CopyButton label={messages.copySecret} text={secret} />
        </div>
      </li>
      <li className="step">
        <h3>{messages.storeCodes}</h3>
        <RecoveryCodes codes={recoveryCodes} />
      </li>
      <li className="step">
        <h3>{messages.enterCode}</h3>
        <CodeForm onConfirmed={onConfirmed} onCancel={onCancel} />
      </li>
    </ol>
  )
}

/** In groups of four, as people read such things. */
function inGroups(secret: string): string {
  return secret.match(/.{1,4}/g)?.join(' ') ?? ''
}

const FIELDS = [{ name: 'code', id: 'second-factor-code' }] as const

function CodeForm({ onConfirmed, onCancel }: Pick<Props, 'onConfirmed' | 'onCancel'>) {
  const form = useForm({
    resolver: zodResolver(accountEndpoints.confirmSecondFactor.body),
    defaultValues: { code: '' },
    shouldFocusError: false,
  })
  const { errors, isSubmitting } = form.formState
  const { failure, onSubmit } = useFormSubmit({
    form,
    fields: FIELDS,
    proof: { name: 'code', refusal: messages.codeRefused },
    async work(body) {
      await callApi(accountEndpoints.confirmSecondFactor, { body })
      await onConfirmed()
    },
  })
  return (
    <form className="account-form" aria-label={messages.turnOnForm} noValidate onSubmit={onSubmit}>
      <FormProblems form={form} fields={FIELDS} failure={failure} />
      <CodeField
        id="second-factor-code"
        label={messages.code}
        registration={form.register('code')}
        error={errors.code?.message}
      />
      <FormButtons label={messages.turnOn} isBusy={isSubmitting} onCancel={onCancel} />
    </form>
  )
}
