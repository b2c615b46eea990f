import { type Endpoint, PERSON_HEADER } from '@sipdesk/shared/endpoint.ts'
import { isAtLeast, type Role } from '@sipdesk/shared/role.ts'
import { HttpProblem } from '../http/http-problem.ts'
import type { SignedIn } from '../http/request-context.ts'
import type { Guard } from '../http/routes.ts'
import type { Limit, RateLimiter } from '../store/allowance.ts'
import type { Store } from '../store/store.ts'
import { requireInScope, type ListOfHandover } from './list-scope.ts'
import type { SecondFactorRule } from './second-factor.ts'
import type { Sessions } from './sessions.ts'
import { requireRecentProof } from './step-up.ts'

type Deps = {
  sessions: Sessions
  store: Store
  limiter: RateLimiter
  changes: Limit
  lacksSecondFactor: SecondFactorRule
  listOfHandover: ListOfHandover
}

/**
 * The one place that decides who may do what: it compares the person with what the endpoint table
 * names: the role, the lists within reach, and a recent proof.
 */
export function createGuard(app: Deps): Guard {
  const { sessions, store, limiter, changes, lacksSecondFactor, listOfHandover } = app
  return async (endpoint, request, context) => {
    const { role, method } = endpoint
    if (role === 'anyone') return undefined
    const signedIn = await sessions.find(request.headers)
    if (!signedIn) {
      context.hasForgedCookie = await sessions.isForged(request.headers)
      throw unauthenticated()
    }
    const meant = request.headers[PERSON_HEADER.toLowerCase()]
    if (meant !== undefined && meant !== signedIn.person.id) throw new AnotherPerson()
    context.signedIn = signedIn
    if (!isAtLeast(signedIn.person.role, role)) throw forbidden(signedIn.person.role, role)
    if (!endpoint.isForSetUp && lacksSecondFactor(signedIn)) throw secondFactorRequired()
    if (method !== 'GET') await allowChange(limiter, changes, { endpoint, signedIn })
    await requireInScope(listOfHandover, signedIn.person, { endpoint, request, context })
    await requireRecentProof(store.db, endpoint, signedIn, request)
    return signedIn
  }
}

function unauthenticated(): HttpProblem {
  return new HttpProblem({
    code: 'unauthenticated',
    variant: 'no-session',
    outcome: 'not-applied',
  })
}

/** The session is alive, but it is not that of the person for whom the page was loaded. */
export class AnotherPerson extends HttpProblem {
  constructor() {
    super({ code: 'unauthenticated', variant: 'another-person', outcome: 'not-applied' })
  }
}

function forbidden(role: Role, needed: Role): HttpProblem {
  return new HttpProblem({ code: 'forbidden', values: { needed, role }, outcome: 'not-applied' })
}

function secondFactorRequired(): HttpProblem {
  return new HttpProblem({ code: 'second-factor-required', outcome: 'not-applied' })
}

async function allowChange(
  limiter: RateLimiter,
  limit: Limit,
  { endpoint: { role, isUncounted }, signedIn }: { endpoint: Endpoint; signedIn: SignedIn },
): Promise<void> {
  if (isUncounted) return
  // What a viewer may change is their own sign-in. A stolen session must not keep its owner from ending it.
  const who = role === 'viewer' ? `session:${signedIn.sessionId}` : signedIn.person.id
  // When the limit cannot be kept, the record cannot be written either, and that refuses the change.
  const wait = await limiter.take(`change:${who}`, limit).catch(() => 0)
  if (wait === 0) return
  throw new HttpProblem({
    code: 'too-many-requests',
    variant: 'changes',
    values: { limit: limit.perMinute, seconds: wait },
    outcome: 'not-applied',
    retryAfter: wait,
  })
}
