import { isIP } from 'node:net'
import type { ApprovalKind } from '@sipdesk/shared/approval.ts'
import type { Role } from '@sipdesk/shared/role.ts'
import type { SecretKind } from '@sipdesk/shared/session.ts'
import { readFeed, type FeedSettings } from './feed.ts'
import {
  readApprovals,
  readCompany,
  readFirstAdmin,
  readSecondFactorFrom,
  readLocalSignIn,
  type CompanyDirectory,
  type FirstAdmin,
} from './people.ts'
import { checkAuthorities, readOutboundProxy, readTrustProxy, type OutboundProxy } from './proxy.ts'
import { type Environment, type Fault, isLoopback, SettingsReader } from './settings.ts'
import { isTlsRequired, readStore, type StoreSettings } from './store.ts'

/** How this installation authenticates to Twilio. */
export type TwilioAccount = {
  accountSid: string
  secretKind: SecretKind
  /** `SK…` or `AC…`. */
  username: string
  secret: string
}

export type Config = {
  host: string
  port: number
  /** The origin that people open. */
  appUrl: URL
  /** The proxies whose X-Forwarded-* is trusted, as Express's `trust proxy`. */
  trustProxy: string | number | false
  /** Whether browsers are told to use https for every subdomain of `appUrl` too. */
  hstsIncludesSubdomains: boolean
  /** Undefined when no Twilio setting is given: the emulator takes Twilio's place. */
  twilioAccount: TwilioAccount | undefined
  twilioApiUrl: URL
  /** The way out to Twilio, where there is no other. */
  outboundProxy: OutboundProxy | undefined
  twilioMaxConcurrency: number
  /** Seconds from being asked to stop until the port closes, in which proxies look for another replica. */
  drainSeconds: number
  store: StoreSettings
  firstAdmin: FirstAdmin | undefined
  company: CompanyDirectory | undefined
  /** The least role of those who must have a second factor; undefined where nobody must. */
  secondFactorFrom: Role | undefined
  /** Whether passwords go on working once an admin has come in with the company account. */
  isLocalSignInOn: boolean
  /** What a second admin has to confirm. */
  approvalKinds: ApprovalKind[]
  changesPerMinute: number
  /** Days for which the record is kept; 0 is for ever. */
  auditRetentionDays: number
  feed: FeedSettings
  /** Whether one-time links may be made. */
  areLinksOn: boolean
  /** Opens `/metrics` without a session. */
  metricsToken: string | undefined
  /** Printed at the start: settings that work but should be changed. */
  warnings: string[]
}

const DEFAULT_TWILIO_API_URL = 'https://api.twilio.com'
const MAX_RETENTION_DAYS = 36_500
const MAX_DRAIN_SECONDS = 300

/**
 * Reads the whole configuration from the environment. Either everything is usable, or every fault is
 * returned, each with the setting's name and the fix.
 */
export function readConfig(environment: Environment): Config | Fault[] {
  const settings = new SettingsReader(environment)
  const port = settings.wholeNumber('PORT', 3000, 1, 65_535)
  const host = settings.host('HOST', '127.0.0.1')
  const config: Config = {
    host,
    port,
    appUrl: settings.origin('APP_URL', `http://${usualName(host)}:${port}`),
    trustProxy: readTrustProxy(settings),
    hstsIncludesSubdomains: settings.switch('HSTS_SUBDOMAINS', false),
    twilioAccount: readTwilioAccount(settings),
    twilioApiUrl: readTwilioApiUrl(settings),
    outboundProxy: readOutboundProxy(settings),
    twilioMaxConcurrency: settings.wholeNumber('TWILIO_MAX_CONCURRENCY', 20, 1, 1000),
    drainSeconds: readDrain(settings),
    store: readStore(settings),
    firstAdmin: readFirstAdmin(settings),
    company: readCompany(settings),
    secondFactorFrom: readSecondFactorFrom(settings),
    isLocalSignInOn: readLocalSignIn(settings),
    approvalKinds: readApprovals(settings),
    changesPerMinute: settings.wholeNumber('CHANGES_PER_MINUTE', 60, 1, 1_000_000),
    auditRetentionDays: settings.wholeNumber('AUDIT_RETENTION_DAYS', 0, 0, MAX_RETENTION_DAYS),
    feed: readFeed(settings),
    areLinksOn: settings.switch('HANDOVER_LINKS', true),
    metricsToken: settings.matching(
      'METRICS_TOKEN',
      /^[!-~]{16,}$/,
      'give 16 or more random characters, such as those of: openssl rand -hex 16',
    ),
    warnings: [],
  }
  checkAuthorities(settings)
  checkReach(settings, config)
  checkSandbox(settings, config)
  config.warnings = readWarnings(settings, config)
  return settings.faults.length > 0 ? settings.faults : config
}

/** sysexits.h: something was wrong with the configuration. */
export const EXIT_CONFIG = 78

/** The configuration; where it cannot be used, prints each fault in a line of its own and ends the process. */
export function configOrExit(environment: Environment): Config {
  const config = readConfig(environment)
  if (!Array.isArray(config)) return config
  exitIfFaulty(config)
  throw new Error('no configuration, and no fault')
}

/** Prints each fault in a line of its own and ends the process, if there is one. */
export function exitIfFaulty(faults: Fault[]): void {
  if (faults.length === 0) return
  for (const { setting, fix } of faults) process.stderr.write(`${setting}: ${fix}\n`)
  process.exit(EXIT_CONFIG)
}

