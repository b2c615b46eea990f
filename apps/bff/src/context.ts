import type { DestinationStream, Logger } from 'pino'
import { createRecorder } from './audit/recorder.ts'
import { createRefusals } from './audit/refusals.ts'
import type { Config, TwilioAccount } from './config/config.ts'
import { createListReads } from './twilio/list-reads.ts'
import { createList } from './credential-lists/create-list.ts'
import { deleteList } from './credential-lists/delete-list.ts'
import { createListSizes, type ListSizes } from './credential-lists/list-sizes.ts'
import { renameList } from './credential-lists/rename-list.ts'
import { createCredential } from './credentials/create-credential.ts'
import { deleteCredential } from './credentials/delete-credential.ts'
import { PASSWORD_TIMEOUTS, type PasswordTimeouts } from './credentials/password-updates.ts'
import { rotatePassword } from './credentials/rotate-password.ts'
import { readOrMakeAuthSecrets } from './config/data-dir.ts'
import type { Secrets } from './config/store.ts'
import { createDomainReads } from './domains/domain-reads.ts'
import { createReadiness } from './health/readiness.ts'
import { createLog } from './log.ts'
import { openSignIn } from './open-sign-in.ts'
import { createLogoutReader } from './people/company-logout.ts'
import { issuerOf } from './people/company-provider.ts'
import { relyingPartyOf } from './people/passkey-ceremony.ts'
import { createReadLimits } from './people/read-limits.ts'
import { createRules } from './people/rules.ts'
import { createSessions } from './people/sessions.ts'
import { createSignInThrottle } from './people/sign-in-throttle.ts'
import { readInstallation } from './status/installation.ts'
import { createRecentErrors } from './status/recent-errors.ts'
import { modeOf, storeLocationOf } from './config/store-location.ts'
import { createAuditLog, type AuditLog } from './store/audit-log.ts'
import { createRateLimiter } from './store/rate-limit.ts'
import { openStore, type Store } from './store/store.ts'
import { Operations } from './operations/operations.ts'
import { createRegistry } from './operations/registry.ts'
import { createPayloadMacs } from './operations/request.ts'
import { SETTLE_TIMEOUTS, type SettleTimeouts } from './operations/timeouts.ts'
import { createTwilioGateway } from './twilio/gateway.ts'
import { createMomentaryReads } from './twilio/momentary-reads.ts'
import { createResilientTransport } from './twilio/resilient-transport.ts'
import { createTransport, type Timeouts as TwilioTimeouts } from './twilio/transport.ts'
import { startPruning } from './pruning.ts'
import { createUsernameReads } from './usernames/username-reads.ts'

/** Everything the features need, made once. */
export type AppContext = Awaited<ReturnType<typeof createContext>>

type Deps = {
  config: Config
  account: TwilioAccount
  /** Where the log lines go; standard output unless told otherwise. */
  logTo?: DestinationStream
  /** Folder of the built page. */
  webFolder?: URL
  twilioTimeouts?: Partial<TwilioTimeouts>
  timeouts?: Timeouts
  /** Milliseconds within which a change is answered, even if only with "not known yet". */
  answerWithin?: number
  /** Milliseconds for which all who look at Twilio's data are shown the same. */
  moment?: number
}

/** Timeouts of changes whose outcome is not known yet. */
export type Timeouts = SettleTimeouts & PasswordTimeouts
const TIMEOUTS: Timeouts = { ...SETTLE_TIMEOUTS, ...PASSWORD_TIMEOUTS }

const BUILT_PAGE = new URL('../../web/dist/', import.meta.url)

/**
 * Opens the store and creates everything the features need. Nothing is sent and nothing listens yet.
 *
 * @throws StoreUnusable when the database does not open.
 */
