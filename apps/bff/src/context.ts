import { randomBytes } from 'node:crypto'
import { pino, type DestinationStream, type Logger } from 'pino'
import type { Mode } from '@sipdesk/shared/credentials-api.ts'
import type { SignInOptions } from '@sipdesk/shared/sign-in-api.ts'
import { createRecorder, type Recorder } from './audit/recorder.ts'
import { startRetention } from './audit/retention.ts'
import type { Config, TwilioAccount } from './config/config.ts'
import { createListReads, type ListReads } from './twilio/list-reads.ts'
import { createListSizes, type ListSizes } from './credential-lists/list-sizes.ts'
import { DEFAULT_TIMEOUTS, type SettleTimeouts } from './operations/timeouts.ts'
import { readOrMakeAuthSecret } from './config/data-dir.ts'
import { createDomainReads, type DomainReads } from './domains/domain-reads.ts'
import { startPruningHandovers } from './handovers/prune.ts'
import { createReadiness, type Readiness } from './health/readiness.ts'
import type { Guard } from './http/routes.ts'
import { judge } from './judge.ts'
import { createAuth, type Auth } from './people/auth.ts'
import { createFirstAdmin, resetSandboxAdmin, type FirstAdmin } from './people/first-admin.ts'
import { createGuard } from './people/guard.ts'
import { createSessions, type Sessions } from './people/sessions.ts'
import { createSignInThrottle, type SignInThrottle } from './people/sign-in-throttle.ts'
import { isLoopback } from './config/settings.ts'
import { settleAny } from './settle-any.ts'
import { readInstallation, type Installation } from './status/installation.ts'
import { createRecentErrors, type RecentErrors } from './status/recent-errors.ts'
import { modeOf, storeLocationOf } from './config/store-location.ts'
import { createAuditLog, type AuditLog } from './store/audit-log.ts'
import { createRateLimiter } from './store/rate-limit.ts'
import { openStore, type Store } from './store/store.ts'
import { createPayloadMac } from './operations/request.ts'
import { Operations } from './operations/operations.ts'
import { createTwilioGateway, type TwilioGateway } from './twilio/gateway.ts'
import { createPatientTransport } from './twilio/patient-transport.ts'
import { createTransport, type Timeouts } from './twilio/transport.ts'
import { createUsernameReads, type UsernameReads } from './usernames/username-reads.ts'

/** Everything the features need, made once. */
export type AppContext = {
  appUrl: URL
  trustProxy: Config['trustProxy']
  log: Logger
  installation: Installation
  /** Where this installation runs. */
  place: {
    accountSid: string
    mode: Mode
    secretKind: TwilioAccount['secretKind']
    twilioHost: string
    areLinksOn: boolean
  }
  signInOptions: SignInOptions
  store: Store
  auth: Auth
  sessions: Sessions
  guard: Guard
  throttle: SignInThrottle
  recorder: Recorder
  auditLog: AuditLog
  recentErrors: RecentErrors
  twilio: TwilioGateway
  listReads: ListReads
  listSizes: ListSizes
  domainReads: DomainReads
  usernameReads: UsernameReads
  operations: Operations
  timeouts: SettleTimeouts
  readiness: Readiness
  /** Folder of the built page. */
  webFolder: URL
  /** Lets go of every socket and file; what is unsettled is left to the next process. */
  close(): Promise<void>
}

type Parts = {
  config: Config
  account: TwilioAccount
  /** Where the log lines go; standard output unless told otherwise. */
  logTo?: DestinationStream
  webFolder?: URL
  twilioTimeouts?: Partial<Timeouts>
  timeouts?: SettleTimeouts
  /** Milliseconds in which a create is answered, if only with "not known yet". */
  answerWithin?: number
}

const BUILT_PAGE = new URL('../../web/dist/', import.meta.url)
/** Bytes. */
const MAX_WAITING_LINES = 2 ** 20
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
    parts.logTo ?? standardOutput(),
  )
  const mode = modeOf(config)
  const { store, secret } = await openStoreOf(config, log)
  const auditLog = createAuditLog(store)
  const auth = createAuth({ store, record: auditLog, appUrl, secret, company })
  const sandboxAccount = await seePeopleIn(auth, store, config, mode)
  const sessions = createSessions(auth, store)
  const limiter = createRateLimiter(store)
  const { stop, ...creating } = startCreating(parts, store, auditLog, secret)
  const stopRetention = startRetention(store, auditLog, config.auditRetentionDays, log)
  const stopPruning = startPruningHandovers(store, log)
  return {
    appUrl,
    trustProxy,
    log,
    installation: readInstallation(),
    place: placeOf(config, account),
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
    auditLog,
    recentErrors: createRecentErrors(),
    ...creating,
    readiness: createReadiness({ twilio: creating.twilio, store, auditLog }),
    webFolder,
    async close() {
      stopRetention()
      stopPruning()
      await stop()
      await store.close()
    },
  }
}

/** While it cannot be written, the disk behind it being full, say, a few lines wait and further ones are lost. */
function standardOutput(): DestinationStream {
  const lines = pino.destination({ dest: 1, maxLength: MAX_WAITING_LINES })
  lines.on('error', () => {})
  // Each line is written at once. The library would not let the process end before those that cannot be written are.
  return Object.assign(lines, { flush() {}, flushSync() {} })
}

function placeOf(config: Config, { accountSid, secretKind }: TwilioAccount): AppContext['place'] {
  const { areLinksOn, twilioApiUrl } = config
  return {
    accountSid,
    mode: modeOf(config),
    secretKind,
    twilioHost: twilioApiUrl.host,
    areLinksOn,
  }
}

/** What reaches Twilio, and what goes on with creates that other processes left unsettled. */
function startCreating(
  { config, account, twilioTimeouts, timeouts = DEFAULT_TIMEOUTS, answerWithin }: Parts,
  store: Store,
  log: AuditLog,
  secret: string,
) {
  const transport = createTransport({
    origin: config.twilioApiUrl.origin,
    username: account.username,
    secret: account.secret,
    maxConnections: config.twilioMaxConcurrency,
    ...(twilioTimeouts && { timeouts: twilioTimeouts }),
  })
  const patient = createPatientTransport(transport, config.twilioMaxConcurrency)
  const twilio = createTwilioGateway(account.accountSid, patient)
  const listReads = createListReads(twilio)
  const parts = {
    twilio,
    listReads,
    listSizes: createListSizes(twilio),
    domainReads: createDomainReads(twilio),
    usernameReads: createUsernameReads({ twilio, listReads }),
    timeouts,
  }
  const operations = new Operations({
    store,
    log,
    macOf: createPayloadMac(secret),
    settleAbandoned: settleAny({ ...parts, store }),
    ...(answerWithin !== undefined && { answerWithin }),
  })
  operations.start()
  async function stop(): Promise<void> {
    operations.interrupt()
    await transport.close()
    await operations.stop()
  }
  return { ...parts, operations, stop }
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
