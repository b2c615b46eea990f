import { renderSVG } from 'uqr'
import './qr-code.css'

/** A text as a QR code, dark on light in every theme: cameras want it so. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const svg = renderSVG(text, { border: 2 })
  return (
    <img className="qr-code" alt={label} src={`data:image/svg+xml,${encodeURIComponent(svg)}`} />
  )
}
