import { withoutControls } from '@sipdesk/shared/text.ts'
import { suggestUsername } from '@sipdesk/shared/username.ts'
import { useWatch } from 'react-hook-form'
import { devicesRefusing } from '#src/lib/device-files.ts'
import { enumerate } from '#src/lib/format.ts'
import { told } from '#src/lib/value.tsx'
import { Icon } from '#src/ui/icon.tsx'
import { fileWarnings as messages } from '#messages/features/credentials'
import { useFacts, type CredentialForm } from './credential-form.ts'

type Field = 'username' | 'password'

/**
 * The devices for which Sipdesk could write no file with what is typed, or, once one is chosen, that one alone: none for
 * control characters, which are refused, nor for what the offered username is without.
 */
export function useRefusingDevices(form: CredentialForm, field: Field): string[] {
  const refusing = useFacts(form, field, (text) =>
    devicesRefusing(field, field === 'username' ? suggestUsername(text) : withoutControls(text)),
  )
  const chosen = useWatch({ control: form.control, name: 'device' })
  return refusing.filter((name) => chosen === '' || name === chosen)
}

/** Says as one types for which devices no file can be written. */
export function FileWarning({ form, field }: { form: CredentialForm; field: Field }) {
  const devices = useRefusingDevices(form, field)
  if (devices.length === 0) return null
  return (
    <li>
      <Icon name="warning" /> {told((value) => messages[field](enumerate(devices.map(value))))}
    </li>
  )
}
