import type { SettingsReader } from './settings.ts'

/** A server that replicas share, or a folder of our own. */
export type StoreSettings =
  | { databaseUrl: string; authSecret: string }
  | { dataDir: string; authSecret: string | undefined }

const AUTH_SECRET_MIN_CHARACTERS = 32

export function readStore(settings: SettingsReader): StoreSettings {
  const authSecret = settings.secret('AUTH_SECRET')
  if (authSecret !== undefined && authSecret.length < AUTH_SECRET_MIN_CHARACTERS) {
    settings.fault('AUTH_SECRET', `give at least ${AUTH_SECRET_MIN_CHARACTERS} random characters`)
  }
  const databaseUrl = settings.secret('DATABASE_URL')
  if (databaseUrl === undefined) {
    return { dataDir: settings.text('DATA_DIR') ?? './data', authSecret }
  }
  const protocol = URL.parse(databaseUrl)?.protocol
  if (protocol !== 'postgres:' && protocol !== 'postgresql:') {
    settings.fault('DATABASE_URL', 'give an address that begins with postgres://')
  }
  requireAuthSecret(settings)
  return { databaseUrl, authSecret: authSecret ?? '' }
}

function requireAuthSecret(settings: SettingsReader): void {
  if (settings.has('AUTH_SECRET')) return
  settings.fault(
    'AUTH_SECRET',
    'give the same random text to every replica, so that each knows the sessions of the others',
  )
}
