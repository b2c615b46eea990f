import { tools as messages } from '#messages/features/handovers'
import { encodeUser, fitsFile } from '#src/lib/device-files.ts'
import { escapeXml, type Settings, type Snippet } from './snippet.ts'

/**
 * The configuration file of Poly (Polycom) phones with UC Software: parameters as attributes.
 * Polycom's administrator's guide for the CX5500, "reg" and "sec.srtp", in a library of manuals:
 * https://www.easymanua.ls/polycom/cx5500/manual/163087?p=293
 * https://www.easymanua.ls/polycom/cx5500/manual/163087?p=186
 */
export const poly: Snippet = {
  id: 'poly',
  label: messages.poly.label,
  fileName: 'twilio.cfg',
  use: messages.poly.use,
  source: 'https://www.easymanua.ls/polycom/cx5500/manual/163087?p=293',
  write(settings) {
    if (!fitsFile('poly', settings)) return undefined
    return [
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
      '<polycomConfig>',
      '  <reg',
      ...Object.entries(registration(settings)).map(attribute),
      '  />',
      '  <sec',
      ...Object.entries(encryption(settings)).map(attribute),
      '  />',
      '</polycomConfig>',
      '',
    ].join('\n')
  },
}

function attribute([name, value]: [string, string]): string {
  return `    ${name}="${escapeXml(value)}"`
}

function registration(settings: Settings): Record<string, string> {
  const { username, password, registrar, outboundProxy, isSecure } = settings
  const port = String(settings.port)
  const transport = isSecure ? 'TLS' : 'UDPOnly'
  return {
    'reg.1.address': encodeUser(username),
    'reg.1.label': username,
    'reg.1.auth.userId': username,
    'reg.1.auth.password': password,
    'reg.1.server.1.address': registrar,
    'reg.1.server.1.port': port,
    'reg.1.server.1.transport': transport,
    'reg.1.server.1.expires': String(settings.expirySeconds),
    'reg.1.server.1.register': '1',
    ...(outboundProxy !== undefined && {
      'reg.1.outboundProxy.address': outboundProxy,
      'reg.1.outboundProxy.port': port,
      'reg.1.outboundProxy.transport': transport,
    }),
  }
}

function encryption({ isSecure }: Settings): Record<string, string> {
  const switched = isSecure ? '1' : '0'
  return {
    'sec.srtp.enable': switched,
    'sec.srtp.offer': switched,
    'sec.srtp.require': switched,
  }
}
