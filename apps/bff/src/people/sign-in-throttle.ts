import { createHash } from 'node:crypto'
import { isIPv6 } from 'node:net'
import { HttpProblem } from '../http/http-problem.ts'
import type { Limit, RateLimiter } from '../store/rate-limit.ts'

/**
 * Attempts that fail. From one address, against one account: few. One address, whatever it tries: more.
 * One account, from everywhere: so many that one address alone cannot use them up and so lock the
 * owner out, yet far too few to guess a password.
 * https://cheatsheetseries.owasp.org/cheatsheets/Authentication_Cheat_Sheet.html#login-throttling
 */
const PAIR: Limit = { burst: 5, perMinute: 1 }
const ADDRESS: Limit = { burst: 30, perMinute: 10 }
const ACCOUNT: Limit = { burst: 60, perMinute: 5 }

/** Signing in, changing what signs a person in, or opening a one-time link. */
type Attempted = 'sign-in' | 'own-sign-in' | 'links'

export type SignInThrottle = {
  /**
   * Counts an attempt at `what`, which chooses the sentence.
   * @throws HttpProblem `too-many-requests`, the same whether or not the account exists.
   */
  attempt(address: string, account: string, what?: Attempted): Promise<void>
  /** Takes the attempt back: the password was right. */
  succeeded(address: string, account: string): Promise<void>
}

export function createSignInThrottle(limiter: RateLimiter): SignInThrottle {
  const keysOf = (address: string, account: string): [string, Limit][] => {
    const from = digest(networkOf(address))
    const to = digest(account)
    return [
      [`sign-in:pair:${from}:${to}`, PAIR],
      [`sign-in:address:${from}`, ADDRESS],
      [`sign-in:account:${to}`, ACCOUNT],
    ]
  }
  return {
    async attempt(address, account, what = 'sign-in') {
      for (const [key, limit] of keysOf(address, account)) {
        const wait = await limiter.take(key, limit)
        if (wait > 0) throw tooMany(what, wait)
      }
    },
    async succeeded(address, account) {
      const [pair, ...others] = keysOf(address, account)
      if (pair) await limiter.reset(pair[0])
      for (const [key, limit] of others) await limiter.giveBack(key, limit)
    },
  }
}

function tooMany(variant: Attempted, wait: number): HttpProblem {
  return new HttpProblem({
    code: 'too-many-requests',
    variant,
    values: { seconds: wait },
    outcome: 'not-applied',
    retryAfter: wait,
  })
}

const IPV6_GROUPS = 8

/** A client with one IPv6 address has a whole /64. */
function networkOf(address: string): string {
  if (!isIPv6(address) || address.includes('.')) return address
  const [head = [], tail = []] = address.split('::').map((side) => side.split(':').filter(Boolean))
  const zeros = Array.from({ length: IPV6_GROUPS - head.length - tail.length }, () => '0')
  return [...head, ...zeros, ...tail].slice(0, IPV6_GROUPS / 2).join(':')
}

/** What people type into the field for an e-mail address need not be one: it is not kept. */
function digest(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 22)
}
