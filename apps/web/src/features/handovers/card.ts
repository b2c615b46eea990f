import type { Reach } from '@sipdesk/shared/domains.ts'

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
