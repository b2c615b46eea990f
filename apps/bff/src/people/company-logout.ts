import { createHash } from 'node:crypto'
import { isSendable } from '@sipdesk/shared/text.ts'
import { createRemoteJWKSet, customFetch, jwtVerify, type JWTVerifyGetKey } from 'jose'
import * as z from 'zod/mini'
import type { CompanyDirectory } from '../config/people.ts'
import { createStoredLimiter } from '../store/rate-limit.ts'
import type { Store } from '../store/store.ts'
import { findKeys, issuerOf, readKeys, SIGNATURES } from './company-provider.ts'
import type { CompanyLogout } from './company-sessions.ts'

/** Seconds for which a token is good, and by which the provider's clock may differ from ours. */
const MAX_AGE = 5 * 60
const CLOCK_TOLERANCE = 60
/** Each token is good once, for longer than it is good at all. */
const ONCE = { burst: 1, perMinute: 1 / 20 }
const EVENT = 'http://schemas.openid.net/event/backchannel-logout'

const Name = z.string().check(z.minLength(1), z.maxLength(255), z.refine(isSendable))

/** https://openid.net/specs/openid-connect-backchannel-1_0.html#LogoutToken */
const LogoutToken = z
  .object({
    jti: Name,
    iat: z.number(),
    sub: z.optional(Name),
    sid: z.optional(Name),
    events: z.record(z.string(), z.unknown()),
    nonce: z.optional(z.never()),
  })
  .check(
    z.refine(({ events }) => z.object({}).safeParse(events[EVENT]).success),
    z.refine(({ sub, sid }) => sub !== undefined || sid !== undefined),
  )

export type LogoutReader = (token: string) => Promise<CompanyLogout | undefined>

/**
 * Reads tokens by which the company's provider says that it ended a session.
 *
 * @returns undefined for a token that is not the provider's, as far as its keys can be read, not for us,
 * too old, used before, or no logout token.
 */
export function createLogoutReader(company: CompanyDirectory, store: Store): LogoutReader {
  const issuer = issuerOf(company)
  const limiter = createStoredLimiter(store)
  const keyFor = createKeys(company)

  function verify(token: string) {
    return jwtVerify(token, keyFor, {
      algorithms: SIGNATURES,
      issuer: [issuer, `${issuer}/`],
      audience: company.clientId,
      maxTokenAge: MAX_AGE,
      clockTolerance: CLOCK_TOLERANCE,
    })
  }

  return async (token) => {
    const verified = await verify(token).catch(() => undefined)
    const { data } = LogoutToken.safeParse(verified?.payload)
    if (!data) return undefined
    const id = createHash('sha256').update(`${issuer} ${data.jti}`).digest('base64url')
    if ((await limiter.take(`company-logout:${id}`, ONCE)) > 0) return undefined
    return { issuer, subject: data.sub, sid: data.sid }
  }
}

/** Milliseconds for which a provider that could not be asked is not asked again, since anybody may send a token. */
const FAILED_FOR = 5_000

/** The provider's keys, read when they are first needed, and again when it signs with another. */
function createKeys(company: CompanyDirectory): JWTVerifyGetKey {
  let failedAt = -Infinity
  async function sparingly<T>(read: () => Promise<T>): Promise<T> {
    if (performance.now() - failedAt < FAILED_FOR) throw new Error('asked a moment ago')
    return read().catch((error: unknown) => {
      failedAt = performance.now()
      throw error
    })
  }
  const ask = (url: string) => sparingly(async () => Response.json(await readKeys(url)))

  let found: Promise<JWTVerifyGetKey> | undefined
  return async (header, token) => {
    found ??= sparingly(() => findKeys(company))
      .then((url) => createRemoteJWKSet(url, { [customFetch]: ask }))
      .catch((error: unknown) => {
        found = undefined
        throw error
      })
    return (await found)(header, token)
  }
}
