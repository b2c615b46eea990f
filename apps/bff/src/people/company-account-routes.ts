import { peopleEndpoints } from '@sipdesk/shared/people.ts'
import type { Router } from 'express'
import type { Recorder } from '../audit/recorder.ts'
import type { ApprovalGate } from '../http/approval-gate.ts'
import { HttpProblem } from '../http/http-problem.ts'
import { Routes, type Guard } from '../http/routes.ts'
import type { Store } from '../store/store.ts'
import type { WaysIn } from './ways-in.ts'
import { approveAccount } from './company-accounts.ts'
import { findRequest, forgetRequest, type CompanyRequest } from './company-requests.ts'

type Deps = {
  guard: Guard
  approvals: ApprovalGate
  recorder: Recorder
  store: Store
  ways: Pick<WaysIn, 'issuer'>
}

/** What admins decide about accounts of the company that wait. */
export function companyAccountRoutes({
  guard,
  approvals,
  recorder,
  store,
  ways: { issuer },
}: Deps): Router {
  const routes = new Routes(guard, approvals)
  const need = async (id: string): Promise<CompanyRequest> => {
    const request = issuer && (await findRequest(store.db, issuer, id))
    if (!request) throw decided()
    return request
  }

  routes.serve(peopleEndpoints.approveCompanyAccount, async ({ context, params }) => {
    const request = await need(params.accountId)
    const entry = { action: 'company-account.approve', target: nameOf(request) } as const
    return recorder.around(context, entry, async () => {
      if (!(await approveAccount(store, request))) throw decided()
      return {}
    })
  })

  routes.serve(peopleEndpoints.refuseCompanyAccount, async ({ context, params }) => {
    const request = await need(params.accountId)
    const entry = { action: 'company-account.refuse', target: nameOf(request) } as const
    return recorder.around(context, entry, async () => {
      await forgetRequest(store.db, request.id)
      return {}
    })
  })
  return routes.router
}

function nameOf({ email, subject }: CompanyRequest): string {
  return `${email}: ${subject}`
}

function decided(): HttpProblem {
  return new HttpProblem({ code: 'not-found', variant: 'company-account', outcome: 'not-applied' })
}
