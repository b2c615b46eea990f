import { Button } from '#src/ui/button.tsx'
import { CopyButton } from '#src/ui/copy-button.tsx'
import { lazyWithRetry } from '#src/ui/lazy-with-retry.tsx'
import { Skeleton } from '#src/ui/skeleton.tsx'
import type { Card } from './card.ts'
import { cardText } from './card-text.ts'
import { tools as messages } from '#messages/features/handovers'

const HandoverTools = lazyWithRetry(
  async () => (await import('./handover-tools.tsx')).HandoverTools,
  <Skeleton lines={2} label={messages.loadingLink} />,
)

/** The ways in which a card leaves the page. */
export function CardActions({ card, listSid }: { card: Card; listSid: string }) {
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
