import type { AuditAction } from '@sipdesk/shared/audit.ts'
import type { Person } from '@sipdesk/shared/people.ts'
import { APPROVAL_TIMEOUT } from '@sipdesk/shared/approval.ts'
import { findAddress } from '../audit/recorded-people.ts'
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
 * Lets a second person decide: not whoever asked, and nobody who may be the same person, since one of the two has let in
 * the other alone, or a third one both, since a day before it was asked for.
 *
 * @throws HttpProblem `approval-not-yours`
 */
export async function requireAnother(
  db: Database,
  { requestedBy, requestedByEmail, requestedAt }: StoredApproval,
  { id, email }: Pick<Person, 'id' | 'email'>,
): Promise<void> {
  if (id === requestedBy) throw notYours('own')
  const since = new Date(Date.parse(requestedAt) - APPROVAL_TIMEOUT).toISOString()
  if (maybeOne(email, await letInSince(db, since)).has(requestedByEmail)) throw notYours('let-in')
}

/** Two addresses: whose account was let in, and by whose. */
type LetIn = [whom: string, by: string]

async function letInSince(db: Database, since: string): Promise<LetIn[]> {
  const events = await db
    .selectFrom('auditEvents')
    .select(['target', 'personId'])
    .distinct()
    // What another has asked for, two have agreed on.
    .where('requestedBy', 'is', null)
    .where('personId', 'is not', null)
    .where('action', 'in', LETS_IN)
    .where('phase', '=', 'outcome')
    .where('result', '!=', 'refused')
    .where('at', '>=', since)
    .execute()
  const addresses = new Map<string, string | undefined>()
  const letIn: LetIn[] = []
  for (const { target, personId } of events) {
    if (target === null || personId === null) continue
    if (!addresses.has(personId)) addresses.set(personId, await findAddress(db, personId))
    // The target may say more: `a@example.com: admin`.
    letIn.push([target.replace(/: .*/s, ''), addresses.get(personId) ?? personId])
  }
  return letIn
}

/** All addresses behind which whoever has this one may be. */
function maybeOne(address: string, letIn: LetIn[]): Set<string> {
  const found = new Set([address])
  for (const known of found) {
    for (const pair of letIn) if (pair.includes(known)) pair.forEach((one) => found.add(one))
  }
  return found
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
