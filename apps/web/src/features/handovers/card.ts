import { reachProblem, type Reach } from '@sipdesk/shared/domains.ts'
import { encodeUser } from '#src/lib/device-files.ts'
import type { Settings } from './snippets/snippet.ts'
import { card as messages } from '#messages/features/handovers'

/**
 * The places at which Twilio takes SIP traffic; without one, calls go through Ashburn.
 * https://www.twilio.com/docs/voice/api/sip-registration
 */
export const EDGES = [
  'ashburn',
  'umatilla',
  'dublin',
  'frankfurt',
  'singapore',
  'tokyo',
  'sao-paulo',
  'sydney',
] as const
export type Edge = (typeof EDGES)[number]

/** All that a device needs to sign in. It holds a password: it is kept in memory and nowhere else. */
export type Card = {
  username: string
  password: string
  /** Undefined where the list reaches no domain: then nothing can sign in yet. */
  domain: Reach | undefined
  /** Undefined for Twilio's default. */
  edge: Edge | undefined
}

type Limit = { title: string; fix: string }

/** What does not work for a device in this domain, and the fix; undefined where all works. */
export function limitOf(domain: Reach | undefined): Limit | undefined {
  const problem = reachProblem(domain ? [domain] : [])
  return problem && messages.limits[problem]
}

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
