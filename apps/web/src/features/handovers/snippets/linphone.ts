import { tools as messages } from '#messages/features/handovers'
import { fitsFile } from '#src/lib/device-files.ts'
import { escapeXml, type Settings, type Snippet } from './snippet.ts'

/**
 * Linphone's remote provisioning: its own settings as XML, fetched from an address that is entered in the app.
 * https://wiki.linphone.org/xwiki/wiki/public/view/Lib/Features/Remote%20Provisioning/
 * https://download.linphone.org/snapshots/docs/liblinphone/latest/c/group__group__provisioning__configuration__key.html
 */
export const linphone: Snippet = {
  id: 'linphone',
  label: messages.linphone.label,
  fileName: 'linphone.xml',
  use: messages.linphone.use,
  source: 'https://wiki.linphone.org/xwiki/wiki/public/view/Lib/Features/Remote%20Provisioning/',
  write(settings) {
    if (!fitsFile('linphone', settings)) return undefined
    return [
      '<?xml version="1.0" encoding="UTF-8"?>',
      '<config xmlns="http://www.linphone.org/xsds/lpconfig.xsd">',
      ...Object.entries(sections(settings)).flatMap(([name, entries]) => section(name, entries)),
      '</config>',
      '',
    ].join('\n')
  },
}

function sections(settings: Settings): Record<string, Record<string, string>> {
  const { username, password, registrar, outboundProxy, isSecure } = settings
  const transport = isSecure ? 'tls' : 'udp'
  return {
    sip: {
      default_proxy: '0',
      media_encryption: isSecure ? 'srtp' : 'none',
      media_encryption_mandatory: isSecure ? '1' : '0',
    },
    auth_info_0: { username, userid: username, passwd: password, domain: registrar },
    proxy_0: {
      reg_identity: settings.address,
      reg_proxy: `<sip:${registrar};transport=${transport}>`,
      ...(outboundProxy !== undefined && {
        reg_route: `<sip:${outboundProxy};transport=${transport};lr>`,
      }),
      reg_expires: String(settings.expirySeconds),
      reg_sendregister: '1',
    },
  }
}

function section(name: string, entries: Record<string, string>): string[] {
  return [
    `  <section name="${name}">`,
    ...Object.entries(entries).map(
      ([key, value]) => `    <entry name="${key}" overwrite="true">${escapeXml(value)}</entry>`,
    ),
    '  </section>',
  ]
}
