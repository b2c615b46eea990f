import { approvalEndpoints } from '@sipdesk/shared/approvals.ts'
import type { Router } from 'express'
import type { Recorder } from '../audit/recorder.ts'
import { HttpProblem } from '../http/http-problem.ts'
import { Routes, type Guard } from '../http/routes.ts'
import type { AuditLog } from '../store/audit-log.ts'
import { findApproval, listApprovals, type StoredApproval } from '../store/approvals.ts'
import type { Store } from '../store/store.ts'
import { confirmApproval } from './confirm-approval.ts'
import { refuseApproval, withdrawApproval } from './end-approval.ts'
import type { Approvals } from './gate.ts'
import { present } from './present.ts'
import { tidy } from './tidy.ts'

type Deps = {
  guard: Guard
  store: Store
  recorder: Recorder
  auditLog: AuditLog
  approvals: Approvals
}

/** What admins do about changes that wait for a second one; also of kinds that are switched off by now. */
export function approvalRoutes(deps: Deps): Router {
  const routes = new Routes(deps.guard)
  const { db } = deps.store
  const need = async (id: string): Promise<StoredApproval> => {
    await tidy(deps)
    const found = await findApproval(db, { id })
    if (found) return found
    throw new HttpProblem({ code: 'not-found', variant: 'approval', outcome: 'not-applied' })
  }

  routes.serve(approvalEndpoints.listApprovals, async () => {
    await tidy(deps)
    return { approvals: (await listApprovals(db)).map(present) }
  })
  routes.serve(approvalEndpoints.confirmApproval, async ({ params, ...by }) =>
    confirmApproval(deps, await need(params.approvalId), { ...by, params }),
  )
  routes.serve(approvalEndpoints.refuseApproval, async ({ params, ...by }) => ({
    approval: await refuseApproval(deps, await need(params.approvalId), by),
  }))
  routes.serve(approvalEndpoints.withdrawApproval, async ({ params, ...by }) => ({
    approval: await withdrawApproval(deps, await need(params.approvalId), by),
  }))
  return routes.router
}
