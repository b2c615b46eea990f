import { isLoopback, type SettingsReader } from './settings.ts'

/** What signs and encrypts, newest first: older ones only tell what was made before it. */
export type Secrets = readonly [string, ...string[]]

/** A server that replicas share, or a folder of our own. */
export type StoreSettings =
  | (ServerSettings & { authSecrets: Secrets })
  | (OfTheRecord<Secrets | undefined> & { dataDir: string; authSecrets: Secrets | undefined })

/** What leads to the record on a server, for commands too. */
export type ServerSettings = OfTheRecord<Secrets> & {
  databaseUrl: string
  /** For migrations and pruning alone, where the other one may do neither. */
  migrateUrl: string | undefined
  notesDir: string | undefined
}

type OfTheRecord<Keys> = { auditSecrets: Keys; anchorFile: string | undefined }

const SECRET_MIN_CHARACTERS = 32
/** Different ones among them: 32 random hexadecimal digits have fewer once in 300,000 times. */
const SECRET_MIN_DIFFERENT = 9

export function readStore(settings: SettingsReader): StoreSettings {
  const authText = settings.secret('AUTH_SECRET', { lines: true })
  const authSecrets = strongSecrets(settings, 'AUTH_SECRET', authText)
  const server = readServer(settings)
  if (server) {
    requireSecret(settings, 'AUTH_SECRET', 'so that each knows the sessions of the others')
    refuseShared(settings, server.auditSecrets, authSecrets)
    return { ...server, authSecrets: authSecrets ?? [''] }
  }
  const record = readRecord(settings)
  refuseShared(settings, record.auditSecrets, authSecrets)
  return { ...record, dataDir: settings.text('DATA_DIR') ?? './data', authSecrets }
}

/** Undefined where the data is in a folder of our own. */
export function readServer(settings: SettingsReader): ServerSettings | undefined {
  const databaseUrl = settings.secret('DATABASE_URL')
  if (databaseUrl === undefined) return undefined
  checkDatabase(settings, 'DATABASE_URL', databaseUrl)
  const migrateUrl = settings.secret('DATABASE_MIGRATE_URL')
  if (migrateUrl !== undefined) checkDatabase(settings, 'DATABASE_MIGRATE_URL', migrateUrl)
  const { auditSecrets = [''], anchorFile } = readRecord(settings)
  requireSecret(settings, 'AUDIT_KEY', 'so that all write one record; back it up apart from it')
  return { databaseUrl, migrateUrl, auditSecrets, anchorFile, notesDir: settings.text('DATA_DIR') }
}

function readRecord(settings: SettingsReader): OfTheRecord<Secrets | undefined> {
  const text = settings.secret('AUDIT_KEY', { lines: true })
  const auditSecrets = strongSecrets(settings, 'AUDIT_KEY', text)
  return { auditSecrets, anchorFile: settings.text('AUDIT_ANCHOR_FILE') }
}

function refuseShared(settings: SettingsReader, audit?: Secrets, auth?: Secrets): void {
  if (!audit?.some((secret) => auth?.includes(secret) && secret !== '')) return
  settings.fault('AUDIT_KEY', 'give another text than AUTH_SECRET: it is kept apart from all else')
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

function checkDatabase(settings: SettingsReader, name: string, address: string): void {
  const url = URL.parse(address)
  if (url?.protocol !== 'postgres:' && url?.protocol !== 'postgresql:') {
    settings.fault(name, 'give an address that begins with postgres://')
  } else if (isTlsRequired(settings) && !isPrivate(url)) {
    settings.fault(
      name,
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
