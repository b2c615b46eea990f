import type { Approval } from '@sipdesk/shared/approval.ts'
import { useQuery } from '@tanstack/react-query'
import { approvalsQuery, sessionQuery } from './queries.ts'

/** What the changes are about that wait for a second admin: `person:…`, `list:CL…`. Reads nothing where none has to wait. */
export function useWaitingTargets(): ReadonlySet<string> {
  const { data: session } = useQuery(sessionQuery)
  const { data } = useQuery({
    ...approvalsQuery,
    enabled: session?.approvals !== undefined,
    select: waitingTargets,
  })
  return data ?? NONE
}

const NONE: ReadonlySet<string> = new Set()

function waitingTargets({ approvals }: { approvals: Approval[] }): ReadonlySet<string> {
  const waiting = approvals.filter(({ state }) => state === 'waiting')
  return new Set(waiting.map(({ targetKey }) => targetKey))
}
