import { randomBytes } from 'node:crypto'
import { pino, type DestinationStream, type Logger } from 'pino'
import type { Mode } from '@sipdesk/shared/credentials-api.ts'
import type { SignInOptions } from '@sipdesk/shared/sign-in-api.ts'
import { createRecorder, type Recorder } from './audit/recorder.ts'
import { startRetention } from './audit/retention.ts'
import type { Config, TwilioAccount } from './config.ts'
import { createListSizes, type ListSizes } from './credential-lists/list-sizes.ts'
import { readOrMakeAuthSecret } from './data-dir.ts'
import { createReadiness, type Readiness } from './health/readiness.ts'
import type { Guard } from './http/routes.ts'
import { judge } from './judge.ts'
import { createAuth, type Auth } from './people/auth.ts'
import { createFirstAdmin, resetSandboxAdmin, type FirstAdmin } from './people/first-admin.ts'
import { createGuard } from './people/guard.ts'
import { createSessions, type Sessions } from './people/sessions.ts'
import { createSignInThrottle, type SignInThrottle } from './people/sign-in-throttle.ts'
import { isLoopback } from './settings.ts'
import { modeOf, storeLocationOf } from './store-location.ts'
import { createAuditLog } from './store/audit-log.ts'
import { createRateLimiter } from './store/rate-limit.ts'
import { openStore, type Store } from './store/store.ts'
import { createTwilioGateway, type TwilioGateway } from './twilio/gateway.ts'
import { createTransport, type Timeouts } from './twilio/transport.ts'

/** Everything the features need, made once. */
export type AppContext = {
  appUrl: URL
  trustProxy: Config['trustProxy']
  log: Logger
  /** Where this installation runs. */
  place: { accountSid: string; mode: Mode; secretKind: TwilioAccount['secretKind'] }
  signInOptions: SignInOptions
  store: Store
  auth: Auth
  sessions: Sessions
  guard: Guard
  throttle: SignInThrottle
  recorder: Recorder
  twilio: TwilioGateway
  listSizes: ListSizes
  readiness: Readiness
  /** Folder of the built page. */
  webFolder: URL
  /** Lets go of every socket and file; a call under way ends as lost. */
  close(): Promise<void>
}

type Parts = {
  config: Config
  account: TwilioAccount
  /** Where the log lines go; standard output unless told otherwise. */
  logTo?: DestinationStream
  webFolder?: URL
  twilioTimeouts?: Partial<Timeouts>
}

const BUILT_PAGE = new URL('../../web/dist/', import.meta.url)
const SANDBOX_EMAIL = 'admin@sandbox.example'
const SANDBOX_PASSWORD_BYTES = 18

/**
 * Opens the store and puts the parts together. Nothing is sent and nothing listens yet.
 *
 * @throws StoreUnusable when the database does not open.
 */
export async function createContext(parts: Parts): Promise<AppContext> {
  const { config, account, webFolder = BUILT_PAGE } = parts
  const { appUrl, trustProxy, company } = config
  const log = pino(
    { base: null, timestamp: pino.stdTimeFunctions.isoTime },
    parts.logTo ?? pino.destination(1),
  )
  const mode = modeOf(config)
  const { store, secret } = await openStoreOf(config, log)
  const auditLog = createAuditLog(store)
  const auth = createAuth({ store, record: auditLog, appUrl, secret, company })
  const sandboxAccount = await seePeopleIn(auth, store, config, mode)
  const sessions = createSessions(auth, store)
  const limiter = createRateLimiter(store)
  const transport = createTransport({
    origin: config.twilioApiUrl.origin,
    username: account.username,
    secret: account.secret,
    maxConnections: config.twilioMaxConcurrency,
    ...(parts.twilioTimeouts && { timeouts: parts.twilioTimeouts }),
  })
  const twilio = createTwilioGateway(account.accountSid, transport)
  const stopRetention = startRetention(store, auditLog, config.auditRetentionDays, log)
  return {
    appUrl,
    trustProxy,
    log,
    place: { accountSid: account.accountSid, mode, secretKind: account.secretKind },
    signInOptions: {
      mode,
      companySignIn: company !== undefined,
      ...(sandboxAccount && { sandboxAccount }),
    },
    store,
    auth,
    sessions,
    guard: createGuard(sessions, limiter, changeLimit(config)),
    throttle: createSignInThrottle(limiter),
    recorder: createRecorder(auditLog, judge),
    twilio,
    listSizes: createListSizes(twilio),
    readiness: createReadiness(twilio, store),
    webFolder,
    async close() {
      stopRetention()
      await transport.close()
      await store.close()
    },
  }
}

/** A third of a minute's changes may come at once. */
function changeLimit({ changesPerMinute }: Config) {
  return { perMinute: changesPerMinute, burst: Math.max(1, Math.ceil(changesPerMinute / 3)) }
}

async function openStoreOf(config: Config, log: Logger) {
  const onIdleError = () => log.warn('a connection to the database broke while idle')
  const store = await openStore(storeLocationOf(config), onIdleError)
  const { authSecret } = config.store
  const secret =
    'dataDir' in config.store
      ? (authSecret ?? readOrMakeAuthSecret(config.store.dataDir))
      : authSecret
  return { store, secret: secret ?? '' }
}

/** The first admin, or in a sandbox one whose password is new at each start; the latter is returned. */
async function seePeopleIn(
  auth: Auth,
  store: Store,
  { firstAdmin, store: settings, host, appUrl }: Config,
  mode: Mode,
): Promise<FirstAdmin | undefined> {
  if (firstAdmin) {
    await createFirstAdmin(auth, store, firstAdmin)
    return undefined
  }
  const isForThisMachine = isLoopback(host) && isLoopback(appUrl.hostname)
  if (mode === 'live' || 'databaseUrl' in settings || !isForThisMachine) return undefined
  const password = randomBytes(SANDBOX_PASSWORD_BYTES).toString('base64url')
  const admin = { email: SANDBOX_EMAIL, password }
  await resetSandboxAdmin(auth, store, admin)
  return admin
}
