import { tools as messages } from '#messages/features/handovers'
import { fitsFile } from '#src/lib/device-files.ts'
import type { Settings, Snippet } from './snippet.ts'

/**
 * Asterisk as a client of the domain, in `pjsip.conf`. The option `line` ties calls that come in to this
 * registration, so that no address of Twilio's has to be listed.
 * https://docs.asterisk.org/Configuration/Channel-Drivers/SIP/Configuring-res_pjsip/Configuring-Outbound-Registrations/
 */
export const asterisk: Snippet = {
  id: 'asterisk',
  label: messages.asterisk.label,
  fileName: 'pjsip-twilio.conf',
  use: messages.asterisk.use,
  source:
    'https://docs.asterisk.org/Configuration/Channel-Drivers/SIP/Configuring-res_pjsip/Configuring-Outbound-Registrations/',
  write(settings) {
    if (!fitsFile('asterisk', settings)) return undefined
    return [...registration(settings), '', ...endpoint(settings), ''].join('\n')
  },
}

/**
 * Everything from a semicolon on is a comment, unless a backslash stands before it.
 * https://docs.asterisk.org/Fundamentals/Asterisk-Configuration/Asterisk-Configuration-Files/Comments/Comments-on-a-Single-Line/
 */
function escapeValue(value: string): string {
  return value.replaceAll(';', String.raw`\;`)
}

function registration({ username, password, registrar, address, ...settings }: Settings) {
  return [
    '[twilio-auth]',
    'type = auth',
    `username = ${username}`,
    `password = ${escapeValue(password)}`,
    '',
    '[twilio-registration]',
    'type = registration',
    'outbound_auth = twilio-auth',
    `server_uri = ${uri(registrar, settings)}`,
    `client_uri = ${address}`,
    `contact_user = ${username}`,
    ...proxy(settings),
    `expiration = ${settings.expirySeconds}`,
    'line = yes',
    'endpoint = twilio',
  ]
}

function endpoint({ username, registrar, ...settings }: Settings) {
  return [
    '[twilio]',
    'type = endpoint',
    'context = from-twilio',
    'outbound_auth = twilio-auth',
    'aors = twilio',
    `from_user = ${username}`,
    `from_domain = ${registrar}`,
    ...proxy(settings),
    `media_encryption = ${settings.isSecure ? 'sdes' : 'no'}`,
    '',
    '[twilio]',
    'type = aor',
    `contact = ${uri(registrar, settings)}`,
  ]
}

type Route = Pick<Settings, 'isSecure' | 'port' | 'outboundProxy'>

function uri(host: string, { isSecure, port }: Pick<Route, 'isSecure' | 'port'>): string {
  return escapeValue(`sip:${host}:${port};transport=${isSecure ? 'tls' : 'udp'}`)
}

function proxy(route: Route): string[] {
  const { outboundProxy } = route
  return outboundProxy === undefined
    ? []
    : [`outbound_proxy = ${uri(outboundProxy, route)}${escapeValue(';lr')}`]
}
