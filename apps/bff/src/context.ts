import type { DestinationStream, Logger } from 'pino'
import { startRecording } from './approving.ts'
import { startChanging, type ChangingOptions } from './changing.ts'
import { createRefusals } from './audit/refusals.ts'
import type { Config, TwilioAccount } from './config/config.ts'
import { readOrMakeAuthSecrets } from './config/data-dir.ts'
import { Metrics } from './metrics/metrics.ts'
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
import { headFileOf, modeOf, storeLocationOf } from './config/store-location.ts'
import { createAuditLog } from './store/audit-log.ts'
import { createRateLimiter } from './store/rate-limit.ts'
import { watchHead, type HeadWatch, type RecordLoss } from './store/noted-head.ts'
import { openStore, type Store } from './store/store.ts'
import { startPruning } from './pruning.ts'

/** Everything the features need, made once. */
export type AppContext = Awaited<ReturnType<typeof createContext>>

type Deps = ChangingOptions & {
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
 * @throws StoreUnusable when the database does not open.
 */
export async function createContext(deps: Deps) {
  const { config, account, webFolder = BUILT_PAGE } = deps
  const { appUrl, company } = config
  const log = createLog(deps.logTo)
  const metrics = new Metrics()
  const opened = await openStoreOf(config, log, metrics)
  const { store, auditLog, secrets, recordLoss } = opened
  const ways = { issuer: company && issuerOf(company), isLocalSignInOn: config.isLocalSignInOn }
  const { auth, signInOptions } = await openSignIn({ config, store, auditLog, secrets, ways, log })
  const sessions = createSessions(auth, store)
  const limiter = createRateLimiter(store)
  const refusals = createRefusals(auditLog, log)
  const { stop, ...changing } = startChanging(deps, { ...opened, lines: log, metrics })
  const recording = await startRecording({ ...opened, ...changing, ways }, config)
  const pruned = { store, auditLog, keepEventsFor: config.auditRetentionDays }
  const stopPruning = startPruning(pruned, log)
  return {
    ...howToServe(config),
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
    ...recording,
    auditLog,
    recordLoss,
    recentErrors: createRecentErrors(),
    refusals,
    ...changing,
    readiness: createReadiness({ twilio: changing.twilio, store, auditLog }),
    webFolder,
    metrics,
    /** Closes every socket and file; unsettled operations are left to the next process. */
    async close() {
      stopPruning()
      sessions.stop()
      await stop()
      await refusals.flush()
      await opened.closeStore()
      metrics.close()
    },
  }
}

/** What the configuration says of requests and replies. */
function howToServe({ appUrl, trustProxy, hstsIncludesSubdomains, metricsToken }: Config) {
  return { appUrl, trustProxy, hstsIncludesSubdomains, metricsToken }
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
  const watch = watchHeadOf(store, headFileOf(config, location), log)
  const settings = config.store
  const secrets =
    'dataDir' in settings
      ? (settings.authSecrets ?? readOrMakeAuthSecrets(settings.dataDir))
      : settings.authSecrets
  const closeStore = () => watch.stop().then(() => store.close())
  const auditLog = metrics.ofLog(createAuditLog(store, (end) => watch.saw(end)))
  return { store, auditLog, secrets, recordLoss: () => watch.loss(), closeStore }
}

/** An older copy in a file is refused, and what was noted of the right one stays. */
function watchHeadOf(store: Store, file: string | undefined, log: Logger): HeadWatch {
  const onLoss = (loss: RecordLoss) => log.error(loss, 'the database is an older copy')
  const { recordLoss } = store
  if (!recordLoss) return watchHead(store.db, { file, onLoss })
  onLoss(recordLoss)
  return { saw: () => {}, loss: () => recordLoss, stop: async () => {} }
}
