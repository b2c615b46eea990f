import type { Reach } from '@sipdesk/shared/domains.ts'
import { useId } from 'react'
import { EDGES, type Card, type Edge } from './card.ts'
import { tools as messages } from '#messages/features/handovers'

type Props = {
  card: Card
  reach: readonly Reach[]
  onDomain: (sid: string) => void
  onEdge: (edge: Edge | undefined) => void
}

/** Which of several domains the device signs in to, and where in the world. */
export function CardChoices({ card, reach, onDomain, onEdge }: Props) {
  const id = useId()
  return (
    <div className="handover-choices">
      {reach.length > 1 && (
        <div className="field">
          <label className="field-label" htmlFor={`${id}-domain`}>
            {messages.domain}
          </label>
          <select
            id={`${id}-domain`}
            className="input"
            value={card.domain?.sid}
            onChange={(event) => onDomain(event.target.value)}
          >
            {reach.map(({ sid, domainName }) => (
              <option key={sid} value={sid}>
                {domainName}
              </option>
            ))}
          </select>
        </div>
      )}
      <div className="field">
        <label className="field-label" htmlFor={`${id}-edge`}>
          {messages.place}
        </label>
        <select
          id={`${id}-edge`}
          className="input"
          value={card.edge ?? ''}
          onChange={(event) => onEdge(EDGES.find((edge) => edge === event.target.value))}
        >
          <option value="">{messages.anywhere}</option>
          {EDGES.map((edge) => (
            <option key={edge} value={edge}>
              {messages.near(messages.edges[edge])}
            </option>
          ))}
        </select>
      </div>
    </div>
  )
}
