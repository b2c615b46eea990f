import type { ApprovalKind } from '@sipdesk/shared/approval.ts'
import type { AuditLog } from '../store/audit-log.ts'
import { readApprovalRules, writeApprovalRules } from '../store/approvals.ts'
import type { Database, Store } from '../store/store.ts'
import { countAbleAdmins, type WaysIn } from './ways-in.ts'

/** How the record says that an approval cannot be given. */
export const LACKS_SECOND_ADMIN = 'fewer than two admins can sign in'

/** Whether some changes need a second admin, and there is none who can sign in. */
export async function lacksSecondAdmin(db: Database, ways: WaysIn): Promise<boolean> {
  const kinds = await readApprovalRules(db)
  return kinds.length > 0 && (await countAbleAdmins(db, ways)) < 2
}

/** Approvals cannot be switched on. The message says why, and what to do. */
export class ApprovalsUnusable extends Error {
  override readonly name = 'ApprovalsUnusable'
}

type Deps = { store: Store; auditLog: AuditLog; ways: WaysIn }

/**
 * Makes these changes need a second admin from now on, and no others; what that changes is on record.
 *
 * @throws ApprovalsUnusable where that is switched on with fewer than two admins who can sign in: nobody could confirm anything.
 */
export async function switchApprovals(
  { store: { db }, auditLog, ways }: Deps,
  kinds: readonly ApprovalKind[],
): Promise<void> {
  const isOn = (await readApprovalRules(db)).length > 0
  if (!isOn && kinds.length > 0 && (await countAbleAdmins(db, ways)) < 2) {
    throw new ApprovalsUnusable(
      'APPROVE needs two admins who can sign in, and there are fewer: start without it, make another person an admin, and start with it once they have signed in',
    )
  }
  if (!(await writeApprovalRules(db, kinds))) return
  const target = kinds.length === 0 ? 'off' : kinds.join(', ')
  await auditLog.append({ action: 'approval.rules', phase: 'outcome', result: 'succeeded', target })
}
