import type { Endpoint } from '@sipdesk/shared/endpoint.ts'
import { endpoints } from '@sipdesk/shared/endpoints.ts'
import { Approvals, nameOf } from './approvals/gate.ts'
import { approvableExport } from './audit/approvable-export.ts'
import { createRecorder } from './audit/recorder.ts'
import type { Config } from './config/config.ts'
import { approvableList } from './credential-lists/approvable-list.ts'
import { approvableCredential } from './credentials/approvable-credential.ts'
import type { Approvable } from './http/approval-gate.ts'
import { approvablePeople } from './people/approvable-people.ts'
import { switchApprovals } from './people/second-admin.ts'

type Names = keyof typeof endpoints
type Waits = {
  [Name in Names]: (typeof endpoints)[Name] extends { needsApproval: unknown } ? Name : never
}[Names]

type Deps = Parameters<typeof switchApprovals>[0] &
  Parameters<typeof approvableList>[0] &
  Parameters<typeof approvableCredential>[0]

/**
 * What puts changes on record, and what puts them off until a second admin confirms them: those that the settings name,
 * from now on.
 *
 * @throws ApprovalsUnusable
 */
export async function startRecording(deps: Deps, { approvalKinds }: Pick<Config, 'approvalKinds'>) {
  await switchApprovals(deps, approvalKinds)
  const recorder = createRecorder(deps.auditLog)
  const approvables = approvablesOf(deps)
  return {
    recorder,
    approvals: new Approvals({ ...deps, recorder, kinds: approvalKinds, approvables }),
  }
}

/** By endpoint: every one that is marked so in the table has a rule here. */
function approvablesOf(deps: Deps): ReadonlyMap<string, Approvable<unknown>> {
  const approvables = {
    ...approvablePeople(deps),
    deleteCredentialList: approvableList(deps),
    deleteCredential: approvableCredential(deps),
    prepareAuditExport: approvableExport(),
  } satisfies Record<Waits, unknown>
  const byName = Object.entries(approvables).map(([name, approvable]) => {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the names are those of the table, the input is of the endpoint's own schemas
    const endpoint: Endpoint = endpoints[name as Waits]
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    return [nameOf(endpoint), approvable as Approvable<unknown>] as const
  })
  return new Map(byName)
}
