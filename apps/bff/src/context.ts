import { pino, type DestinationStream, type Logger } from 'pino'
import type { Mode, Session } from '@sipdesk/shared/api.ts'
import type { Config, TwilioAccount } from './config.ts'
import { createListSizes, type ListSizes } from './credential-lists/list-sizes.ts'
import { createReadiness, type Readiness } from './health/readiness.ts'
import { isLoopback } from './settings.ts'
import { createTwilioGateway, type TwilioGateway } from './twilio/gateway.ts'
import { createTransport, type Timeouts } from './twilio/transport.ts'

/** Everything the features need, made once. */
export type AppContext = {
  appUrl: URL
  log: Logger
  session: Session
  twilio: TwilioGateway
  listSizes: ListSizes
  readiness: Readiness
  /** Folder of the built page. */
  webFolder: URL
  /** Lets go of every socket; a call under way ends as lost. */
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

/** Puts the parts together. Nothing is sent and nothing listens yet. */
export function createContext(parts: Parts): AppContext {
  const { config, account, webFolder = BUILT_PAGE } = parts
  const log = pino(
    { base: null, timestamp: pino.stdTimeFunctions.isoTime },
    parts.logTo ?? pino.destination(1),
  )
  const transport = createTransport({
    origin: config.twilioApiUrl.origin,
    username: account.username,
    secret: account.secret,
    maxConnections: config.twilioMaxConcurrency,
    ...(parts.twilioTimeouts && { timeouts: parts.twilioTimeouts }),
  })
  const twilio = createTwilioGateway(account.accountSid, transport)
  return {
    appUrl: config.appUrl,
    log,
    session: {
      accountSid: account.accountSid,
      mode: modeOf(config),
      secretKind: account.secretKind,
    },
    twilio,
    listSizes: createListSizes(twilio),
    readiness: createReadiness(twilio),
    webFolder,
    close: () => transport.close(),
  }
}

/** Twilio itself never answers on loopback, so whatever does is a stand-in. */
function modeOf(config: Config): Mode {
  return isLoopback(config.twilioApiUrl.hostname) ? 'sandbox' : 'live'
}
