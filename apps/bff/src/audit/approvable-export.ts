import { createHash } from 'node:crypto'
import type { BodyOf } from '@sipdesk/shared/endpoint.ts'
import type { auditEndpoints } from '@sipdesk/shared/audit.ts'
import type { Approvable } from '../http/approval-gate.ts'

type Input = { body: BodyOf<typeof auditEndpoints.prepareAuditExport> }

/** An export as a second admin may have to confirm it: of this format and filter, for the person who asks. */
export function approvableExport(): Approvable<Input> {
  return async ({ body: { format = 'csv', ...filter } = {} }, { personId }) => {
    const target = describeExport(format, filter)
    const digest = createHash('sha256').update(target).digest('base64url')
    return {
      kind: 'export-activity',
      action: 'audit.export',
      subject: { target },
      targetKey: `export:${personId}:${digest}`,
      target,
      version: 'any',
      isGrant: true,
    }
  }
}

/** An export as the record names it: the same for the same filter, in whatever order. */
export function describeExport(format: string, filter: Record<string, string | undefined>): string {
  const given = Object.entries(filter).filter((entry): entry is [string, string] => !!entry[1])
  const sorted = given.toSorted(([a], [b]) => (a < b ? -1 : 1))
  return `${format} ${new URLSearchParams(sorted).toString()}`.trim()
}
