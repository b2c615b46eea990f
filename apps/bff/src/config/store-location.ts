import { join } from 'node:path'
import type { Mode } from '@sipdesk/shared/session.ts'
import type { Config } from './config.ts'
import { ensureDataDir } from './data-dir.ts'
import { isLoopback } from './settings.ts'
import type { StoreLocation } from '../store/store.ts'

/** Twilio itself is never on loopback, so an API there is a stand-in, as is the built-in emulator. */
export function modeOf({ twilioApiUrl, twilioAccount }: Config): Mode {
  return isLoopback(twilioApiUrl.hostname) || !twilioAccount ? 'sandbox' : 'live'
}

/**
 * Where the data of this configuration is. A sandbox shows its sign-in to every visitor, so its
 * people are never those of a live installation: it has a file of its own.
 */
export function storeLocationOf(config: Config): StoreLocation {
  const { store } = config
  if ('databaseUrl' in store) return { databaseUrl: store.databaseUrl }
  ensureDataDir(store.dataDir)
  const name = modeOf(config) === 'sandbox' ? 'sandbox.sqlite' : 'sipdesk.sqlite'
  return { sqlitePath: join(store.dataDir, name) }
}
