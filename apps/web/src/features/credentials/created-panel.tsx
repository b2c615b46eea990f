import { useEffect, useRef } from 'react'
import { useLocation } from 'wouter'
import { paths } from '#src/lib/paths.ts'
import { Button } from '#src/ui/button.tsx'
import { Notice } from '#src/ui/notice.tsx'
import { HandoverCard } from './handover/handover-card.tsx'
import { useUnstored, type Unstored } from './unstored.tsx'
import { deedWords } from './deed-words.ts'
import './created-panel.css'

/** The one time a password is shown. It stays until somebody says that it is stored. */
export function CreatedPanel({ unstored }: { unstored: Unstored }) {
  const { credential, kind, password } = unstored
  const { forget } = useUnstored()
  const [, navigate] = useLocation()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])

  function finish() {
    forget()
    // The form stands there again; its first field is where the next credential begins.
    requestAnimationFrame(() => document.getElementById('username')?.focus())
  }
  function createAnother() {
    navigate(paths.list(credential.credentialListSid))
    finish()
  }
  return (
    <section aria-labelledby="created-heading" className="created">
      <h2 id="created-heading" ref={heading} tabIndex={-1}>
        {kind === 'created' ? 'Credential created' : 'Password rotated'}
      </h2>
      <Notice kind="info" title="Put both into the phone, or into your password store, now.">
        <p>The password is shown this one time. Neither Twilio nor Sipdesk can show it again.</p>
      </Notice>
      <Doubts unstored={unstored} />
      <HandoverCard
        username={credential.username}
        password={password.read()}
        listSid={credential.credentialListSid}
      />
      <p className="quiet">
        Credential <code>{credential.sid}</code> in list <code>{credential.credentialListSid}</code>
      </p>
      <div className="button-row created-end">
        <Button look="primary" onClick={finish}>
          I have stored it
        </Button>
        {kind === 'created' && <Button onClick={createAnother}>Create another</Button>}
      </div>
    </section>
  )
}

/** What has to be known about this password beside itself. */
function Doubts({ unstored: { kind, confirmedBy, isPasswordConfirmed } }: { unstored: Unstored }) {
  const isFoundLater = confirmedBy === 'reconciliation'
  if (kind === 'created')
    return isFoundLater && <p>{deedWords.confirmedLater(isPasswordConfirmed)}</p>
  return (
    <>
      <p>
        Devices that use the old password are refused at their next registration; a registration
        made before may live up to an hour.
      </p>
      {isFoundLater && (
        <p>
          {isPasswordConfirmed
            ? 'Twilio’s reply was lost; Sipdesk set this password again.'
            : 'Twilio’s reply was lost. The credential was changed, but Sipdesk cannot tell whether to this password. Try it: if the phone is refused, rotate the password once more.'}
        </p>
      )}
    </>
  )
}
