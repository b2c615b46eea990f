import type { ReachProblem } from '@sipdesk/shared/domains.ts'
import type { ReactNode } from 'react'

/** Whether the phones of a list will ring, and where. */
export const reach = 'Anbindung'

export const firstCheck = 'Es wird geprüft, welche SIP-Domains diese Liste akzeptieren'

export const details = 'Details'

export const hideDetails = 'Details verbergen'

export const checkAgain = 'Erneut prüfen'

export const checking = 'Wird geprüft …'

export const more = (count: number) => `${count} weitere`

export const fine = (domains: string) =>
  `Telefone können sich über ${domains} registrieren und telefonieren`

export const allSecure = 'TLS und SRTP sind erforderlich: Schalten Sie im Telefon beides ein.'

export const someSecure = 'Einige davon verlangen TLS und SRTP: siehe „Details“.'

export const noneSecure = 'TLS ist optional.'

export const problems: Record<ReachProblem, string> = {
  'no-domain': 'Keine SIP-Domain akzeptiert diese Liste, sodass kein Telefon klingelt',
  'registration-off':
    'Telefone dieser Liste können sich nicht registrieren: Die Registrierung ist ausgeschaltet',
  'calls-only': 'Telefone dieser Liste können anrufen, sich aber nicht registrieren',
  'registrations-only': 'Telefone dieser Liste klingeln, können aber nicht anrufen',
}

/** What to do about it; `domains` are those to change. */
export const fixes: Record<ReachProblem, (domains: string) => string> = {
  'no-domain': () =>
    'Telefone können sich weder registrieren noch anrufen. Ordnen Sie die Liste in der Twilio Console einer SIP-Domain zu.',
  'registration-off': (domains) =>
    `Schalten Sie in der Twilio Console die SIP-Registrierung für ${domains} ein.`,
  'calls-only': (domains) =>
    `Ordnen Sie die Liste auch für Registrierungen ${domains} zu. Eine Telefonanlage, die nur selbst anruft, braucht das nicht.`,
  'registrations-only': (domains) =>
    `Ordnen Sie die Liste in der Twilio Console auch für Anrufe ${domains} zu.`,
}

/** `error` is a link with the text below. */
export const phonesMeet = (error: ReactNode) => <>Telefone erhalten {error}.</>

export const error = (code: number) => `Fehler ${code}`

export const errorAtTwilio = (code: number) => `Fehler ${code} bei Twilio (neuer Tab)`

export const asOf = (time: string) => `Stand ${time} Uhr.`

export const notReadAnew = (why: string) => `Aktualisieren fehlgeschlagen: ${why}.`

export const upToDate = 'Die SIP-Domains sind auf dem neuesten Stand'

export const unreadable = 'Sipdesk konnte nicht lesen, welche SIP-Domains diese Liste akzeptieren'

export const createAllTheSame = (why: string) => `${why}. Sie können trotzdem Zugänge anlegen.`

export const noDomain =
  'Keine SIP-Domain dieses Kontos akzeptiert die Liste, weder für Anrufe noch für Registrierungen. Öffnen Sie in der Twilio Console die SIP-Domain, zu der die Telefone gehören, und fügen Sie die Liste sowohl für Anrufe als auch für Registrierungen hinzu.'

export const domains = 'SIP-Domains, die diese Liste akzeptieren'

export const domain = 'SIP-Domain'

export const copyDomain = (name: string) => `${name} kopieren`

export const calls = 'Für Anrufe akzeptiert'

export const registrations = 'Für Registrierungen akzeptiert'

export const yes = 'Ja'

export const no = 'Nein'

export const registration = 'Registrierung'

export const on = 'Ein'

export const off = 'Aus'

export const security = 'TLS und SRTP'

export const demanded = 'Erforderlich'

export const notDemanded = 'Nicht erforderlich'
