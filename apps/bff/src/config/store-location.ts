import { join } from 'node:path'
import type { Mode, SecretKind } from '@sipdesk/shared/session.ts'
import type { Config } from './config.ts'
import { ensureDataDir, readOrMakeSecrets } from './data-dir.ts'
import { isLoopback } from './settings.ts'
import type { ServerSettings } from './store.ts'
import type { StoreLocation } from '../store/store.ts'

const AUDIT_KEY_FILE = 'audit-key'

/** The secrets of every emulator of ours, by their kind. They open nothing else. */
export const EMULATED_SECRETS = {
  'api-key': 'emulated-api-key-secret-c0ffee',
  'auth-token': 'emulated-auth-token-f00d5eed',
} as const satisfies Record<SecretKind, string>

/**
 * A sandbox runs on an emulator of ours alone: the one that starts with it, or another on this machine. What
 * else answers here may lead to Twilio itself, such as a proxy.
 */
export function modeOf({ twilioApiUrl, twilioAccount }: Config): Mode {
  if (!twilioAccount) return 'sandbox'
  const isEmulators = twilioAccount.secret === EMULATED_SECRETS[twilioAccount.secretKind]
  return isEmulators && isLoopback(twilioApiUrl.hostname) ? 'sandbox' : 'live'
}

/**
 * Where the data of this configuration is. A sandbox shows its sign-in to every visitor, so its
 * people are never those of a live installation: it has a file of its own.
 */
export function storeLocationOf(config: Config): StoreLocation {
  const { store } = config
  if ('databaseUrl' in store) return serverLocationOf(store)
  ensureDataDir(store.dataDir)
  const { sqlitePath } = sqliteFilesOf(config, store.dataDir)
  const auditSecrets = store.auditSecrets ?? readOrMakeSecrets(store.dataDir, AUDIT_KEY_FILE)
  return { sqlitePath, auditSecrets, anchorFile: store.anchorFile }
}

/** What must be there where data was written before: the database, and the key where no setting gives it. */
export function filesOfData(config: Config): { sqlitePath: string; keyPath?: string } | undefined {
  const { store } = config
  return 'databaseUrl' in store ? undefined : sqliteFilesOf(config, store.dataDir)
}

function sqliteFilesOf(config: Config, dataDir: string) {
  const name = modeOf(config) === 'sandbox' ? 'sandbox.sqlite' : 'sipdesk.sqlite'
  const sqlitePath = join(dataDir, name)
  const isGiven = config.store.auditSecrets !== undefined
  return isGiven ? { sqlitePath } : { sqlitePath, keyPath: join(dataDir, AUDIT_KEY_FILE) }
}

/** On a server the end of the record is noted only where a folder is named. */
export function serverLocationOf(server: ServerSettings): StoreLocation {
  const { databaseUrl, migrateUrl, auditSecrets, anchorFile, notesDir } = server
  if (notesDir !== undefined) ensureDataDir(notesDir)
  const headFile = notesDir && join(notesDir, 'postgres-head')
  return { databaseUrl, migrateUrl, auditSecrets, anchorFile, headFile }
}
