import { useEffect, useRef } from 'react'
import { Button } from '#src/ui/button.tsx'
import { CopyButton } from '#src/ui/copy-button.tsx'
import { Notice } from '#src/ui/notice.tsx'
import { useUnstored, type Unstored } from './unstored.tsx'
import { words } from './words.ts'

/** The one time a password is shown. It stays until somebody says that it is stored. */
export function CreatedPanel({ unstored }: { unstored: Unstored }) {
  const { credential, confirmedBy, isPasswordConfirmed, password } = unstored
  const text = password.read()
  const { forget } = useUnstored()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])

  function finish() {
    forget()
    // The form stands there again; its first field is where the next credential begins.
    requestAnimationFrame(() => document.getElementById('username')?.focus())
  }
  return (
    <section aria-labelledby="created-heading" className="created">
      <h2 id="created-heading" ref={heading} tabIndex={-1}>
        Credential created
      </h2>
      <Notice kind="info" title="Put both into the phone, or into your password store, now.">
        <p>The password is shown this one time. Neither Twilio nor Sipdesk can show it again.</p>
      </Notice>
      {confirmedBy === 'reconciliation' && <p>{words.confirmedLater(isPasswordConfirmed)}</p>}
      <dl className="handover">
        <div>
          <dt>Username</dt>
          <dd>
            <code className="handover-value">{credential.username}</code>
            <CopyButton label="Copy username" text={credential.username} />
          </dd>
        </div>
        <div>
          <dt>Password</dt>
          <dd>
            <code className="handover-value">{text}</code>
            <CopyButton label="Copy password" text={text} />
          </dd>
        </div>
      </dl>
      <p className="quiet">
        Credential <code>{credential.sid}</code> in list <code>{credential.credentialListSid}</code>
      </p>
      <Button look="primary" onClick={finish}>
        I have stored it
      </Button>
    </section>
  )
}
