import { type CredentialList, LIST_MAX_CREDENTIALS } from '@sipdesk/shared/credential-lists.ts'
import { type Domain, reachOf, reachProblem, type ReachProblem } from '@sipdesk/shared/domains.ts'
import { type Hygiene, PASSWORD_AGES, type PasswordAge } from '@sipdesk/shared/hygiene.ts'

/** Something about a list that somebody should look at. */
export type Need =
  /** There is little room left, or none. */
  | { kind: 'room'; left: number }
  /** Phones cannot use it, or not fully. */
  | { kind: 'reach'; problem: ReachProblem }
  | { kind: 'age'; count: number; days: PasswordAge }
  /** Passwords that were set past Sipdesk after they had been set here. */
  | { kind: 'elsewhere'; count: number }
  /** Usernames that another list of a domain has too. */
  | { kind: 'twice'; usernames: readonly string[] }

/** What is known, as far as it is. */
export type Known = {
  domains: readonly Domain[] | undefined
  hygiene: Hygiene | undefined
  /** From how many days on a password is called old. */
  days: PasswordAge
}

/** From this share of the places on, a list is nearly full. */
const NEARLY_FULL = 0.8

/** What somebody should look at in this list, the gravest first; what is not known is not told. */
export function needsOf(list: CredentialList, known: Known): Need[] {
  const seen = known.hygiene?.lists.find(({ listSid }) => listSid === list.sid)
  const old = seen?.olderThan[PASSWORD_AGES.indexOf(known.days)] ?? 0
  const twice = (known.hygiene?.duplicates ?? [])
    .filter(({ listSids }) => listSids.includes(list.sid))
    .map(({ username }) => username)
  const needs: (Need | false | undefined)[] = [
    reachNeed(list, known.domains),
    roomNeed(list),
    twice.length > 0 && { kind: 'twice', usernames: twice },
    seen && seen.setElsewhere > 0 && { kind: 'elsewhere', count: seen.setElsewhere },
    old > 0 && { kind: 'age', count: old, days: known.days },
  ]
  return needs.filter((need) => typeof need === 'object')
}

function reachNeed({ sid }: CredentialList, domains: Known['domains']): Need | undefined {
  const problem = domains && reachProblem(reachOf(sid, domains))
  // A list that only places calls, as a trunk does, is often meant to.
  return problem && problem !== 'calls-only' ? { kind: 'reach', problem } : undefined
}

function roomNeed({ size }: CredentialList): Need | undefined {
  if (size === undefined || size < LIST_MAX_CREDENTIALS * NEARLY_FULL) return undefined
  return { kind: 'room', left: Math.max(0, LIST_MAX_CREDENTIALS - size) }
}
