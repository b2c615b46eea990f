import { randomBytes } from 'node:crypto'
import type { Logger } from 'pino'
import type { SignInOptions } from '@sipdesk/shared/sign-in.ts'
import type { Config } from './config/config.ts'
import { isLoopback } from './config/settings.ts'
import { modeOf } from './config/store-location.ts'
import type { Secrets } from './config/store.ts'
import { createAuth } from './people/auth.ts'
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
  const unlimitProvider = company && limitProvider(company.issuer, log, config.outboundProxy)
  const auth = createAuth({ store, record: auditLog, appUrl, secret: secrets[0], company, ways })
  await renewSecondFactors(store.db, secrets)
  // Of a release that kept no issuer with a company account.
  if (company) await adoptLinks(store, issuerOf(company))
  return { auth, unlimitProvider, signInOptions: await seePeopleIn(store, config) }
}

/** Has a first admin there, or in a sandbox one with a new password at each start; resolves to how one can sign in. */
async function seePeopleIn(store: Store, config: Config): Promise<SignInOptions> {
  const options = { mode: modeOf(config), companySignIn: config.company !== undefined }
  if (config.firstAdmin) {
    await createFirstAdmin(store, config.firstAdmin)
    return options
  }
  if (!isSandboxForThisMachine(config)) return options
  const password = randomBytes(SANDBOX_PASSWORD_BYTES).toString('base64url')
  const sandboxAccount = { email: SANDBOX_EMAIL, password }
  await resetSandboxAdmin(store, sandboxAccount)
  return { ...options, sandboxAccount }
}

function isSandboxForThisMachine(config: Config): boolean {
  const { host, appUrl, store } = config
  const isReachedFromHereAlone = isLoopback(host) && isLoopback(appUrl.hostname)
  return modeOf(config) === 'sandbox' && !('databaseUrl' in store) && isReachedFromHereAlone
}
