import { tools as messages } from '#messages/features/handovers'
import { fitsFile } from '#src/lib/device-files.ts'
import { escapeXml, type Settings, type Snippet } from './snippet.ts'

/**
 * Grandstream's XML provisioning. The numbers are those of the maker's configuration template for
 * GXP1782/1780/1760, firmware 1.0.1.133, account 1: what each means, and what its values are, stands in
 * the template itself, as FS PBX carries it; Wazo's templates have the same.
 * https://documentation.grandstream.com/knowledge-base/sip-device-provisioning-guide/
 */
export const grandstream: Snippet = {
  id: 'grandstream',
  label: messages.grandstream.label,
  fileName: 'cfg.xml',
  use: messages.grandstream.use,
  source: 'https://documentation.grandstream.com/knowledge-base/sip-device-provisioning-guide/',
  write(settings) {
    if (!fitsFile('grandstream', settings)) return undefined
    return [
      '<?xml version="1.0" encoding="UTF-8"?>',
      '<gs_provision version="1">',
      '  <config version="1">',
      ...values(settings).map(([number, value]) => {
        return `    <P${number}>${escapeXml(value)}</P${number}>`
      }),
      '  </config>',
      '</gs_provision>',
      '',
    ].join('\n')
  },
}

function values(settings: Settings): [number, string][] {
  const { username, password, registrar, outboundProxy, isSecure, expirySeconds } = settings
  return [
    // The account is active, and its name.
    [271, '1'],
    [270, username],
    // SIP server and outbound proxy.
    [47, registrar],
    [48, outboundProxy ?? ''],
    // SIP user ID, authenticate ID, authenticate password.
    [35, username],
    [36, username],
    [34, password],
    // Registers, for so many minutes.
    [31, '1'],
    [32, String(expirySeconds / 60)],
    // Transport: UDP, or TLS with addresses that still begin with "sip:".
    [130, isSecure ? '2' : '0'],
    [2329, '0'],
    // SRTP: off, or forced.
    [183, isSecure ? '2' : '0'],
  ]
}
