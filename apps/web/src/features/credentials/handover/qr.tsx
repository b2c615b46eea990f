import { QrCode } from '#src/ui/qr-code.tsx'

/**
 * The address as a QR code. Not the whole account: of the formats that we found documented, SessionTalk's
 * wants the number that its maker gives to a provider, and Linphone's is the address of a server.
 * https://docs.sessiontalk.co.uk/sessioncloud/qr-codes/using-qr-codes-without-a-provisoning-server
 * https://wiki.linphone.org/xwiki/wiki/public/view/Lib/Features/Remote%20Provisioning/
 */
export function AddressQr({ address }: { address: string }) {
  return (
    <div className="handover-qr">
      <QrCode text={address} label={`QR code of ${address}`} />
      <p className="quiet">
        It holds the address alone, for calling this device: no password. The softphones whose QR
        codes for a whole account we found documented want their maker’s provider number or the
        address of a server in it, so enter the account by hand or use a file from “For a device”.
      </p>
    </div>
  )
}
