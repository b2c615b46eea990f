import { randomBytes } from 'node:crypto'
import type { Logger } from 'pino'
import type { Mode } from '@sipdesk/shared/session.ts'
import type { SignInOptions } from '@sipdesk/shared/sign-in.ts'
import type { Config } from './config/config.ts'
import type { FirstAdmin } from './config/people.ts'
import { isLoopback } from './config/settings.ts'
import { modeOf } from './config/store-location.ts'
import type { Secrets } from './config/store.ts'
import { createAuth, type Auth } from './people/auth.ts'
import { adoptLinks } from './people/company-accounts.ts'
import { issuerOf } from './people/company-provider.ts'
import { createFirstAdmin, resetSandboxAdmin } from './people/first-admin.ts'
import { limitProvider } from './people/provider-traffic.ts'
import { renewSecondFactors } from './people/second-factor-secrets.ts'
import type { WaysIn } from './people/ways-in.ts'
import type { AuditLog } from './store/audit-log.ts'
import type { Store } from './store/store.ts'

type Deps = {
  config: Config
  store: Store
  auditLog: AuditLog
  secrets: Secrets
  ways: WaysIn
  log: Pick<Logger, 'warn'>
}

const SANDBOX_EMAIL = 'admin@sandbox.example'
const SANDBOX_PASSWORD_BYTES = 18

/** Everything by which people sign in, and what is to be done for it at each start; with how one can sign in. */
export async function openSignIn({ config, store, auditLog, secrets, ways, log }: Deps) {
  const { appUrl, company } = config
  // Before the provider is first asked, which creating the rest does.
  if (company) limitProvider(company.issuer, log, config.outboundProxy)
  const auth = createAuth({ store, record: auditLog, appUrl, secret: secrets[0], company, ways })
  await renewSecondFactors(store.db, secrets)
  return { auth, signInOptions: await prepareSignIn(auth, store, config, modeOf(config)) }
}

/** Has company accounts kept under their issuer, and a first admin there; resolves to how one can sign in. */
async function prepareSignIn(
  auth: Auth,
  store: Store,
  config: Config,
  mode: Mode,
): Promise<SignInOptions> {
  const { company } = config
  if (company) await adoptLinks(store, issuerOf(company))
  const sandboxAccount = await seePeopleIn(auth, store, config, mode)
  return { mode, companySignIn: company !== undefined, ...(sandboxAccount && { sandboxAccount }) }
}

/** Creates the first admin, or in a sandbox one with a new password at each start, which is returned. */
async function seePeopleIn(
  auth: Auth,
  store: Store,
  { firstAdmin, store: settings, host, appUrl }: Config,
  mode: Mode,
): Promise<FirstAdmin | undefined> {
  if (firstAdmin) {
    await createFirstAdmin(store, firstAdmin)
    return undefined
  }
  const isForThisMachine = isLoopback(host) && isLoopback(appUrl.hostname)
  if (mode === 'live' || 'databaseUrl' in settings || !isForThisMachine) return undefined
  const password = randomBytes(SANDBOX_PASSWORD_BYTES).toString('base64url')
  const admin = { email: SANDBOX_EMAIL, password }
  await resetSandboxAdmin(auth, store, admin)
  return admin
}
