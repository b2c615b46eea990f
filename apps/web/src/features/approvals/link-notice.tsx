import type { InvitedPerson } from '@sipdesk/shared/people.ts'
import { useEffect, useRef } from 'react'
import { Code, Value } from '#src/lib/value.tsx'
import { Button } from '#src/ui/button.tsx'
import { CopyButton } from '#src/ui/copy-button.tsx'
import { page as messages } from '#messages/features/approvals'

type Props = { invited: InvitedPerson; onDone: () => void }

/** The one time that a link is shown which a confirmed change has made. */
export function LinkNotice({ invited: { person, invitation }, onDone }: Props) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <section className="card approvals-link" aria-labelledby="approval-link-heading">
      <h2 id="approval-link-heading" ref={heading} tabIndex={-1}>
        {messages.linkHeading}
      </h2>
      <p>
        {messages.linkDetail} <Value>{person.email}</Value>
      </p>
      <Code className="handover-value">{invitation.link}</Code>
      <div className="button-row">
        <CopyButton label={messages.copyLink} text={invitation.link} />
        <Button
          variant="primary"
          onClick={() => {
            onDone()
            document.getElementById('waiting-heading')?.focus()
          }}
        >
          {messages.done}
        </Button>
      </div>
    </section>
  )
}
