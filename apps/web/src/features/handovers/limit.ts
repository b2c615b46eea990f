import { reachProblem, type Reach } from '@sipdesk/shared/domains.ts'
import { card as messages } from '#messages/features/handovers'

type Limit = { title: string; mend: string }

/** What does not work for a device in this domain, and the mend; undefined where all works. */
export function limitOf(domain: Reach | undefined): Limit | undefined {
  const problem = reachProblem(domain ? [domain] : [])
  return problem && messages.limits[problem]
}
