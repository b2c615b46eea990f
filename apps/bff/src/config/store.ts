import { isLoopback, type SettingsReader } from './settings.ts'

/** A server that replicas share, or a folder of our own. */
export type StoreSettings =
  | { databaseUrl: string; authSecret: string }
  | { dataDir: string; authSecret: string | undefined }

const AUTH_SECRET_MIN_CHARACTERS = 32
/** Different ones among them: 32 random hexadecimal digits have fewer once in 300,000 times. */
const AUTH_SECRET_MIN_DIFFERENT = 9

export function readStore(settings: SettingsReader): StoreSettings {
  const authSecret = settings.secret('AUTH_SECRET')
  if (authSecret !== undefined && isWeak(authSecret)) {
    settings.fault(
      'AUTH_SECRET',
      `give at least ${AUTH_SECRET_MIN_CHARACTERS} random characters, such as those of: openssl rand -base64 32`,
    )
  }
  const databaseUrl = settings.secret('DATABASE_URL')
  if (databaseUrl === undefined) {
    return { dataDir: settings.text('DATA_DIR') ?? './data', authSecret }
  }
  checkDatabase(settings, URL.parse(databaseUrl))
  requireAuthSecret(settings)
  return { databaseUrl, authSecret: authSecret ?? '' }
}

function checkDatabase(settings: SettingsReader, url: URL | null): void {
  if (url?.protocol !== 'postgres:' && url?.protocol !== 'postgresql:') {
    settings.fault('DATABASE_URL', 'give an address that begins with postgres://')
  } else if (isTlsRequired(settings) && !isPrivate(url)) {
    settings.fault(
      'DATABASE_URL',
      'add sslmode=verify-full: what is sent to another machine must be encrypted, and its certificate checked (or set DATABASE_TLS=optional)',
    )
  }
}

function isWeak(secret: string): boolean {
  return (
    secret.length < AUTH_SECRET_MIN_CHARACTERS || new Set(secret).size < AUTH_SECRET_MIN_DIFFERENT
  )
}

/** Whether a database on another machine must be reached by TLS, with its certificate checked. */
export function isTlsRequired(settings: SettingsReader): boolean {
  const value = settings.matching(
    'DATABASE_TLS',
    /^(required|optional)$/,
    'use required or optional',
  )
  return value !== 'optional'
}

/** On this machine, or encrypted with a certificate that is checked. https://www.postgresql.org/docs/current/libpq-ssl.html */
function isPrivate({ hostname, searchParams }: URL): boolean {
  const host = searchParams.get('host') ?? hostname
  const isHere = host === '' || host.startsWith('/') || isLoopback(host)
  return isHere || searchParams.get('sslmode') === 'verify-full'
}

function requireAuthSecret(settings: SettingsReader): void {
  if (settings.has('AUTH_SECRET')) return
  settings.fault(
    'AUTH_SECRET',
    'give the same random text to every replica, so that each knows the sessions of the others',
  )
}
