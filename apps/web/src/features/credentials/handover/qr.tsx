import { QrCode } from '#src/ui/qr-code.tsx'
import * as words from '#words/qr.ts'

/**
 * The address as a QR code. Not the whole account: of the formats that we found documented, SessionTalk's
 * wants the number that its maker gives to a provider, and Linphone's is the address of a server.
 * https://docs.sessiontalk.co.uk/sessioncloud/qr-codes/using-qr-codes-without-a-provisoning-server
 * https://wiki.linphone.org/xwiki/wiki/public/view/Lib/Features/Remote%20Provisioning/
 */
export function AddressQr({ address }: { address: string }) {
  return (
    <div className="handover-qr">
      <QrCode text={address} label={words.label(address)} />
      <p className="quiet">{words.about}</p>
    </div>
  )
}
