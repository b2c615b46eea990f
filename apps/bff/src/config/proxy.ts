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
  const [address = '', prefix = '1', ...rest] = text.split('/')
  const bits = { 0: 0, 4: 32, 6: 128 }[isIP(address)] ?? 0
  // A prefix of 0 would be trust in everybody.
  return /^[1-9]\d{0,2}$/.test(prefix) && Number(prefix) <= bits && rest.length === 0
}

/** A proxy that tunnels https by CONNECT, and the hosts that are reached without it. */
export type OutboundProxy = { url: URL; except: string }

/** By the names that most programs know, in either case. The address may hold a user and a password. */
export function readOutboundProxy(settings: SettingsReader): OutboundProxy | undefined {
  const value = settings.text('HTTPS_PROXY') ?? settings.text('https_proxy')
  if (value === undefined) return undefined
  const url = URL.parse(value)
  if (url?.protocol === 'http:' || url?.protocol === 'https:') {
    return { url, except: settings.text('NO_PROXY') ?? settings.text('no_proxy') ?? '' }
  }
  settings.fault('HTTPS_PROXY', 'give an address such as http://proxy.example.com:3128')
  return undefined
}
