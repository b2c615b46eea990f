import { isLoopback, type SettingsReader } from './settings.ts'

/** What signs and encrypts, newest first: older ones only tell what was made before it. */
export type Secrets = readonly [string, ...string[]]

/** A server that replicas share, or a folder of our own. */
export type StoreSettings =
  | {
      databaseUrl: string
      authSecrets: Secrets
      auditSecrets: Secrets
      notesDir: string | undefined
    }
  | { dataDir: string; authSecrets: Secrets | undefined; auditSecrets: Secrets | undefined }

const SECRET_MIN_CHARACTERS = 32
/** Different ones among them: 32 random hexadecimal digits have fewer once in 300,000 times. */
const SECRET_MIN_DIFFERENT = 9

export function readStore(settings: SettingsReader): StoreSettings {
  const authText = settings.secret('AUTH_SECRET', { lines: true })
  const authSecrets = strongSecrets(settings, 'AUTH_SECRET', authText)
  const auditSecrets = readAuditSecrets(settings)
  if (auditSecrets?.some((secret) => authSecrets?.includes(secret))) {
    settings.fault(
      'AUDIT_KEY',
      'give another text than AUTH_SECRET: it is kept apart from all else',
    )
  }
  const databaseUrl = readDatabaseUrl(settings)
  if (databaseUrl === undefined) {
    return { dataDir: settings.text('DATA_DIR') ?? './data', authSecrets, auditSecrets }
  }
  requireSecret(settings, 'AUTH_SECRET', 'so that each knows the sessions of the others')
  return {
    databaseUrl,
    authSecrets: authSecrets ?? [''],
    auditSecrets: requireAuditSecrets(settings, auditSecrets),
    notesDir: settings.text('DATA_DIR'),
  }
}

/** What the commands that read the record need of a server that replicas share; undefined where there is none. */
export function readDatabase(
  settings: SettingsReader,
): { databaseUrl: string; auditSecrets: Secrets } | undefined {
  const databaseUrl = readDatabaseUrl(settings)
  if (databaseUrl === undefined) return undefined
  return { databaseUrl, auditSecrets: requireAuditSecrets(settings, readAuditSecrets(settings)) }
}

function requireAuditSecrets(settings: SettingsReader, given: Secrets | undefined): Secrets {
  requireSecret(settings, 'AUDIT_KEY', 'so that all write one record; back it up apart from it')
  return given ?? ['']
}

function readAuditSecrets(settings: SettingsReader): Secrets | undefined {
  return strongSecrets(settings, 'AUDIT_KEY', settings.secret('AUDIT_KEY', { lines: true }))
}

function strongSecrets(settings: SettingsReader, name: string, text = ''): Secrets | undefined {
  const secrets = secretsIn(text)
  if (secrets?.some(isWeak)) {
    settings.fault(
      name,
      `give at least ${SECRET_MIN_CHARACTERS} random characters, such as those of: openssl rand -base64 32`,
    )
  }
  return secrets
}

/** Undefined where the data is in a folder of our own. */
function readDatabaseUrl(settings: SettingsReader): string | undefined {
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
  return secret.length < SECRET_MIN_CHARACTERS || new Set(secret).size < SECRET_MIN_DIFFERENT
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

function requireSecret(settings: SettingsReader, name: string, why: string): void {
  if (settings.has(name)) return
  settings.fault(name, `give the same random text to every replica, ${why}`)
}
