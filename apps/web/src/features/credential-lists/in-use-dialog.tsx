import type { CredentialList } from '@sipdesk/shared/credentials.ts'
import type { Reach } from '@sipdesk/shared/domains.ts'
import { ConfirmDialog } from '#src/ui/confirm-dialog.tsx'

type Props = {
  list: CredentialList
  users: Reach[]
  isLooking: boolean
  onLook: () => void
  onClose: () => void
}

const enumeration = new Intl.ListFormat('en')

/** Says why a list cannot be deleted now, and what to do first. */
export function InUseDialog({ list, users, isLooking, onLook, onClose }: Props) {
  const names = enumeration.format(users.map(({ domainName }) => domainName))
  return (
    <ConfirmDialog
      title={`“${list.friendlyName}” is in use`}
      confirmLabel={isLooking ? 'Looking…' : 'Look again'}
      isBusy={false}
      onConfirm={() => {
        if (!isLooking) onLook()
      }}
      onClose={onClose}
    >
      <p>
        <strong>Unmap it from {names} first.</strong> Twilio refuses to delete a list that a SIP
        domain accepts (error 21241).
      </p>
      <ul className="quiet">
        {users.map(({ sid, domainName, calls, registers, isRegistrationOff }) => (
          <li key={sid}>
            {domainName} accepts it for {whatFor(calls, registers || isRegistrationOff)}.
          </li>
        ))}
      </ul>
      <p>
        In the Twilio Console, open the domain and take the list out of its credential lists.{' '}
        <a
          href="https://www.twilio.com/docs/voice/sip/api/sip-domain-credentiallistmapping-resource"
          target="_blank"
          rel="noreferrer"
        >
          Twilio’s documentation of mappings (new tab)
        </a>
      </p>
    </ConfirmDialog>
  )
}

function whatFor(calls: boolean, registrations: boolean): string {
  return enumeration.format([
    ...(calls ? ['calls'] : []),
    ...(registrations ? ['registrations'] : []),
  ])
}
