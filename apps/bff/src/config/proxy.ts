import { readFileSync } from 'node:fs'
import { isIP } from 'node:net'
import type { SettingsReader } from './settings.ts'

/** https://expressjs.com/en/guide/behind-proxies.html; `true` would trust every client. */
export function readTrustProxy(settings: SettingsReader): string | number | false {
  const value = settings.text('TRUST_PROXY')
  if (value === undefined || value === 'off') return false
  if (/^[1-9]$/.test(value)) return Number(value)
  const ranges = value.split(',').map((range) => range.trim())
  if (!ranges.every(isAddressRange)) {
    settings.fault(
      'TRUST_PROXY',
      'give the number of proxies in front (1), or their addresses (10.0.0.0/8), or loopback',
    )
    return false
  }
  if (ranges.every(isNarrow)) return value
  settings.fault(
    'TRUST_PROXY',
    'a range is so wide that clients are in it: name the proxies themselves, or their network, of /8 at least, or for IPv6 of /16',
  )
  return false
}

/** `loopback` and such, all of them private networks. */
const NAMES = ['loopback', 'linklocal', 'uniquelocal']

/** A name, `10.0.0.1` or `10.0.0.0/8`. */
function isAddressRange(text: string): boolean {
  if (NAMES.includes(text)) return true
  const [address = '', prefix = '1', ...rest] = text.split('/')
  const bits = { 0: 0, 4: 32, 6: 128 }[isIP(address)] ?? 0
  return /^(0|[1-9]\d{0,2})$/.test(prefix) && Number(prefix) <= bits && rest.length === 0
}

/** Whether no more is trusted than a network may have. Two halves of the Internet would be trust in everybody. */
function isNarrow(text: string): boolean {
  const [address = '', prefix] = text.split('/')
  return prefix === undefined || Number(prefix) >= widest(address)
}

/** The prefix of the widest range around an address; private ones are as wide as they are. */
function widest(address: string): number {
  if (isIP(address) === 4) return 8
  const { hostname } = new URL(`http://[${address}]`)
  // IPv4 in the clothes of IPv6: https://www.rfc-editor.org/rfc/rfc4291#section-2.5.5.2
  if (hostname.startsWith('[::ffff:')) return 96 + 8
  // https://www.rfc-editor.org/rfc/rfc4193#section-3.1 https://www.rfc-editor.org/rfc/rfc4291#section-2.5.6
  if (/^\[f[cd]/.test(hostname)) return 7
  return /^\[fe[89ab]/.test(hostname) ? 10 : 16
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

/** Node reads the file itself, and goes on with a warning where it cannot. https://nodejs.org/api/cli.html#node_extra_ca_certsfile */
export function checkAuthorities(settings: SettingsReader): void {
  const path = settings.text('NODE_EXTRA_CA_CERTS')
  if (path === undefined || holdsCertificates(path)) return
  settings.fault(
    'NODE_EXTRA_CA_CERTS',
    'name a file that can be read and holds certificates as PEM, beginning with -----BEGIN CERTIFICATE-----',
  )
}

function holdsCertificates(path: string): boolean {
  try {
    return /^-----BEGIN (TRUSTED |X509 )?CERTIFICATE-----/m.test(readFileSync(path, 'latin1'))
  } catch {
    return false
  }
}
