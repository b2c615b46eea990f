import { isLoopback, type SettingsReader } from './settings.ts'

/** What signs and encrypts, newest first: older ones only tell what was made before it. */
export type Secrets = readonly [string, ...string[]]

/** A server that replicas share, or a folder of our own. */
export type StoreSettings =
  | { databaseUrl: string; authSecrets: Secrets; notesDir: string | undefined }
  | { dataDir: string; authSecrets: Secrets | undefined }

const AUTH_SECRET_MIN_CHARACTERS = 32
/** Different ones among them: 32 random hexadecimal digits have fewer once in 300,000 times. */
const AUTH_SECRET_MIN_DIFFERENT = 9

export function readStore(settings: SettingsReader): StoreSettings {
  const authSecrets = secretsIn(settings.secret('AUTH_SECRET', { lines: true }) ?? '')
  if (authSecrets?.some(isWeak)) {
    settings.fault(
      'AUTH_SECRET',
      `give at least ${AUTH_SECRET_MIN_CHARACTERS} random characters, such as those of: openssl rand -base64 32`,
    )
  }
  const databaseUrl = readDatabaseUrl(settings)
  if (databaseUrl === undefined) {
    return { dataDir: settings.text('DATA_DIR') ?? './data', authSecrets }
  }
  requireAuthSecret(settings)
  return { databaseUrl, authSecrets: authSecrets ?? [''], notesDir: settings.text('DATA_DIR') }
}

/** Undefined where the data is in a folder of our own. */
export function readDatabaseUrl(settings: SettingsReader): string | undefined {
  const databaseUrl = settings.secret('DATABASE_URL')
  if (databaseUrl !== undefined) checkDatabase(settings, URL.parse(databaseUrl))
  return databaseUrl
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

/** One or more, with spaces or line breaks between them. */
export function secretsIn(text: string): Secrets | undefined {
  const [newest, ...older] = text.split(/\s+/).filter(Boolean)
  return newest === undefined ? undefined : [newest, ...older]
}

/** Whether it is short, or of so few different characters that it is hardly random. */
export function isWeak(secret: string): boolean {
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
