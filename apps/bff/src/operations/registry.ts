import { CHANGE_ACTIONS } from '@sipdesk/shared/audit.ts'
import { HttpProblem } from '../http/http-problem.ts'
import type { SettledChange, Settlement } from './change.ts'

/** How each kind of change is settled. */
export type Registry = {
  /** The change of this action, as it is stored. Another release may know actions that this one does not. */
  find(action: string): Pick<SettledChange, 'settle'>
}

/** @throws when an action that goes on record has no definition, or two. */
export function createRegistry(changes: SettledChange[]): Registry {
  const byAction = new Map<string, SettledChange>()
  for (const change of changes) {
    if (byAction.has(change.action)) throw new Error(`${change.action} is defined twice`)
    byAction.set(change.action, change)
  }
  const missing = CHANGE_ACTIONS.filter((action) => !byAction.has(action))
  if (missing.length > 0) throw new Error(`not defined: ${missing.join(', ')}`)
  return { find: (action) => byAction.get(action) ?? { settle: endUndecided } }
}

/**
 * For a change that only another release knows: nothing is sent, the outcome on record is "unknown",
 * and the name is released.
 */
async function endUndecided(): Promise<Settlement> {
  const refusal = new HttpProblem({
    code: 'internal',
    variant: 'unknown-change',
    outcome: 'undecided',
  })
  return { refusal, evidence: 'Left by another release; this one does not know such a change.' }
}
