import type { ReachProblem } from '@sipdesk/shared/domains.ts'
import type { ReactNode } from 'react'

/** Whether the phones of a list will ring, and where. */
export const reach = 'Erreichbarkeit'

export const firstCheck = 'Es wird nachgesehen, welche SIP-Domains diese Liste annehmen'

export const details = 'Details'

export const hideDetails = 'Details verbergen'

export const checkAgain = 'Erneut nachsehen'

export const checking = 'Wird nachgesehen …'

export const more = (count: number) => `${count} weitere`

export const fine = (domains: string) =>
  `Telefone dieser Liste registrieren sich und telefonieren über ${domains}`

export const allSecure = 'TLS und SRTP werden verlangt: Schalten Sie im Telefon beides ein.'

export const someSecure = 'Einige davon verlangen TLS und SRTP: Welche, steht unter „Details“.'

export const noneSecure = 'TLS wird nicht verlangt.'

export const problems: Record<ReachProblem, string> = {
  'no-domain': 'Keine SIP-Domain nimmt diese Liste an, sodass kein Telefon klingeln wird',
  'registration-off':
    'Telefone dieser Liste können sich nicht registrieren: Die Registrierung ist ausgeschaltet',
  'calls-only': 'Telefone dieser Liste können anrufen, sich aber nicht registrieren',
  'registrations-only': 'Telefone dieser Liste klingeln, können aber nicht anrufen',
}

/** What to do about it; `domains` are those to mend. */
export const mends: Record<ReachProblem, (domains: string) => string> = {
  'no-domain': () =>
    'Telefone können sich weder registrieren noch anrufen. Tragen Sie die Liste in der Twilio Console bei einer Domain ein.',
  'registration-off': (domains) =>
    `Schalten Sie in der Twilio Console die SIP-Registrierung für ${domains} ein.`,
  'calls-only': (domains) =>
    `Tragen Sie die Liste für ${domains} auch bei den Registrierungen ein. Eine Telefonanlage, die nur selbst anruft, braucht das nicht.`,
  'registrations-only': (domains) =>
    `Tragen Sie die Liste in der Twilio Console für ${domains} auch bei den Anrufen ein.`,
}

/** `error` is a link with the text below. */
export const phonesMeet = (error: ReactNode) => <>Telefone erhalten {error}.</>

export const error = (code: number) => `Fehler ${code}`

export const errorAtTwilio = (code: number) => `Fehler ${code}, bei Twilio, in einem neuen Tab`

export const asOf = (time: string) => `Stand ${time} Uhr.`

export const notReadAnew = (why: string) => `Der Stand ließ sich nicht erneuern: ${why}.`

export const upToDate = 'Die Domains sind auf dem neuesten Stand'

export const unreadable = 'Welche SIP-Domains diese Liste annehmen, war nicht zu lesen'

export const createAllTheSame = (why: string) => `${why}. Sie können trotzdem Zugänge anlegen.`

export const noDomain =
  'Keine Domain dieses Kontos führt die Liste unter ihren Zugangslisten, weder für Anrufe noch für Registrierungen. Öffnen Sie in der Twilio Console die SIP-Domain, zu der die Telefone gehören, und tragen Sie die Liste für beides ein.'

export const domains = 'Domains, die diese Liste annehmen'

export const domain = 'Domain'

export const copyDomain = (name: string) => `${name} kopieren`

export const calls = 'Für Anrufe angenommen'

export const registrations = 'Für Registrierungen angenommen'

export const yes = 'Ja'

export const no = 'Nein'

export const registration = 'Registrierung'

export const on = 'Ein'

export const off = 'Aus'

export const security = 'TLS und SRTP'

export const demanded = 'Verlangt'

export const notDemanded = 'Nicht verlangt'
