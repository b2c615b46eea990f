import type { Reach } from '@sipdesk/shared/domains.ts'
import type { Card } from './card.ts'
import { encodeUser } from './snippets/sip-uri.ts'
import type { Settings } from './snippets/snippet.ts'

/** Seconds; Twilio takes 600 to 3,600. https://www.twilio.com/docs/voice/api/sip-registration */
const EXPIRY_SECONDS = 3600

/**
 * What a device is told, for the domain of a card. The registrar never carries an edge: that is the
 * outbound proxy's part, and an address with one cannot be called (Twilio's error 32220).
 * https://www.twilio.com/docs/voice/api/secure-media
 */
export function settingsOf({ username, password, edge }: Card, domain: Reach): Settings {
  return {
    username,
    password,
    registrar: domain.domainName,
    outboundProxy: edge && `sip.${edge}.twilio.com`,
    isSecure: domain.isSecure,
    port: domain.isSecure ? 5061 : 5060,
    expirySeconds: EXPIRY_SECONDS,
    address: `sip:${encodeUser(username)}@${domain.domainName}`,
  }
}
