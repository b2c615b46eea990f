import { qrCode as messages } from '#messages/features/handovers'
import { QrCode } from '#src/ui/qr-code.tsx'
import { settingsOf, type Card } from './card.ts'
import type { Reach } from '@sipdesk/shared/domains.ts'
import { DeviceSnippet } from './device-snippet.tsx'
import { OneTimeLink } from './one-time-link.tsx'

/** What of a card takes a step of its own, and comes only with it. */
export const handoverTools = { DeviceSnippet, AddressCode, OneTimeLink }

type Props = { card: Card; domain: Reach }

/**
 * The address as a QR code. Not the whole account: of the formats that we found documented, SessionTalk's
 * wants the number that its maker gives to a provider, and Linphone's is the address of a server.
 * https://docs.sessiontalk.co.uk/sessioncloud/qr-codes/using-qr-codes-without-a-provisoning-server
 * https://wiki.linphone.org/xwiki/wiki/public/view/Lib/Features/Remote%20Provisioning/
 */
function AddressCode({ card, domain }: Props) {
  const { address } = settingsOf(card, domain)
  return (
    <div className="handover-qr">
      <QrCode text={address} label={messages.label(address)} />
      <p className="quiet">{messages.about}</p>
    </div>
  )
}
