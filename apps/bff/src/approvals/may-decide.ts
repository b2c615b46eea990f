import type { AuditAction } from '@sipdesk/shared/audit.ts'
import type { Person } from '@sipdesk/shared/people.ts'
import { APPROVAL_TIMEOUT } from '@sipdesk/shared/approval.ts'
import { HttpProblem } from '../http/http-problem.ts'
import type { StoredApproval } from '../store/approvals.ts'
import type { Database } from '../store/store.ts'

/** By which an admin gets somebody else into an account. */
const LETS_IN: AuditAction[] = [
  'person.invite',
  'person.change-role',
  'person.enable',
  'person.reset-password',
  'person.reset-second-factor',
  'company-account.approve',
]

/**
 * Lets a second person decide: not whoever asked, and nobody whom they have let in on their own since a day before they asked, who
 * may be the same person.
 *
 * @throws HttpProblem `approval-not-yours`
 */
export async function requireAnother(
  db: Database,
  { requestedBy, requestedAt }: StoredApproval,
  { id, email }: Pick<Person, 'id' | 'email'>,
): Promise<void> {
  if (id === requestedBy) throw notYours('own')
  const since = new Date(Date.parse(requestedAt) - APPROVAL_TIMEOUT).toISOString()
  const events = await db
    .selectFrom('auditEvents')
    .select('target')
    .where('personId', '=', requestedBy)
    // What another has asked for, two have agreed on.
    .where('requestedBy', 'is', null)
    .where('action', 'in', LETS_IN)
    .where('phase', '=', 'outcome')
    .where('result', '!=', 'refused')
    .where('at', '>=', since)
    .execute()
  const isOwnDoing = events.some(
    ({ target }) => target === email || target?.startsWith(`${email}: `),
  )
  if (isOwnDoing) throw notYours('let-in')
}

/** Whether the person is an admin who is not disabled. */
export async function isAdmin(db: Database, personId: string): Promise<boolean> {
  const person = await db
    .selectFrom('people')
    .select('id')
    .where('id', '=', personId)
    .where('role', '=', 'admin')
    .where('disabledAt', 'is', null)
    .executeTakeFirst()
  return person !== undefined
}

export function notYours(variant: 'own' | 'let-in' | 'others'): HttpProblem {
  return new HttpProblem({ code: 'approval-not-yours', variant, outcome: 'not-applied' })
}

/** It does not wait any more. */
export function over({
  state,
  expiresAt,
}: Pick<StoredApproval, 'state' | 'expiresAt'>): HttpProblem {
  const isExpired = state === 'expired' || expiresAt <= new Date().toISOString()
  const ends = ['refused', 'withdrawn'] as const
  const variant = isExpired ? 'expired' : (ends.find((end) => end === state) ?? 'decided')
  return new HttpProblem({ code: 'approval-over', variant, outcome: 'not-applied' })
}
