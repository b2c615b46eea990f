import { passwordWarnings } from '@sipdesk/shared/password-warnings.ts'
import { Icon } from '#src/ui/icon.tsx'
import { useFacts, type CredentialForm } from './credential-form.ts'
import './advice.css'
import { passwordAdvice as messages } from '#messages/features/credentials'

/** What phones trip over in a password that Twilio accepts. */
export function PasswordWarnings({ form, id }: { form: CredentialForm; id: string }) {
  const warnings = useFacts(form, 'password', passwordWarnings)
  return (
    <ul className="advice" id={id}>
      {warnings.map((warning) => (
        <li key={warning}>
          <Icon name="warning" /> {messages.warnings[warning]}
        </li>
      ))}
    </ul>
  )
}