export async function createContext(deps: Deps) {
  const { config, account, webFolder = BUILT_PAGE } = deps
  const { appUrl, trustProxy, hstsIncludesSubdomains, company } = config
  const log = createLog(deps.logTo)
  const { store, secrets } = await openStoreOf(config, log)
  const auditLog = createAuditLog(store)
  const ways = { issuer: company && issuerOf(company), isLocalSignInOn: config.isLocalSignInOn }
  const { auth, signInOptions } = await openSignIn({ config, store, auditLog, secrets, ways, log })
  const sessions = createSessions(auth, store)
  const limiter = createRateLimiter(store)
  const refusals = createRefusals(auditLog, log)
  const { stop, ...changing } = startChanging(deps, { store, auditLog, secrets, lines: log })
  const stopPruning = startPruning(
    { store, auditLog, keepEventsFor: config.auditRetentionDays },
    log,
  )
  return {
    appUrl,
    trustProxy,
    hstsIncludesSubdomains,
    log,
    installation: readInstallation(),
    place: placeOf(config, account),
    signInOptions,
    ways,
    relyingParty: relyingPartyOf(appUrl),
    readLogoutToken: company && createLogoutReader(company, limiter),
    store,
    auth,
    sessions,
    ...createRules({ config, store, sessions, limiter, signInOptions, ways }),
    throttle: createSignInThrottle(limiter),
    countRead: createReadLimits(limiter, config.changesPerMinute),
    recorder: createRecorder(auditLog),
    auditLog,
    recentErrors: createRecentErrors(),
    refusals,
    ...changing,
    readiness: createReadiness({ twilio: changing.twilio, store, auditLog }),
    webFolder,
    /** Closes every socket and file; unsettled operations are left to the next process. */
    async close() {
      stopPruning()
      await stop()
      await refusals.flush()
      await store.close()
    },
  }
}

/** Where this installation runs. */
function placeOf(config: Config, { accountSid, secretKind }: TwilioAccount) {
  const { areLinksOn, twilioApiUrl } = config
  return {
    accountSid,
    mode: modeOf(config),
    secretKind,
    twilioHost: twilioApiUrl.host,
    areLinksOn,
  }
}

type Opened = { store: Store; auditLog: AuditLog; secrets: Secrets; lines: Pick<Logger, 'error'> }

/** Everything that calls Twilio, and the worker that resumes changes left unsettled by other processes. */
function startChanging(
  { config, account, twilioTimeouts, timeouts = TIMEOUTS, answerWithin, moment }: Deps,
  { store, auditLog, secrets, lines }: Opened,
) {
  const transport = createTransport({
    origin: config.twilioApiUrl.origin,
    username: account.username,
    secret: account.secret,
    maxConnections: config.twilioMaxConcurrency,
    ...(twilioTimeouts && { timeouts: twilioTimeouts }),
  })
  const resilient = createResilientTransport(transport, config.twilioMaxConcurrency)
  const twilio = createTwilioGateway(account.accountSid, resilient)
  const listReads = createListReads(twilio)
  const listSizes = createListSizes(twilio)
  const changes = defineChanges({ twilio, listReads, listSizes, store, timeouts })
  const operations = new Operations({
    store,
    log: auditLog,
    lines,
    macsOf: createPayloadMacs(secrets),
    registry: createRegistry(Object.values(changes)),
    timeouts,
    answerWithin,
  })
  operations.start()
  async function stop(): Promise<void> {
    operations.interrupt()
    await transport.close()
    await operations.stop()
  }
  const domainReads = createDomainReads(twilio)
  const momentaryReads = createMomentaryReads({ twilio, listReads, moment })
  const usernameReads = createUsernameReads({ twilio, momentaryReads, listReads })
  return {
    twilio,
    listReads,
    listSizes,
    momentaryReads,
    domainReads,
    usernameReads,
    changes,
    operations,
    /** Has Twilio asked by another key of the same account from now on. */
    authenticateAtTwilio: (key: TwilioAccount) => transport.authenticate(key),
    stop,
  }
}

/** Every kind of change at Twilio. */
function defineChanges(deps: Parameters<typeof createCredential>[0] & { listSizes: ListSizes }) {
  return {
    createCredential: createCredential(deps),
    rotatePassword: rotatePassword(deps),
    deleteCredential: deleteCredential(deps),
    createList: createList(deps),
    renameList: renameList(deps),
    deleteList: deleteList(deps),
  }
}

async function openStoreOf(config: Config, log: Logger) {
  const onIdleError = () => log.warn('a connection to the database broke while idle')
  const store = await openStore(storeLocationOf(config), onIdleError)
  const settings = config.store
  const secrets =
    'dataDir' in settings
      ? (settings.authSecrets ?? readOrMakeAuthSecrets(settings.dataDir))
      : settings.authSecrets
  return { store, secrets }
}
