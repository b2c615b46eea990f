import * as z from 'zod/mini'
import { Domain } from './domains.ts'
import type { Endpoint } from './endpoint.ts'
import { Timestamp } from './timestamp.ts'

const Domains = z.object({ domains: z.array(Domain), asOf: Timestamp })
export type Domains = z.infer<typeof Domains>

export const domainEndpoints = {
  /** Kept for a minute; `fresh` asks Twilio now. */
  listDomains: {
    method: 'GET',
    path: '/api/domains',
    role: 'viewer',
    query: z.strictObject({ fresh: z.optional(z.literal('true')) }),
    status: 200,
    reply: Domains,
  },
} as const satisfies Record<string, Endpoint>
