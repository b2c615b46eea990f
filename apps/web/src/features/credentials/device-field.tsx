import { useWatch } from 'react-hook-form'
import { DEVICE_NAMES } from '#src/lib/device-files.ts'
import { Icon } from '#src/ui/icon.tsx'
import { page as messages } from '#messages/features/credentials'
import type { CredentialForm } from './credential-form.ts'

/** The device that the credential is for: what its file cannot hold is warned of, and the sheet begins with its file. */
export function DeviceField({ form }: { form: CredentialForm }) {
  const device = useWatch({ control: form.control, name: 'device' })
  return (
    <div className="field">
      <p className="field-head">
        <label className="field-label" htmlFor="device">
          {messages.device}
        </label>
        <span className="field-optional">{messages.deviceIsOptional}</span>
      </p>
      <select id="device" className="input" {...form.register('device')}>
        <option value="">{messages.anyDevice}</option>
        {DEVICE_NAMES.map((name) => (
          <option key={name} translate="no">
            {name}
          </option>
        ))}
      </select>
      {device === 'Grandstream' && (
        <p className="device-note">
          <Icon name="warning" /> <span>{messages.bothFields}</span>
        </p>
      )}
    </div>
  )
}
