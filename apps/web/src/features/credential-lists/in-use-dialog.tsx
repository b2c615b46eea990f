import type { CredentialList } from '@sipdesk/shared/credential-lists.ts'
import type { Reach } from '@sipdesk/shared/domains.ts'
import { enumerate } from '#src/lib/format.ts'
import { told } from '#src/lib/value.tsx'
import { ConfirmDialog } from '#src/ui/confirm-dialog.tsx'
import { dialogs as messages } from '#messages/features/credential-lists'

type Props = {
  list: CredentialList
  users: Reach[]
  isChecking: boolean
  onCheck: () => void
  onClose: () => void
}

/** Says why a list cannot be deleted now, and what to do first. */
export function InUseDialog({ list, users, isChecking, onCheck, onClose }: Props) {
  return (
    <ConfirmDialog
      title={told((value) => messages.inUse(value(list.friendlyName)))}
      confirmLabel={isChecking ? messages.checking : messages.checkAgain}
      isBusy={false}
      onConfirm={() => {
        if (!isChecking) onCheck()
      }}
      onClose={onClose}
    >
      <p>
        {messages.unmapFirst(
          told((value) => enumerate(users.map(({ domainName }) => value(domainName)))),
        )}
      </p>
      <ul className="quiet">
        {users.map((user) => (
          <li key={user.sid}>
            {told((value) => messages.accepts(value(user.domainName), purposeOf(user)))}
          </li>
        ))}
      </ul>
      <p>
        {messages.howToUnmap}{' '}
        <a
          href="https://www.twilio.com/docs/voice/sip/api/sip-domain-credentiallistmapping-resource"
          target="_blank"
          rel="noreferrer"
        >
          {messages.aboutMappings}
        </a>
      </p>
    </ConfirmDialog>
  )
}

function purposeOf({ calls, registers, isRegistrationOff }: Reach) {
  if (!calls) return 'registrations'
  return registers || isRegistrationOff ? 'both' : 'calls'
}
