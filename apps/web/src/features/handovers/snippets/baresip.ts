import { tools as messages } from '#messages/features/handovers'
import { encodeUser, fitsFile } from '#src/lib/device-files.ts'
import type { Snippet } from './snippet.ts'

/** A longer line is cut off: baresip reads each into 1,024 bytes. */
const LINE_MAX_BYTES = 1023

/**
 * One line of baresip's file of accounts. Its parser ends a value at white space or a semicolon, takes
 * quotes around one, and has no escape for what is inside.
 * https://github.com/baresip/baresip/blob/main/docs/examples/accounts
 */
export const baresip: Snippet = {
  id: 'baresip',
  label: messages.baresip.label,
  fileName: 'accounts',
  use: messages.baresip.use,
  source: 'https://github.com/baresip/baresip/blob/main/docs/examples/accounts',
  write(settings) {
    const { username, password, registrar, outboundProxy, isSecure, expirySeconds } = settings
    if (!fitsFile('baresip', settings)) return undefined
    const transport = `;transport=${isSecure ? 'tls' : 'udp'}`
    const parameters = [
      `auth_user=${quote(username)}`,
      `auth_pass=${quote(password)}`,
      ...(outboundProxy === undefined ? [] : [`outbound="sip:${outboundProxy}${transport}"`]),
      ...(isSecure ? ['mediaenc=srtp-mand'] : []),
      `regint=${expirySeconds}`,
    ]
    const line = `<sip:${encodeUser(username)}@${registrar}${transport}>;${parameters.join(';')}`
    return new TextEncoder().encode(line).length > LINE_MAX_BYTES ? undefined : `${line}\n`
  },
}

function quote(value: string): string {
  return /[ \t]/.test(value) ? `"${value}"` : value
}
