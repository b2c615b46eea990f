import { reachProblem, type Reach } from '@sipdesk/shared/domains.ts'
import { limits } from '#words/card-view.ts'

type Limit = { title: string; mend: string }

/** What does not work for a device in this domain, and the mend; undefined where all works. */
export function limitOf(domain: Reach | undefined): Limit | undefined {
  const problem = reachProblem(domain ? [domain] : [])
  return problem && limits[problem]
}
