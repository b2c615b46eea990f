import { useEffect, useRef } from 'react'
import { exactTime } from '#src/lib/format.ts'
import { Code, told } from '#src/lib/value.tsx'
import { Button } from '#src/ui/button.tsx'
import { CopyButton } from '#src/ui/copy-button.tsx'
import { Notice } from '#src/ui/notice.tsx'
import type { Invited } from './queries.ts'
import { page as messages } from '#messages/features/people'

/** The one time that a link is shown. */
export function LinkPanel({
  invited,
  isLocal,
  onDone,
}: {
  invited: Invited
  /** Whether passwords open anything here. */
  isLocal: boolean
  onDone: () => void
}) {
  const { person, invitation } = invited
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <section className="card people-form" aria-labelledby="link-heading">
      <h2 id="link-heading" ref={heading} tabIndex={-1}>
        {told((value) => messages.linkFor(value(person.name)))}
      </h2>
      <Notice kind="warning" title={messages.copyNow}>
        <p>{told((value) => messages.passOn(value(person.email), isLocal))}</p>
      </Notice>
      <div className="people-link">
        <Code className="handover-value">{invitation.link}</Code>
        <CopyButton label={messages.copyLink} text={invitation.link} />
      </div>
      <p className="quiet">
        {messages.worksUntil(
          <time dateTime={invitation.expiresAt}>{exactTime(invitation.expiresAt)}</time>,
        )}
      </p>
      <div className="button-row">
        <Button variant="primary" onClick={onDone}>
          {messages.done}
        </Button>
      </div>
    </section>
  )
}