/** `localhost` may lead to 127.0.0.1 alone: what listens at another address of this machine is opened by that. */
function usualName(host: string): string {
  if (!isLoopback(host) || host === '127.0.0.1') return 'localhost'
  return isIP(host) === 6 ? `[${host}]` : host
}

/** Passwords and cookies never cross a network in clear text. */
function checkReach(settings: SettingsReader, { host, appUrl }: Config): void {
  const isPlain = appUrl.protocol === 'http:'
  if (isPlain && !isLoopback(appUrl.hostname)) {
    settings.fault('APP_URL', 'use https: plain http is for this machine only')
  } else if (isPlain && !isLoopback(host)) {
    settings.fault(
      'HOST',
      'use 127.0.0.1, or put a proxy with https in front and set APP_URL to its https address',
    )
  }
}

/** The sandbox shows its sign-in to every visitor, so it keeps its own file, on this machine. */
function checkSandbox(settings: SettingsReader, config: Config): void {
  if (config.twilioAccount) return
  if (!isLoopback(config.host) || !isLoopback(config.appUrl.hostname)) {
    settings.fault(
      'TWILIO_ACCOUNT_SID',
      'give Twilio settings: the sandbox is for this machine only',
    )
  }
  if ('databaseUrl' in config.store) {
    settings.fault(
      'DATABASE_URL',
      'remove it, or give Twilio settings: the sandbox keeps its own file',
    )
  }
}

const SID_MEND = 'and 32 hexadecimal digits'

function readTwilioAccount(settings: SettingsReader): TwilioAccount | undefined {
  const usesToken = settings.has('TWILIO_AUTH_TOKEN')
  const usesKey = settings.has('TWILIO_API_KEY_SID') || settings.has('TWILIO_API_KEY_SECRET')
  if (!usesToken && !usesKey && !settings.has('TWILIO_ACCOUNT_SID')) return undefined
  if (usesToken && usesKey) {
    settings.fault('TWILIO_AUTH_TOKEN', 'remove it: an API key is given, and one secret is enough')
  }
  requireSetting(settings, 'TWILIO_ACCOUNT_SID')
  const accountSid = settings.matching(
    'TWILIO_ACCOUNT_SID',
    /^AC[0-9a-fA-F]{32}$/,
    `give AC ${SID_MEND}`,
  )
  return usesToken && !usesKey
    ? readAuthToken(settings, accountSid)
    : readApiKey(settings, accountSid)
}

function readAuthToken(settings: SettingsReader, accountSid = ''): TwilioAccount {
  const secret = settings.secret('TWILIO_AUTH_TOKEN') ?? ''
  return { accountSid, secretKind: 'auth-token', username: accountSid, secret }
}

function readApiKey(settings: SettingsReader, accountSid = ''): TwilioAccount {
  requireSetting(settings, 'TWILIO_API_KEY_SID')
  requireSetting(settings, 'TWILIO_API_KEY_SECRET')
  const username =
    settings.matching('TWILIO_API_KEY_SID', /^SK[0-9a-fA-F]{32}$/, `give SK ${SID_MEND}`) ?? ''
  const secret = settings.secret('TWILIO_API_KEY_SECRET') ?? ''
  return { accountSid, secretKind: 'api-key', username, secret }
}

/** Where a proxy asks `/readyz`, it is given the time to see that this replica is ending. */
function readDrain(settings: SettingsReader): number {
  const isBehindProxy = !['off', undefined].includes(settings.text('TRUST_PROXY'))
  return settings.wholeNumber('DRAIN_SECONDS', isBehindProxy ? 5 : 0, 0, MAX_DRAIN_SECONDS)
}

function requireSetting(settings: SettingsReader, name: string): void {
  if (settings.has(name)) return
  settings.fault(name, 'give it too, or remove every TWILIO_ setting to run the sandbox')
}

/** https://www.twilio.com/docs/global-infrastructure/api-domain-migration-guide */
function readTwilioApiUrl(settings: SettingsReader): URL {
  const url = settings.origin('TWILIO_API_URL', DEFAULT_TWILIO_API_URL)
  const { hostname, protocol } = url
  if (isLoopback(hostname)) return url
  if (protocol !== 'https:') {
    settings.fault('TWILIO_API_URL', 'use https: plain http is for loopback only')
  } else if (/^api\.(?!us1\.)[a-z0-9-]+\.twilio\.com$/.test(hostname)) {
    settings.fault('TWILIO_API_URL', 'name the edge too, such as https://api.dublin.ie1.twilio.com')
  } else if (!/^api(\.[a-z0-9-]+){0,2}\.twilio\.com$/.test(hostname)) {
    settings.fault('TWILIO_API_URL', `use one of Twilio's hosts, such as ${DEFAULT_TWILIO_API_URL}`)
  }
  return url
}

function readWarnings(settings: SettingsReader, { twilioAccount, store }: Config): string[] {
  const warnings: string[] = []
  if ('databaseUrl' in store && !isTlsRequired(settings)) {
    warnings.push(
      'DATABASE_TLS=optional: what is sent to the database may be read or changed on the way',
    )
  }
  if (twilioAccount?.secretKind === 'auth-token') {
    warnings.push(
      'TWILIO_AUTH_TOKEN can do everything in the account: use a restricted API key (TWILIO_API_KEY_SID, TWILIO_API_KEY_SECRET)',
    )
  }
  return warnings
}
