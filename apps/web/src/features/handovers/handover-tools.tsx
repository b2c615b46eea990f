import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { sessionQuery } from '#src/api/queries.ts'
import { Button } from '#src/ui/button.tsx'
import { lazyWithRetry } from '#src/ui/lazy-with-retry.tsx'
import { Skeleton } from '#src/ui/skeleton.tsx'
import { qrCode as qrCodeMessages, tools as messages } from '#messages/features/handovers'
import { settingsOf, type Card } from './card.ts'
import { DeviceSnippet } from './device-snippet.tsx'
import { OneTimeLink } from './one-time-link.tsx'

const QrCode = lazyWithRetry(
  async () => (await import('#src/ui/qr-code.tsx')).QrCode,
  <Skeleton lines={3} label={messages.loadingCode} />,
)

/** What takes a card to a device: a file, a code to scan, a link that opens once. */
export function HandoverTools({ card, listSid }: { card: Card; listSid: string }) {
  const { data: session } = useQuery(sessionQuery)
  const settings = card.domain && settingsOf(card, card.domain)
  return (
    <>
      {settings && <DeviceSnippet settings={settings} />}
      {settings && <AddressCode address={settings.address} />}
      {session?.areLinksOn && <OneTimeLink card={card} listSid={listSid} />}
    </>
  )
}

/**
 * The address as a QR code. Not the whole account: of the formats that we found documented, SessionTalk's
 * wants the number that its maker gives to a provider, and Linphone's is the address of a server.
 * https://docs.sessiontalk.co.uk/sessioncloud/qr-codes/using-qr-codes-without-a-provisoning-server
 * https://wiki.linphone.org/xwiki/wiki/public/view/Lib/Features/Remote%20Provisioning/
 */
function AddressCode({ address }: { address: string }) {
  const [isShown, setIsShown] = useState(false)
  return (
    <div className="handover-code">
      <Button aria-expanded={isShown} onClick={() => setIsShown(!isShown)}>
        {isShown ? messages.hideCode : messages.showCode}
      </Button>
      {isShown && (
        <div className="handover-qr">
          <QrCode text={address} label={qrCodeMessages.label(address)} />
          <p className="quiet">{qrCodeMessages.about}</p>
        </div>
      )}
    </div>
  )
}
