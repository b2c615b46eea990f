import { useEffect, useRef } from 'react'
import { exactTime } from '#src/lib/time.ts'
import { Button } from '#src/ui/button.tsx'
import { CopyButton } from '#src/ui/copy-button.tsx'
import { Notice } from '#src/ui/notice.tsx'
import type { Invited } from './people-query.ts'

/** The one time that a link is shown. */
export function LinkPanel({ invited, onDone }: { invited: Invited; onDone: () => void }) {
  const { person, invitation } = invited
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <section className="card people-form" aria-labelledby="link-heading">
      <h2 id="link-heading" ref={heading} tabIndex={-1}>
        Link for {person.name}
      </h2>
      <Notice kind="warning" title="Copy the link now. It is shown this one time.">
        <p>
          Pass it on over a safe channel: whoever has it can set the password and sign in as{' '}
          {person.email}.
        </p>
      </Notice>
      <div className="people-link">
        <code className="handover-value">{invitation.link}</code>
        <CopyButton label="Copy link" text={invitation.link} />
      </div>
      <p className="quiet">
        It works once, until{' '}
        <time dateTime={invitation.expiresAt}>{exactTime(invitation.expiresAt)}</time>.
      </p>
      <div className="button-row">
        <Button look="primary" onClick={onDone}>
          Done
        </Button>
      </div>
    </section>
  )
}
