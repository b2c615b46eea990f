import type { AuditEvent } from '@sipdesk/shared/audit.ts'
import type { DestinationStream, Logger } from 'pino'
import { startBackground, type BackgroundOptions } from './background.ts'
import { startRecording } from './approving.ts'
import { startChanging, type ChangingOptions } from './changing.ts'
import { createRefusals } from './audit/refusals.ts'
import type { Config, TwilioAccount } from './config/config.ts'
import { readOrMakeSecrets } from './config/data-dir.ts'
import { Metrics } from './metrics/metrics.ts'
import { createListOfHandover } from './handovers/withdraw-handover.ts'
import { createReadiness } from './health/readiness.ts'
import { createLog, standardOutput } from './log.ts'
import { openSignIn } from './open-sign-in.ts'
import { createLogoutReader } from './people/company-logout.ts'
import { issuerOf } from './people/company-provider.ts'
import { relyingPartyOf } from './people/passkey-ceremony.ts'
import { createReadLimits } from './people/read-limits.ts'
import { createRules } from './people/rules.ts'
import { createSessions } from './people/sessions.ts'
import { createSignInThrottle } from './people/sign-in-throttle.ts'
import type { WaysIn } from './people/ways-in.ts'
import { readInstallation } from './status/installation.ts'
import { createRecentErrors } from './status/recent-errors.ts'
import { headFileOf, modeOf, storeLocationOf } from './config/store-location.ts'
import { findEndFault, type EndFault } from './store/audit-head.ts'
import { createAuditLog } from './store/audit-log.ts'
import { createRateLimiter } from './store/rate-limit.ts'
import { watchHead, type HeadWatch, type RecordLoss } from './store/noted-head.ts'
import { openStore, StoreUnusable, type Store } from './store/store.ts'

/** Everything the features need, made once. */
export type AppContext = Awaited<ReturnType<typeof createContext>>

type Deps = ChangingOptions &
  BackgroundOptions & {
    config: Config
    /** Where the log lines go; standard output unless told otherwise. */
    logTo?: DestinationStream
    /** Folder of the built page. */
    webFolder?: URL
  }

const BUILT_PAGE = new URL('../../web/dist/', import.meta.url)

/**
 * Opens the store and creates everything the features need. Nothing is sent and nothing listens yet.
 *
 * @throws StoreUnusable when the database does not open, or its record needs a key that is not given.
 */
export async function createContext(deps: Deps) {
  const { config, account, webFolder = BUILT_PAGE, logTo = standardOutput() } = deps
  const log = createLog(logTo)
  const metrics = new Metrics()
  const opened = await openStoreOf(config, log, metrics)
  const { store, auditLog, secrets, recordFault, recordLoss } = opened
  const ways = waysOf(config)
  const { auth, signInOptions } = await openSignIn({ config, store, auditLog, secrets, ways, log })
  const sessions = createSessions(auth, store)
  const limiter = createRateLimiter(store)
  const listOfHandover = createListOfHandover(store)
  const refusals = createRefusals(auditLog, log)
  const { stop, ...changing } = startChanging(deps, { ...opened, lines: log, metrics })
  const { stopBackground, ...background } = startBackground(deps, opened, { log, logTo, metrics })
  const recording = await startRecording({ ...opened, ...changing, ways }, config)
  return {
    ...howToServe(config),
    log,
    installation: readInstallation(),
    place: placeOf(config, account),
    signInOptions,
    ways,
    readLogoutToken: config.company && createLogoutReader(config.company, limiter),
    store,
    auth,
    sessions,
    ...createRules({ config, store, sessions, limiter, signInOptions, ways, listOfHandover }),
    throttle: createSignInThrottle(limiter),
    countRead: createReadLimits(limiter, config.changesPerMinute),
    ...recording,
    auditLog,
    recordFault,
    recordLoss,
    recentErrors: createRecentErrors(),
    refusals,
    ...changing,
    ...background,
    readiness: createReadiness({ twilio: changing.twilio, store, auditLog }),
    webFolder,
    metrics,
    /** Closes every socket and file; unsettled operations are left to the next process. */
    async close() {
      sessions.stop()
      await stop()
      await refusals.flush()
      await stopBackground()
      await opened.closeStore()
      metrics.close()
    },
  }
}

/** What the configuration says of requests and replies. */
function howToServe({ appUrl, trustProxy, hstsIncludesSubdomains, metricsToken }: Config) {
  const relyingParty = relyingPartyOf(appUrl)
  return { appUrl, relyingParty, trustProxy, hstsIncludesSubdomains, metricsToken }
}

/** By what people may sign in. */
function waysOf({ company, isLocalSignInOn }: Config): WaysIn {
  return { issuer: company && issuerOf(company), isLocalSignInOn }
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

async function openStoreOf(config: Config, log: Logger, metrics: Metrics) {
  const onBroken = (code: string) => log.warn({ code }, 'a connection to the database broke')
  const location = storeLocationOf(config)
  const store = await openStore(location, { onBroken, onQuery: metrics.noteQuery })
  const recordFault = await endFaultOf(store, log)
  const watch = watchHeadOf(store, headFileOf(config, location), log)
  const settings = config.store
  const secrets =
    'dataDir' in settings
      ? (settings.authSecrets ?? readOrMakeSecrets(settings.dataDir, 'auth-secret'))
      : settings.authSecrets
  const closeStore = () => watch.stop().then(() => store.close())
  const listeners = [(events: AuditEvent[]) => watch.saw(events)]
  const listen = (listener: (events: AuditEvent[]) => void) => void listeners.push(listener)
  const tell = (events: AuditEvent[]) => listeners.forEach((listener) => listener(events))
  const auditLog = metrics.ofLog(createAuditLog(store, tell))
  return {
    store,
    auditLog,
    secrets,
    listen,
    recordFault,
    recordLoss: () => watch.loss(),
    closeStore,
  }
}

/**
 * What somebody has done to the end of the record, which is told, but keeps nobody from reading.
 *
 * @throws StoreUnusable where the keys cannot tell, because one is missing: what they write would break the record.
 */
async function endFaultOf(store: Store, log: Logger): Promise<EndFault | undefined> {
  const fault = await findEndFault(store.db, store.auditKeys)
  if (fault?.missingKey !== undefined) {
    await store.close()
    throw new StoreUnusable(
      `the record ends with an event of the key ${fault.missingKey}, which AUDIT_KEY lacks: put that key behind the newest one`,
    )
  }
  if (fault) log.error(fault, 'the record was changed from outside')
  return fault
}

/** An older copy in a file is refused, and what was noted of the right one stays. */
function watchHeadOf(store: Store, file: string | undefined, log: Logger): HeadWatch {
  const onLoss = (loss: RecordLoss) => log.error(loss, 'the database is an older copy')
  const { recordLoss } = store
  if (!recordLoss) return watchHead(store.db, { file, onLoss })
  onLoss(recordLoss)
  return { saw: () => {}, loss: () => recordLoss, stop: async () => {} }
}
