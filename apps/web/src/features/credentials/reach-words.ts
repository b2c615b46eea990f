import { reachProblem, type Reach, type ReachProblem } from '@sipdesk/shared/domains.ts'

/** How a list stands: in a sentence, and what follows from it. */
export type Standing = {
  kind: 'check' | 'warning'
  title: string
  detail: string
  /** Twilio's number for what a phone would meet. */
  errorCode?: 32210 | 32212
}

const enumeration = new Intl.ListFormat('en')

/** Domains named in a sentence; the table names them all. */
const NAMED = 2

/** Whether phones of a list can ring, and what to mend if not. */
export function standingOf(reach: readonly Reach[]): Standing {
  const problem = reachProblem(reach)
  if (problem) return { kind: 'warning', ...problemWords[problem](reach) }
  const whole = reach.filter(({ calls, registers }) => calls && registers)
  return {
    kind: 'check',
    title: `Phones of this list register and call at ${namesOf(whole)}`,
    detail: tlsWords(whole),
  }
}

type Words = (reach: readonly Reach[]) => Omit<Standing, 'kind'>

/** https://www.twilio.com/docs/api/errors/32212 https://www.twilio.com/docs/api/errors/32210 */
const problemWords: Record<ReachProblem, Words> = {
  'no-domain': () => ({
    title: 'No SIP domain accepts this list, so that no phone will ring',
    detail: 'Phones can neither register nor call. Map the list to a domain in the Twilio Console.',
    errorCode: 32212,
  }),
  'registration-off': (reach) => ({
    title: 'Phones of this list cannot register: registration is off',
    detail: `Switch SIP registration on for ${namesOf(reach.filter(({ isRegistrationOff }) => isRegistrationOff))} in the Twilio Console.`,
    errorCode: 32210,
  }),
  'calls-only': (reach) => ({
    title: 'Phones of this list can place calls, but not register',
    detail: `Map the list for registrations too, at ${namesOf(reach)}. A PBX that only places calls needs none.`,
    errorCode: 32212,
  }),
  'registrations-only': (reach) => ({
    title: 'Phones of this list ring, but cannot place calls',
    detail: `Map the list for calls too, at ${namesOf(reach)}, in the Twilio Console.`,
  }),
}

function namesOf(reach: readonly Reach[]): string {
  const names = reach.slice(0, NAMED).map(({ domainName }) => domainName)
  const more = reach.length - names.length
  return enumeration.format(more > 0 ? [...names, `${more} more`] : names)
}

/** https://www.twilio.com/docs/voice/api/secure-media */
function tlsWords(reach: readonly Reach[]): string {
  if (reach.every(({ isSecure }) => isSecure)) {
    return 'TLS and SRTP are demanded: switch both on in the phone.'
  }
  return reach.some(({ isSecure }) => isSecure)
    ? 'Some of these demand TLS and SRTP: see the details.'
    : 'TLS is not demanded.'
}
