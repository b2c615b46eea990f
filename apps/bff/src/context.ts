import type { DestinationStream } from 'pino'
import { startBackground, type BackgroundOptions } from './background.ts'
import { startRecording } from './approving.ts'
import { startChanging, type ChangingOptions } from './changing.ts'
import { createRefusals } from './audit/refusals.ts'
import type { Config, TwilioAccount } from './config/config.ts'
import { Metrics } from './metrics/metrics.ts'
import { createListOfHandover } from './handovers/withdraw-handover.ts'
import { createReadiness } from './health/readiness.ts'
import { createLog, standardOutput } from './log.ts'
import { openRecord } from './open-record.ts'
import { openSignIn } from './open-sign-in.ts'
import { createLogoutReader } from './people/company-logout.ts'
import { issuerOf } from './people/company-provider.ts'
import { findPersonByEmail } from './people/directory.ts'
import { relyingPartyOf } from './people/passkey-ceremony.ts'
import { createReadLimits } from './people/read-limits.ts'
import { createRules } from './people/rules.ts'
import { createSessions } from './people/sessions.ts'
import { createSignInThrottle } from './people/sign-in-throttle.ts'
import type { WaysIn } from './people/ways-in.ts'
import { readInstallation } from './status/installation.ts'
import { createRecentErrors } from './status/recent-errors.ts'
import { modeOf } from './config/store-location.ts'
import { createRateLimiter } from './store/rate-limit.ts'
import type { Store } from './store/store.ts'

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
  const opened = await openRecord(config, log, metrics)
  const { secrets, closeStore, ...record } = opened
  const { store, auditLog } = record
  const ways = waysOf(config)
  const signIn = await openSignIn({ config, store, auditLog, secrets, ways, log })
  const { auth, signInOptions, unlimitProvider } = signIn
  const sessions = createSessions(auth, store)
  const limits = limitsOf(store, config)
  const listOfHandover = createListOfHandover(store)
  const refusals = createRefusals(auditLog, log, isPersonIn(store))
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
    readLogoutToken: config.company && createLogoutReader(config.company, store),
    ...record,
    auth,
    sessions,
    ...limits,
    ...createRules({ config, store, sessions, ...limits, signInOptions, ways, listOfHandover }),
    ...recording,
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
      await limits.limiter.stop()
      await closeStore()
      unlimitProvider?.()
      metrics.close()
    },
  }
}

function isPersonIn({ db }: Store) {
  return async (email: string) => (await findPersonByEmail(db, email)) !== undefined
}

/** What the configuration says of requests and replies. */
function howToServe({ appUrl, trustProxy, hstsIncludesSubdomains, metricsToken }: Config) {
  const relyingParty = relyingPartyOf(appUrl)
  return { appUrl, relyingParty, trustProxy, hstsIncludesSubdomains, metricsToken }
}

/** What is counted, and of whom. */
function limitsOf(store: Store, { changesPerMinute }: Config) {
  const limiter = createRateLimiter(store)
  return {
    limiter,
    throttle: createSignInThrottle(limiter),
    countRead: createReadLimits(limiter, changesPerMinute),
  }
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
