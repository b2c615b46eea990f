import type { ApprovalKind } from '@sipdesk/shared/approval.ts'
import type { Endpoint } from '@sipdesk/shared/endpoint.ts'
import { scopeOf } from '@sipdesk/shared/list-scope.ts'
import { isAtLeast, type Role } from '@sipdesk/shared/role.ts'
import type { Session } from '@sipdesk/shared/session.ts'

/**
 * Whether a request was answered with "sign in first" since the last sign-in. The page stays as it is,
 * and asks to sign in on top.
 */
let isOver = false
const listeners = new Set<() => void>()

export function noteSessionEnd(next: boolean): void {
  if (isOver === next) return
  isOver = next
  for (const listener of listeners) listener()
}

export function onSessionEnd(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function isSessionOver(): boolean {
  return isOver
}

/** The role that the endpoint needs, and that of the signed-in person; undefined where it suffices, or is not known. */
export function missingRole(
  session: Session | undefined,
  { role }: Pick<Endpoint, 'role'>,
): { needed: Role; own: Role } | undefined {
  if (!session || role === 'anyone') return undefined
  const own = session.person.role
  return isAtLeast(own, role) ? undefined : { needed: role, own }
}

/** Whether there may be lists that the signed-in person may not reach; false while that is not known. */
export function isLimited(session: Session | undefined): boolean {
  return session !== undefined && scopeOf(session.person) !== null
}

/** Whether a second admin has to confirm what is of this kind. */
export function needsSecondAdmin(
  session: Session | undefined,
  kind: ApprovalKind | undefined,
): boolean {
  return kind !== undefined && session?.approvals?.kinds.includes(kind) === true
}

/** Whether the signed-in person may call this endpoint; false while that is not known. */
export function may(session: Session | undefined, { role }: Pick<Endpoint, 'role'>): boolean {
  return role === 'anyone' || (session !== undefined && !missingRole(session, { role }))
}
