import * as z from 'zod/mini'
import { AuditEvent, AuditFilter } from './audit.ts'
import type { Endpoint } from './endpoint.ts'

const AuditEvents = z.object({ events: z.array(AuditEvent), nextCursor: z.nullable(z.string()) })
export type AuditEvents = z.infer<typeof AuditEvents>

/** `cursor` is the `nextCursor` of the page before. */
const AuditQuery = z.extend(AuditFilter, {
  cursor: z.optional(z.string().check(z.regex(/^\d{1,15}$/, 'cursor-malformed'))),
})

export const AUDIT_EXPORT_PATH = '/api/audit-events/export'

export const auditEndpoints = {
  listAuditEvents: {
    method: 'GET',
    path: '/api/audit-events',
    role: 'admin',
    query: AuditQuery,
    status: 200,
    reply: AuditEvents,
  },
} as const satisfies Record<string, Endpoint>
