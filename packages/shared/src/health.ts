import * as z from 'zod/mini'
import type { Endpoint } from './endpoint.ts'

const Liveness = z.object({ live: z.literal(true) })
const TwilioReadiness = z.enum([
  'ready',
  'unreachable',
  'credentials-rejected',
  'permission-missing',
  'account-inactive',
])

/** Whether this process can do its work now, and if not, which part cannot. */
export const Readiness = z.object({
  ready: z.boolean(),
  twilio: TwilioReadiness,
  /** What stands in the way of a connection to Twilio, where there is none. */
  obstacle: z.optional(z.enum(['dns', 'tls', 'proxy', 'timeout', 'refused', 'gateway'])),
  record: z.enum(['ready', 'unavailable']),
  /** In the last minute an error was met that nobody waited for; the log says which. */
  faulted: z.optional(z.boolean()),
  /** Asked to end, it takes no new work soon: send requests elsewhere. */
  stopping: z.boolean(),
})
export type Readiness = z.infer<typeof Readiness>

/** For machines: probes, answered whatever the host name, and this contract. */
export const healthEndpoints = {
  getLiveness: {
    method: 'GET',
    path: '/livez',
    role: 'anyone',
    scope: 'none',
    status: 200,
    reply: Liveness,
  },
  getReadiness: {
    method: 'GET',
    path: '/readyz',
    role: 'anyone',
    scope: 'none',
    status: 200,
    reply: Readiness,
  },
  getOpenApi: {
    method: 'GET',
    path: '/api/openapi.json',
    role: 'viewer',
    scope: 'none',
    status: 200,
    reply: z.looseObject({ openapi: z.string() }),
  },
} as const satisfies Record<string, Endpoint>
