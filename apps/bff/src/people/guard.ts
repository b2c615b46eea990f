import { PERSON_HEADER } from '@sipdesk/shared/endpoint.ts'
import { isAtLeast } from '@sipdesk/shared/person.ts'
import { HttpProblem } from '../http/http-problem.ts'
import type { Guard } from '../http/routes.ts'
import type { Limit, RateLimiter } from '../store/rate-limit.ts'
import type { Sessions } from './sessions.ts'

/**
 * The one place that decides who may do what: it compares the role of whoever asks with the role that
 * the table of endpoints names.
 */
export function createGuard(sessions: Sessions, limiter: RateLimiter, changes: Limit): Guard {
  return async ({ role, method }, request, context) => {
    if (role === 'anyone') return undefined
    const signedIn = await sessions.find(request.headers)
    if (!signedIn) throw unauthenticated()
    const meant = request.headers[PERSON_HEADER.toLowerCase()]
    if (meant !== undefined && meant !== signedIn.person.id) throw new SomebodyElse()
    context.signedIn = signedIn
    if (!isAtLeast(signedIn.person.role, role)) throw forbidden(signedIn.person.role, role)
    if (method !== 'GET') await allowChange(limiter, changes, signedIn.person.id)
    return signedIn
  }
}

function unauthenticated(): HttpProblem {
  return new HttpProblem('unauthenticated', {
    detail: 'You are not signed in, or your session has ended. Sign in and try again.',
    outcome: 'not-applied',
  })
}

/** The session is alive, but it is not that of the person for whom the page was loaded. */
export class SomebodyElse extends HttpProblem {
  constructor() {
    super('unauthenticated', {
      detail:
        'Somebody else has signed in with this browser since the page was loaded. Nothing was done in their name. Sign in again to go on.',
      outcome: 'not-applied',
    })
  }
}

function forbidden(role: string, needed: string): HttpProblem {
  return new HttpProblem('forbidden', {
    detail: 'This needs the role {needed}; yours is {role}. Ask an admin.',
    values: { needed, role },
    outcome: 'not-applied',
  })
}

async function allowChange(limiter: RateLimiter, limit: Limit, personId: string): Promise<void> {
  // When the limit cannot be kept, the record cannot be written either, and that refuses the change.
  const wait = await limiter.take(`change:${personId}`, limit).catch(() => 0)
  if (wait === 0) return
  throw new HttpProblem('too-many-requests', {
    detail: 'You made more than {limit} changes in a minute. Wait {seconds} s and try again.',
    values: { limit: limit.perMinute, seconds: wait },
    outcome: 'not-applied',
    retryAfter: wait,
  })
}
