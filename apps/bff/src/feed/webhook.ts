import { createHmac } from 'node:crypto'
import type { FeedFailure } from '@sipdesk/shared/status.ts'
import { Agent, EnvHttpProxyAgent, type Dispatcher } from 'undici'
import type { WebhookSettings } from '../config/feed.ts'
import type { OutboundProxy } from '../config/proxy.ts'

/** Milliseconds within which the receiver must have answered. */
const DEADLINE = 10_000
/** Bytes and milliseconds of what it says besides its status: nobody reads that. */
const REST = { bytes: 16_384, milliseconds: 1_000 }

export type Webhook = {
  /**
   * Sends one message, signed as of now. Resolves to undefined once the receiver has taken it, with any 2xx, else to why
   * it is not known to have. Follows no redirect.
   *
   * @throws where `signal` ends it.
   */
  send(id: string, body: string, signal: AbortSignal): Promise<FeedFailure | undefined>
  close(): Promise<void>
}

/** https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md */
export function createWebhook(
  { url, keys }: WebhookSettings,
  { proxy, deadline = DEADLINE }: { proxy?: OutboundProxy | undefined; deadline?: number } = {},
): Webhook {
  const dispatcher = createDispatcher(proxy)
  return {
    async send(id, body, stopping) {
      const timestamp = String(Math.floor(Date.now() / 1000))
      const signal = AbortSignal.any([stopping, AbortSignal.timeout(deadline)])
      const headers = {
        'content-type': 'application/json',
        'user-agent': 'sipdesk',
        'webhook-id': id,
        'webhook-timestamp': timestamp,
        'webhook-signature': signatures(keys, `${id}.${timestamp}.${body}`),
      }
      try {
        const reply = await dispatcher.request({
          origin: url.origin,
          path: `${url.pathname}${url.search}`,
          method: 'POST',
          headers,
          body,
          signal,
        })
        await discard(reply.body)
        return failureOf(reply.statusCode)
      } catch (error) {
        stopping.throwIfAborted()
        return {
          code: signal.aborted || isTimeout(error) ? 'timeout' : 'unreachable',
          status: null,
        }
      }
    },
    close: () => dispatcher.destroy(),
  }
}

/** Each of the keys signs, so that the receiver's may be replaced before or after ours. */
function signatures(keys: Buffer[], signed: string): string {
  const digest = (key: Buffer) => createHmac('sha256', key).update(signed).digest('base64')
  return keys.map((key) => `v1,${digest(key)}`).join(' ')
}

function createDispatcher(proxy: OutboundProxy | undefined): Dispatcher {
  const bounds = { connections: 1, headersTimeout: DEADLINE, bodyTimeout: DEADLINE }
  if (!proxy) return new Agent({ ...bounds, connect: { timeout: DEADLINE } })
  return new EnvHttpProxyAgent({
    ...bounds,
    connectTimeout: DEADLINE,
    httpProxy: '',
    httpsProxy: proxy.url.href,
    noProxy: proxy.except,
  })
}

async function discard(body: Dispatcher.ResponseData['body']): Promise<void> {
  const signal = AbortSignal.timeout(REST.milliseconds)
  await body.dump({ limit: REST.bytes, signal }).catch(() => body.destroy())
}

function failureOf(status: number): FeedFailure | undefined {
  if (status >= 200 && status < 300) return undefined
  return { code: status >= 300 && status < 400 ? 'redirect' : 'refused', status }
}

/** Never the error itself: its message may quote the address. */
function isTimeout(error: unknown): boolean {
  return error instanceof Error && 'code' in error && /TIMEOUT|ETIMEDOUT/.test(String(error.code))
}
