import { createHash } from 'node:crypto'
import { isIPv6 } from 'node:net'
import { HttpProblem, type Throttled } from '../http/http-problem.ts'
import type { Limit, RateLimiter } from '../store/allowance.ts'
import { SERVER_FAULT } from './auth-reply.ts'

/**
 * Attempts that fail. From one network, against one account: few. One network, whatever it tries: more.
 * One account, from everywhere: so many that one network alone cannot use them up and so lock the
 * owner out, yet far too few to guess a password. A client with one IPv6 address has a whole /64, and
 * many have a /56 or a /48 to choose from, so that each of these is a network of its own.
 * https://cheatsheetseries.owasp.org/cheatsheets/Authentication_Cheat_Sheet.html#login-throttling
 */
const PAIR: Limit[] = [
  { burst: 5, perMinute: 1 },
  { burst: 10, perMinute: 1 },
  { burst: 15, perMinute: 2 },
]
const NETWORK: Limit[] = [
  { burst: 30, perMinute: 10 },
  { burst: 60, perMinute: 20 },
  { burst: 120, perMinute: 40 },
]
const ACCOUNT: Limit = { burst: 60, perMinute: 5 }
/**
 * Codes of one account after its password, from everywhere. A code has six digits, and three are good at a time: one
 * is found within a year with a chance of one in ten.
 */
const CODES: Limit = { burst: 20, perMinute: 1 / 15 }
/** Who has proven something already: a device, a challenge, a session. */
const PROVEN: Limit = { burst: 5, perMinute: 1 }

/** Signing in, changing what signs a person in, or opening a one-time link. */
type Attempted = 'sign-in' | 'own-sign-in' | 'links'

/** One attempt to get in. */
type Attempt = {
  /**
   * Counts it at `what`, which chooses the sentence.
   * @throws HttpProblem `too-many-requests`, the same whether or not the account exists.
   */
  count(what?: Attempted): Promise<void>
  /** Takes it back: what was tried was right. */
  succeeded(): Promise<void>
  /** Does what was tried. A fault, of the database, say, takes the attempt back: it showed nothing of what was tried. */
  unlessFault<T>(work: () => Promise<T>): Promise<T>
}

export type SignInThrottle = {
  /**
   * An attempt at an account. A device that has signed in to it before is counted on its own, so that
   * strangers cannot keep its owner out:
   * https://owasp.org/www-community/Slow_Down_Online_Guessing_Attacks_with_Device_Cookies
   */
  at(account: string, address: string, device?: string): Attempt
  /**
   * An attempt at something that no account is known for: counted by where it comes from, but one from a device that
   * has signed in before on its own.
   */
  from(
    address: string,
    what: 'invitation' | 'link' | 'company' | 'passkey',
    device?: string,
  ): Attempt
  /**
   * A code after the right password. Those of strangers who know it as well keep its owner out of no device that
   * has signed in before.
   */
  code(challengeId: string, person: { id: string; email: string }, device?: string): Attempt
  /**
   * An attempt after the right password, in a session, or by a link that is good: nobody else can use it up. The
   * account is the one of a sign-in under way.
   */
  by(what: 'challenge' | 'session' | 'link', id: string, account?: string): Attempt
}

/** What an attempt takes from, the narrowest first; `account` is told to the record when that one is used up. */
type Allowances = { key: string; limit: Limit; account?: string | undefined }[]

export function createSignInThrottle(limiter: RateLimiter): SignInThrottle {
  const attempt = (allowances: Allowances) => attemptAt(limiter, allowances)
  return {
    at(account, address, device) {
      const to = digest(account)
      if (device !== undefined) {
        return attempt([{ key: `sign-in:device:${digest(device)}:${to}`, limit: PROVEN, account }])
      }
      return attempt([
        ...perNetwork(address, `pair:${to}`, PAIR).map((pair) => ({ ...pair, account })),
        ...perNetwork(address, 'address', NETWORK),
        { key: `sign-in:account:${to}`, limit: ACCOUNT, account },
      ])
    },
    from(address, what, device) {
      if (device !== undefined) {
        return attempt([{ key: `sign-in:${what}:${digest(device)}`, limit: PROVEN }])
      }
      return attempt([
        ...perNetwork(address, what, PAIR),
        ...perNetwork(address, 'address', NETWORK),
      ])
    },
    code(challengeId, { id, email: account }, device) {
      const who = digest(id)
      const codes =
        device === undefined
          ? { key: `sign-in:codes:${who}`, limit: CODES, account }
          : { key: `sign-in:codes:${digest(device)}:${who}`, limit: PROVEN, account }
      const challenge = { key: `sign-in:challenge:${digest(challengeId)}`, limit: PROVEN, account }
      return attempt([challenge, codes])
    },
    by: (what, id, account) =>
      attempt([{ key: `sign-in:${what}:${digest(id)}`, limit: PROVEN, account }]),
  }
}

function attemptAt(limiter: RateLimiter, allowances: Allowances): Attempt {
  async function giveBack(taken: Allowances): Promise<void> {
    for (const { key, limit } of taken) await limiter.giveBack(key, limit)
  }
  return {
    async count(what = 'sign-in') {
      for (const { key, limit, account } of allowances) {
        const wait = await limiter.take(key, limit)
        if (wait > 0) throw tooMany(what, wait, { bucket: key, account })
      }
    },
    async unlessFault(work) {
      try {
        return await work()
      } catch (error) {
        if (isFault(error)) await giveBack(allowances).catch(() => undefined)
        throw error
      }
    },
    async succeeded() {
      const [narrowest, ...others] = allowances
      if (narrowest) await limiter.reset(narrowest.key)
      await giveBack(others)
    },
  }
}

/** Of ours, rather than of who asks. */
function isFault(error: unknown): boolean {
  return !(error instanceof HttpProblem) || error.status >= SERVER_FAULT
}

function tooMany(variant: Attempted, wait: number, throttled: Throttled): HttpProblem {
  return new HttpProblem({
    code: 'too-many-requests',
    variant,
    values: { seconds: wait },
    outcome: 'not-applied',
    retryAfter: wait,
    throttled,
  })
}

const IPV6_GROUPS = 8
/** Hexadecimal digits of the networks that are counted: /64, /56 and /48. */
const PREFIXES = [16, 14, 12]

/** One allowance for each network that an address is in, the narrowest first. */
function perNetwork(address: string, what: string, limits: Limit[]): Allowances {
  return networksOf(address).flatMap((network, index) => {
    const limit = limits[index]
    return limit ? [{ key: `sign-in:${what}:${digest(network)}`, limit }] : []
  })
}

function networksOf(address: string): string[] {
  if (!isIPv6(address) || address.includes('.')) return [address]
  const [head = [], tail = []] = address.split('::').map((side) => side.split(':').filter(Boolean))
  const zeros = Array.from({ length: IPV6_GROUPS - head.length - tail.length }, () => '0')
  const digits = [...head, ...zeros, ...tail].map((group) => group.padStart(4, '0')).join('')
  return PREFIXES.map((length) => digits.slice(0, length))
}

/** What people type into the field for an e-mail address need not be one: it is not kept. */
function digest(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 22)
}
