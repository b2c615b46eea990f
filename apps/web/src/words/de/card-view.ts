import type { ReachProblem } from '@sipdesk/shared/domains.ts'

/** What a device asks for; the card as text has the same names. */
export const username = 'Benutzername'
export const copyUsername = 'Benutzernamen kopieren'
export const usernameAgain =
  'Manche Geräte fragen auch nach einer Authentifizierungs-ID: Das ist noch einmal der Benutzername.'
export const password = 'Passwort'
export const copyPassword = 'Passwort kopieren'
export const readItAloud = 'Vorlesen'

export const registrar = 'Registrar'
export const registrarHint = 'Heißt auch SIP-Domain oder SIP-Server.'
export const outboundProxy = 'Outbound-Proxy'
export const noProxy = 'Nicht nötig'
export const transport = 'Transport'
export const transports = (isSecure: boolean) =>
  isSecure ? 'TLS, Port 5061' : 'UDP oder TCP 5060, oder TLS 5061'
export const srtp = 'SRTP'
export const encryption = (isSecure: boolean) =>
  isSecure
    ? 'Nötig: Diese Domain weist Anrufe ohne SRTP ab'
    : 'Aus: Diese Domain weist Anrufe mit SRTP ab'
export const expiry = 'Gültigkeit der Registrierung'
export const seconds = '3600 Sekunden (600 bis 3600)'
export const address = 'Adresse'
export const addressHint = 'Unter ihr rufen andere das Gerät an.'
/** `name` is one of the names above. */
export const copySetting = (name: string) => `${name} kopieren`

/** What does not work for a device in a domain, and the mend. */
export const limits: Record<ReachProblem, { title: string; mend: string }> = {
  'no-domain': {
    title: 'Noch nimmt keine SIP-Domain diese Zugangsliste an',
    mend: 'Ein Gerät, das sich mit ihr anmeldet, wird abgewiesen (Twilio-Fehler 32212 oder 32202). Öffnen Sie in Twilio eine SIP-Domain, und fügen Sie ihr die Liste hinzu, für Registrierungen und für Anrufe.',
  },
  'calls-only': {
    title: 'Diese Domain nimmt Anrufe an, aber keine Registrierungen',
    mend: 'Ein Gerät kann anrufen, aber es klingelt nicht: Die Registrierung scheitert mit dem Twilio-Fehler 32212. Fügen Sie die Zugangsliste in Twilio bei der Domain unter „SIP Registration“ hinzu, oder schalten Sie das Registrieren im Gerät aus.',
  },
  'registration-off': {
    title: 'In dieser Domain ist die SIP-Registrierung ausgeschaltet',
    mend: 'Die Registrierung scheitert mit dem Twilio-Fehler 32210, sodass ein Gerät nicht klingelt. Schalten Sie in Twilio die SIP-Registrierung der Domain ein.',
  },
  'registrations-only': {
    title: 'Diese Domain nimmt Registrierungen an, aber keine Anrufe',
    mend: 'Ein Gerät klingelt, aber seine eigenen Anrufe werden abgewiesen. Fügen Sie die Zugangsliste in Twilio bei der Domain unter „Voice Authentication“ hinzu.',
  },
}
