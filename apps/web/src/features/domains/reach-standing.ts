import { reachProblem, type Reach, type ReachProblem } from '@sipdesk/shared/domains.ts'
import { enumerate } from '#src/lib/format.ts'
import type { Sentence } from '#src/lib/value.tsx'
import * as messages from '#messages/features/domains'

/** How a list stands: in a sentence, and what follows from it. */
export type Standing = {
  kind: 'check' | 'warning'
  title: Sentence
  detail: Sentence
  /** Twilio's number for what a phone would meet. */
  errorCode?: number | undefined
}

/** Domains named in a sentence; the table names them all. */
const NAMED = 2

/** https://www.twilio.com/docs/api/errors/32212 https://www.twilio.com/docs/api/errors/32210 */
const errorCodes: Record<ReachProblem, number | undefined> = {
  'no-domain': 32212,
  'registration-off': 32210,
  'calls-only': 32212,
  'registrations-only': undefined,
}

/** Whether phones of a list can ring, and what to fix if not. */
export function standingOf(reach: readonly Reach[]): Standing {
  const problem = reachProblem(reach)
  if (problem) return warningOf(problem, reach)
  const whole = reach.filter(({ calls, registers }) => calls && registers)
  return {
    kind: 'check',
    title: (value) => messages.fine(namesOf(whole, value)),
    detail: () => securityOf(whole),
  }
}

function warningOf(problem: ReachProblem, reach: readonly Reach[]): Standing {
  const toFix =
    problem === 'registration-off'
      ? reach.filter(({ isRegistrationOff }) => isRegistrationOff)
      : reach
  return {
    kind: 'warning',
    title: () => messages.problems[problem],
    detail: (value) => messages.fixes[problem](namesOf(toFix, value)),
    errorCode: errorCodes[problem],
  }
}

function namesOf(reach: readonly Reach[], value: (text: string) => string): string {
  const names = reach.slice(0, NAMED).map(({ domainName }) => value(domainName))
  const more = reach.length - names.length
  return enumerate(more > 0 ? [...names, messages.more(more)] : names)
}

/** https://www.twilio.com/docs/voice/api/secure-media */
function securityOf(reach: readonly Reach[]): string {
  if (reach.every(({ isSecure }) => isSecure)) return messages.allSecure
  return reach.some(({ isSecure }) => isSecure) ? messages.someSecure : messages.noneSecure
}
