import { CardSecrets } from './card-secrets.tsx'
import { CardSettings } from './card-settings.tsx'
import type { Card } from './card.ts'
import './handovers.css'
import { ReadAloudGrid } from './read-aloud-grid.tsx'

type Props = {
  card: Card
  /** What the reader can do where something does not work, if that is not to fix it at Twilio. */
  advice: string
}

/** All that a device needs, for whoever was sent it. Printing prints the card and nothing else. */
export function CardView({ card, advice }: Props) {
  return (
    <div className="handover-card">
      <CardSecrets card={card} />
      <CardSettings card={card} advice={advice} />
      <ReadAloudGrid password={card.password} />
    </div>
  )
}
