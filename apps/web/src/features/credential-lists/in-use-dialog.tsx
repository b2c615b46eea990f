import type { CredentialList } from '@sipdesk/shared/credentials.ts'
import type { Reach } from '@sipdesk/shared/domains.ts'
import { ConfirmDialog } from '#src/ui/confirm-dialog.tsx'
import * as words from '#words/list-dialogs.tsx'

type Props = {
  list: CredentialList
  users: Reach[]
  isLooking: boolean
  onLook: () => void
  onClose: () => void
}

/** Says why a list cannot be deleted now, and what to do first. */
export function InUseDialog({ list, users, isLooking, onLook, onClose }: Props) {
  return (
    <ConfirmDialog
      title={words.inUse(list.friendlyName)}
      confirmLabel={isLooking ? words.looking : words.lookAgain}
      isBusy={false}
      onConfirm={() => {
        if (!isLooking) onLook()
      }}
      onClose={onClose}
    >
      <p>{words.unmapFirst(users.map(({ domainName }) => domainName))}</p>
      <ul className="quiet">
        {users.map((user) => (
          <li key={user.sid}>{words.accepts(user.domainName, purposeOf(user))}</li>
        ))}
      </ul>
      <p>
        {words.howToUnmap}{' '}
        <a
          href="https://www.twilio.com/docs/voice/sip/api/sip-domain-credentiallistmapping-resource"
          target="_blank"
          rel="noreferrer"
        >
          {words.aboutMappings}
        </a>
      </p>
    </ConfirmDialog>
  )
}

function purposeOf({ calls, registers, isRegistrationOff }: Reach) {
  if (!calls) return 'registrations'
  return registers || isRegistrationOff ? 'both' : 'calls'
}
