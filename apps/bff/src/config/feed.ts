import { isLoopback, type SettingsReader } from './settings.ts'
import { isWeak, secretsIn } from './store.ts'

/** Where events are sent, and the keys that sign them: the first alone, or while they are replaced each of them. */
export type WebhookSettings = { url: URL; keys: Buffer[] }

/** The live feed of the record. */
export type FeedSettings = { webhook: WebhookSettings | undefined; isOnStandardOutput: boolean }

export function readFeed(settings: SettingsReader): FeedSettings {
  return {
    webhook: readWebhook(settings),
    isOnStandardOutput: settings.switch('AUDIT_STDOUT', false),
  }
}

/** The address is read as a secret: many receivers know their senders by a token in it. */
function readWebhook(settings: SettingsReader): WebhookSettings | undefined {
  const address = settings.secret('AUDIT_WEBHOOK_URL')
  const secrets = settings.secret('AUDIT_WEBHOOK_SECRET', { lines: true })
  if (address === undefined && secrets === undefined) return undefined
  if (address === undefined || secrets === undefined) {
    const missing = address === undefined ? 'AUDIT_WEBHOOK_URL' : 'AUDIT_WEBHOOK_SECRET'
    if (!settings.has(missing)) {
      settings.fault(missing, 'give it too: the address and the secret are needed together')
    }
    return undefined
  }
  return { url: readAddress(settings, address), keys: readKeys(settings, secrets) }
}

function readAddress(settings: SettingsReader, address: string): URL {
  const url = URL.parse(address)
  const isWeb = url?.protocol === 'https:' || url?.protocol === 'http:'
  if (!isWeb || url.username !== '' || url.password !== '') {
    settings.fault('AUDIT_WEBHOOK_URL', 'give an address that begins with https://, without a user')
  } else if (url.protocol === 'http:' && !isLoopback(url.hostname)) {
    settings.fault('AUDIT_WEBHOOK_URL', 'use https: plain http is for this machine only')
  }
  return url ?? new URL('http://localhost')
}

/** Bytes. https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md#signature-scheme */
const KEY_BYTES = { min: 24, max: 64 }

function readKeys(settings: SettingsReader, secrets: string): Buffer[] {
  const texts = (secretsIn(secrets) ?? []).map((secret) => secret.replace(/^whsec_/, ''))
  const isKey = (text: string) => {
    const { length } = Buffer.from(text, 'base64')
    const isBase64 = /^[A-Za-z0-9+/]+={0,2}$/.test(text)
    return isBase64 && length >= KEY_BYTES.min && length <= KEY_BYTES.max && !isWeak(text)
  }
  if (!texts.every(isKey)) {
    settings.fault(
      'AUDIT_WEBHOOK_SECRET',
      `give ${KEY_BYTES.min} to ${KEY_BYTES.max} random bytes in base64, such as those of: openssl rand -base64 32`,
    )
  }
  return texts.map((text) => Buffer.from(text, 'base64'))
}
