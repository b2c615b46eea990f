import * as z from 'zod/mini'
import { Checking, type Endpoint } from './endpoint.ts'
import { InvitedPerson, OpaqueId } from './people.ts'
import { Approval } from './approval.ts'

const ApprovalParams = z.object({ approvalId: OpaqueId })
const ApprovalReply = z.object({ approval: Approval })

/** What admins do about changes that wait for a second one. Apart from what one is, which the type of every endpoint needs. */
export const approvalEndpoints = {
  /** Those that wait, and those that ended in the last 30 days; newest first. */
  listApprovals: {
    method: 'GET',
    path: '/api/approvals',
    role: 'admin',
    scope: 'all',
    status: 200,
    reply: z.object({ approvals: z.array(Approval) }),
  },
  /** Makes the change, once however often it is sent. By a second admin: whoever asked for it cannot. */
  confirmApproval: {
    method: 'POST',
    path: '/api/approvals/:approvalId/confirmation',
    role: 'admin',
    scope: 'all',
    needsRecentProof: true,
    params: ApprovalParams,
    status: 200,
    /** `invited` holds the link where the change has made one: whoever confirms passes it on. */
    reply: z.extend(ApprovalReply, { invited: z.optional(InvitedPerson) }),
    pending: Checking,
  },
  refuseApproval: {
    method: 'POST',
    path: '/api/approvals/:approvalId/refusal',
    role: 'admin',
    scope: 'all',
    needsRecentProof: true,
    params: ApprovalParams,
    status: 200,
    reply: ApprovalReply,
  },
  /** By whoever asked for it. */
  withdrawApproval: {
    method: 'DELETE',
    path: '/api/approvals/:approvalId',
    role: 'admin',
    scope: 'all',
    params: ApprovalParams,
    status: 200,
    reply: ApprovalReply,
  },
} as const satisfies Record<string, Endpoint>
