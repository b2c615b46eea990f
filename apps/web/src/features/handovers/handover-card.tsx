import { type Reach, reachOf } from '@sipdesk/shared/domains.ts'
import { useState } from 'react'
import { domainsQuery } from '#src/api/domains-query.ts'
import { useRead, type FailedRead } from '#src/api/use-read.ts'
import { Button } from '#src/ui/button.tsx'
import { CopyButton } from '#src/ui/copy-button.tsx'
import { lazyWithRetry } from '#src/ui/lazy-with-retry.tsx'
import { ReadFailure } from '#src/ui/read-failure.tsx'
import { Skeleton } from '#src/ui/skeleton.tsx'
import { tools as messages } from '#messages/features/handovers'
import { CardChoices } from './card-choices.tsx'
import { cardText } from './card-text.ts'
import { CardView } from './card-view.tsx'
import type { Card, Edge } from './card.ts'

type Props = { username: string; password: string; listSid: string }

/**
 * What it takes to set up the device, and the ways to pass it on. Username and password are there
 * at once; the rest follows when the domains are known.
 */
export function HandoverCard({ username, password, listSid }: Props) {
  const { data, failed } = useRead(domainsQuery)
  const [domainSid, setDomainSid] = useState<string>()
  const [edge, setEdge] = useState<Edge>()
  if (!data) {
    const card = { username, password, domain: undefined, edge: undefined }
    return <CardView card={card} pending={<UnknownDomains failed={failed} />} />
  }
  const reach = reachOf(listSid, data.domains)
  const domain = reach.find(({ sid }) => sid === domainSid) ?? bestOf(reach)
  const card = { username, password, domain, edge }
  const choices = <CardChoices card={card} reach={reach} onDomain={setDomainSid} onEdge={setEdge} />
  return (
    <>
      <CardView card={card} choices={domain && choices} />
      <CardActions card={card} listSid={listSid} />
    </>
  )
}

function UnknownDomains({ failed }: { failed: FailedRead | undefined }) {
  if (!failed) return <Skeleton lines={5} label={messages.loadingDomains} />
  return (
    <div className="handover-pending">
      <p>{messages.domainsUnknown}</p>
      <ReadFailure {...failed} />
    </div>
  )
}

/** The domain in which most works. */
function bestOf(reach: readonly Reach[]): Reach | undefined {
  return (
    reach.find(({ calls, registers }) => calls && registers) ??
    reach.find(({ registers }) => registers) ??
    reach[0]
  )
}

const HandoverTools = lazyWithRetry(
  async () => (await import('./handover-tools.tsx')).HandoverTools,
  <Skeleton lines={2} label={messages.loadingLink} />,
)

/** The ways in which a card leaves the page. */
function CardActions({ card, listSid }: { card: Card; listSid: string }) {
  return (
    <div className="handover-actions">
      <div className="handover-whole">
        <p>
          <strong>{messages.wholeCard}</strong>
        </p>
        <CopyButton label={messages.copyAll} text={() => cardText(card)} />
        <Button onClick={() => print()}>{messages.print}</Button>
      </div>
      <HandoverTools card={card} listSid={listSid} />
    </div>
  )
}
