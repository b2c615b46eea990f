import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { sessionQuery } from '#src/api/queries.ts'
import { Button } from '#src/ui/button.tsx'
import { CopyButton } from '#src/ui/copy-button.tsx'
import { lazily } from '#src/ui/lazily.tsx'
import { Skeleton } from '#src/ui/skeleton.tsx'
import type { Card } from './card.ts'
import { cardText } from './card-text.ts'
import { DeviceSnippet } from './device-snippet.tsx'
import { settingsOf } from './settings.ts'
import * as words from '#words/for-press.tsx'

const AddressQr = lazily(
  async () => (await import('./qr.tsx')).AddressQr,
  <Skeleton lines={3} label={words.loadingCode} />,
)
const OneTimeLink = lazily(
  async () => (await import('./one-time-link.tsx')).OneTimeLink,
  <Skeleton lines={2} label={words.loadingLink} />,
)

/** The ways in which a card leaves the page. */
export function CardActions({ card, listSid }: { card: Card; listSid: string }) {
  const { data: session } = useQuery(sessionQuery)
  const settings = card.domain && settingsOf(card, card.domain)
  return (
    <div className="handover-actions">
      <div className="handover-whole">
        <p>
          <strong>{words.wholeCard}</strong>
        </p>
        <CopyButton label={words.copyAll} text={() => cardText(card)} />
        <Button onClick={() => print()}>{words.print}</Button>
      </div>
      {settings && <DeviceSnippet settings={settings} />}
      {settings && <AddressCode address={settings.address} />}
      {session?.areLinksOn && <OneTimeLink card={card} listSid={listSid} />}
    </div>
  )
}

function AddressCode({ address }: { address: string }) {
  const [isShown, setIsShown] = useState(false)
  return (
    <div className="handover-code">
      <Button aria-expanded={isShown} onClick={() => setIsShown(!isShown)}>
        {isShown ? words.hideCode : words.showCode}
      </Button>
      {isShown && <AddressQr address={address} />}
    </div>
  )
}
