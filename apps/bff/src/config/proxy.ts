import { isIP } from 'node:net'
import type { SettingsReader } from './settings.ts'

/** https://expressjs.com/en/guide/behind-proxies.html; `true` would trust every client. */
export function readTrustProxy(settings: SettingsReader): string | number | false {
  const value = settings.text('TRUST_PROXY')
  if (value === undefined || value === 'off') return false
  if (/^[1-9]$/.test(value)) return Number(value)
  if (value.split(',').every((range) => isAddressRange(range.trim()))) return value
  settings.fault(
    'TRUST_PROXY',
    'give the number of proxies in front (1), or their addresses (10.0.0.0/8), or loopback',
  )
  return false
}

/** `loopback`, `10.0.0.1` or `10.0.0.0/8`. */
function isAddressRange(text: string): boolean {
  if (['loopback', 'linklocal', 'uniquelocal'].includes(text)) return true
  const [address = '', prefix, ...rest] = text.split('/')
  const version = isIP(address)
  const isPrefix =
    /^\d{1,3}$/.test(prefix ?? '0') && Number(prefix ?? 0) <= (version === 4 ? 32 : 128)
  return version > 0 && isPrefix && rest.length === 0
}
