import { passwordWarnings, type PasswordWarning } from '@sipdesk/shared/password-warnings.ts'
import { Icon } from '#src/ui/icon.tsx'
import { useFacts, type CredentialForm } from './credential-form.ts'
import './advice.css'

const warningWords: Record<PasswordWarning, string> = {
  'non-ascii': 'Phones encode letters outside A–Z differently, so sign-in may fail on some.',
  'risky-symbols':
    'Spaces and some symbols, such as $ & < > " % # = +, break the set-up of common phones.',
}

/** What phones trip over in a password that Twilio accepts. */
export function PasswordWarnings({ form, id }: { form: CredentialForm; id: string }) {
  const warnings = useFacts(form, 'password', passwordWarnings)
  return (
    <ul className="advice" id={id}>
      {warnings.map((warning) => (
        <li key={warning}>
          <Icon name="warning" /> {warningWords[warning]}
        </li>
      ))}
    </ul>
  )
}
