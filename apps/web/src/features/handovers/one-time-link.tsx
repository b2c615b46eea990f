import { HANDOVER_LIFETIMES, type HandoverLifetime } from '@sipdesk/shared/handovers.ts'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useId, useRef, useState } from 'react'
import { useSubmit } from '#src/api/use-submit.ts'
import { exactTime } from '#src/lib/format.ts'
import { Code } from '#src/lib/value.tsx'
import { Button } from '#src/ui/button.tsx'
import { CopyButton } from '#src/ui/copy-button.tsx'
import type { Card } from './card.ts'
import { Choice } from './choice.tsx'
import { FailureNotice } from '#src/ui/failure-details.tsx'
import { linksQuery, makeLink, refreshLinks, type MadeLink } from './queries.ts'
import { LinkStates } from './link-states.tsx'
import './one-time-link.css'
import { link as messages } from '#messages/features/handovers'

type Props = {
  card: Card
  listSid: string
  /** Called once a link is in the clipboard. */
  onTaken: () => void
}

/** Passes a card on by a link that opens once, where such links are switched on. */
export function OneTimeLink(props: Props) {
  const { card, listSid } = props
  const id = useId()
  return (
    <section className="one-time-link" aria-labelledby={id}>
      <h3 id={id}>{messages.title}</h3>
      <p className="quiet">{messages.about}</p>
      <MakeLink {...props} />
      <LinkStates listSid={listSid} username={card.username} />
    </section>
  )
}

function MakeLink({ card, listSid, onTaken }: Props) {
  const queries = useQueryClient()
  const owner = { listSid, username: card.username }
  const { data: known } = useQuery(linksQuery(owner))
  const [lifetime, setLifetime] = useState<HandoverLifetime>('24h')
  const [made, setMade] = useState<MadeLink>()
  const { isBusy, failure, send } = useSubmit(() => makeLink(card, listSid, lifetime))

  async function make() {
    const end = await send()
    if (end && 'result' in end) setMade(end.result)
    void refreshLinks(queries, owner)
  }
  const isOver = known?.handovers.some((link) => link.id === made?.id && link.state !== 'waiting')
  return (
    <>
      <div className="link-maker">
        <Choice
          label={messages.lifetime}
          value={lifetime}
          options={HANDOVER_LIFETIMES.map((one) => [one, messages.lifetimes[one]])}
          onChoose={setLifetime}
        />
        <Button isBlocked={isBusy} aria-busy={isBusy} onClick={() => void make()}>
          {isBusy ? messages.making : made ? messages.makeAnother : messages.make}
        </Button>
      </div>
      <FailureNotice failure={failure} />
      {made && <ShownLink key={made.id} made={made} isOver={isOver ?? false} onTaken={onTaken} />}
    </>
  )
}

type ShownProps = Pick<Props, 'onTaken'> & { made: MadeLink; isOver: boolean }

/** The one time that a link is shown; one that was opened or withdrawn should not be passed on. */
function ShownLink({ made: { url, expiresAt }, isOver, onTaken }: ShownProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    // The second time, for those whose focus was on what is gone now.
    if (!isOver || document.activeElement === document.body) heading.current?.focus()
  }, [isOver])
  return (
    <div className="shown-link">
      <h4 ref={heading} tabIndex={-1}>
        {isOver ? messages.over : messages.copyNow}
      </h4>
      {!isOver && (
        <>
          <div className="shown-link-value">
            <Code className="handover-value">{url}</Code>
            <CopyButton label={messages.copy} text={url} onCopied={onTaken} />
          </div>
          <p className="quiet">
            {messages.opensOnce(<time dateTime={expiresAt}>{exactTime(expiresAt)}</time>)}
          </p>
        </>
      )}
    </div>
  )
}
