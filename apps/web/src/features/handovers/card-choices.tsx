import type { Reach } from '@sipdesk/shared/domains.ts'
import { EDGES, type Card, type Edge } from './card.ts'
import { Choice } from './choice.tsx'
import { tools as messages } from '#messages/features/handovers'

type Props = {
  card: Card
  reach: readonly Reach[]
  onDomain: (sid: string) => void
  onEdge: (edge: Edge | undefined) => void
}

/** Which of several domains the device signs in to, and where in the world. */
export function CardChoices({ card, reach, onDomain, onEdge }: Props) {
  const edges = EDGES.map((edge) => [edge, messages.near(messages.edges[edge])] as const)
  return (
    <div className="handover-choices">
      {reach.length > 1 && (
        <Choice
          label={messages.domain}
          value={card.domain?.sid ?? ''}
          options={reach.map(({ sid, domainName }) => [sid, domainName])}
          areValues
          onChoose={onDomain}
        />
      )}
      <Choice<Edge | ''>
        label={messages.place}
        value={card.edge ?? ''}
        options={[['', messages.anywhere], ...edges]}
        onChoose={(edge) => onEdge(edge || undefined)}
      />
    </div>
  )
}
