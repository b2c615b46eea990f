import { betterAuth, type BetterAuthOptions } from 'better-auth'
import { kyselyAdapter } from '@better-auth/kysely-adapter'
import { genericOAuth } from 'better-auth/plugins/generic-oauth'
import { twoFactor } from 'better-auth/plugins/two-factor'
import {
  SIGN_IN_PASSWORD_MAX_CHARACTERS,
  SIGN_IN_PASSWORD_MIN_CHARACTERS,
} from '@sipdesk/shared/sign-in.ts'
import type { CompanyDirectory } from '../config/people.ts'
import type { AuditLog } from '../store/audit-log.ts'
import type { Store } from '../store/store.ts'
import { withAccountsOf } from './account-issuer.ts'
import { sessionBeginning } from './begin-session.ts'
import { companySessionOf, provenBefore } from './company-arrival.ts'
import { companySignIn } from './company-sign-in.ts'
import { digestPassword, isPasswordOf } from './password-digest.ts'
import { withPasswordsUnlessProven } from './proven-otherwise.ts'
import { recoveryCodeOptions } from './recovery-codes.ts'
import type { WaysIn } from './ways-in.ts'
import { withDigestedSessionTokens } from './session-tokens.ts'

/** Milliseconds after which a session ends: without a request, and however busy it was. */
export const SESSION_TIMEOUTS = { idle: 30 * 60_000, absolute: 12 * 60 * 60_000 }
/** The header in which the address of a request comes through better-auth to the session that it begins. */
export const ADDRESS_HEADER = 'x-sipdesk-address'

type Deps = {
  store: Store
  record: AuditLog
  appUrl: URL
  secret: string
  company: CompanyDirectory | undefined
  ways: WaysIn
}

export type Auth = ReturnType<typeof createAuth>

/**
 * better-auth as this product uses it: passwords, one-time codes, a company's OpenID provider,
 * sessions. Its own HTTP interface is not exposed: each route calls what it needs.
 */
export function createAuth({ store, record, appUrl, secret, company, ways }: Deps) {
  const { db, engine } = store
  return betterAuth({
    appName: 'Sipdesk',
    baseURL: appUrl.origin,
    basePath: '/api/auth',
    secret,
    telemetry: { enabled: false },
    logger: { disabled: true },
    database: withDigestedSessionTokens(
      // SQLite has one connection: a query inside a transaction cannot wait for one outside.
      withAccountsOf(
        ways.issuer,
        withPasswordsUnlessProven(
          kyselyAdapter(db, { type: engine, transaction: engine === 'postgres' }),
        ),
      ),
    ),
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: SIGN_IN_PASSWORD_MIN_CHARACTERS,
      maxPasswordLength: SIGN_IN_PASSWORD_MAX_CHARACTERS * 2,
      password: {
        hash: digestPassword,
        verify: ({ hash, password }) => isPasswordOf(hash, password),
      },
    },
    ...TABLES,
    databaseHooks: { session: { create: { before: sessionStart(store) } } },
    rateLimit: { enabled: false },
    // What is no refusal is thrown: better-auth would print it, with all that the database says.
    onAPIError: { errorURL: `${appUrl.origin}/?sign-in=failed`, throw: true },
    // better-auth itself would keep half of an IPv6 address.
    advanced: { ipAddress: { disableIpTracking: true }, ...cookies(appUrl) },
    plugins: [
      twoFactor({
        issuer: 'Sipdesk',
        // Of who has none: the endpoints ask for another proof.
        allowPasswordless: true,
        schema: { twoFactor: { modelName: 'twoFactors' } },
        backupCodeOptions: recoveryCodeOptions(secret),
        // Whoever knows the password would keep its owner out of every device: we count ourselves.
        accountLockout: { enabled: false },
      }),
      sessionBeginning(),
      genericOAuth({ config: company ? [companySignIn({ company, store, record, ways })] : [] }),
    ],
  })
}

/** Our names for its tables, and what we keep in them. */
const TABLES = {
  user: {
    modelName: 'people',
    additionalFields: {
      role: { type: 'string', required: true, input: false },
      disabledAt: { type: 'string', required: false, input: false },
    },
  },
  session: {
    modelName: 'sessions',
    expiresIn: SESSION_TIMEOUTS.absolute / 1_000,
    disableSessionRefresh: true,
    additionalFields: {
      provenAt: { type: 'string', required: false, input: false },
      companyIssuer: { type: 'string', required: false, input: false },
      companySubject: { type: 'string', required: false, input: false },
      companySid: { type: 'string', required: false, input: false },
      companySecondFactor: { type: 'string', required: false, input: false },
    },
    cookieCache: { enabled: false },
  },
  account: {
    modelName: 'accounts',
    updateAccountOnSignIn: false,
    // A row for each start, which anybody may ask for, would fill the table.
    storeStateStrategy: 'cookie',
    // An account is linked by `company-accounts.ts` alone.
    accountLinking: { enabled: false, disableImplicitLinking: true },
    additionalFields: { issuer: { type: 'string', required: false, input: false } },
  },
  verification: { modelName: 'verifications' },
} as const

/**
 * Cookies that no script and no other site can use. Under https their prefix guarantees that this
 * very host set them, over HTTP: https://developer.mozilla.org/docs/Web/HTTP/Reference/Headers/Set-Cookie#cookie_prefixes
 * On plain http, which is for this machine alone, their names hold the port: browsers send cookies to every port of a
 * host, and two installations there would sign each other out. https://www.rfc-editor.org/rfc/rfc6265#section-8.5
 */
function cookies(appUrl: URL) {
  const secure = appUrl.protocol === 'https:'
  return {
    useSecureCookies: false,
    cookiePrefix: secure ? '__Host-Http-sipdesk' : `sipdesk-${appUrl.port || '80'}`,
    defaultCookieAttributes: { httpOnly: true, sameSite: 'strict', secure, path: '/' },
    // It must be sent on the redirect back from the company's provider, which is another site.
    cookies: { oauth_state: { attributes: { sameSite: 'lax' } } },
  } as const
}

type SessionHooks = NonNullable<NonNullable<BetterAuthOptions['databaseHooks']>['session']>
type SessionStart = NonNullable<NonNullable<SessionHooks['create']>['before']>

/** Lets a session begin of who may come in, with where it comes from. */
function sessionStart(store: Store): SessionStart {
  return async ({ userId }, context) =>
    (await mayComeIn(store, userId)) && {
      data: {
        ipAddress: context?.headers?.get(ADDRESS_HEADER) ?? '',
        ...companySessionOf(context?.context.session?.session),
        ...provenBefore(),
      },
    }
}

async function mayComeIn({ db }: Store, personId: string): Promise<boolean> {
  const person = await db
    .selectFrom('people')
    .select('disabledAt')
    .where('id', '=', personId)
    .executeTakeFirst()
  return person?.disabledAt === null
}
