import { once } from 'node:events'
import { createServer } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import { createApp } from './app.ts'
import type { Config } from './config/config.ts'
import type { AppContext } from './context.ts'

/** Milliseconds that requests under way get to finish when asked to stop; then a create is told "not known yet". */
const FINISH_TIMEOUT = 3_000
/** Milliseconds to send that answer. */
const LAST_ANSWER_TIMEOUT = 1_000

/**
 * Limits of the server. A client that sends slowly, or too much, does not hold a connection for long.
 * https://nodejs.org/api/http.html#serverheaderstimeout
 */
const SERVER_OPTIONS = {
  headersTimeout: 10_000,
  requestTimeout: 15_000,
  maxHeaderSize: 8 * 1024,
  connectionsCheckingInterval: 2_000,
}
const MAX_CONNECTIONS = 1_000
/**
 * Milliseconds that a connection is kept between two requests. A proxy must be the first to close one, or it sends a
 * request into one that is just closing, and may not send it again elsewhere; common proxies keep them for 60 to 120 s.
 */
const KEEP_ALIVE_TIMEOUT = { direct: 5_000, proxied: 130_000 }

export type Serving = {
  /**
   * Tells probes, goes on serving for `drainSeconds`, then takes no new work, lets what is under way finish for at
   * most 4 s, and lets go of everything. Called again, it drains no longer.
   */
  stop(): Promise<void>
}

/**
 * Listens as configured, prints the address of the page on standard output, and resolves.
 *
 * @throws NodeJS.ErrnoException when it cannot listen: `EADDRINUSE`, say.
 */
export async function serve(config: Config, context: AppContext): Promise<Serving> {
  const keepAliveTimeout = KEEP_ALIVE_TIMEOUT[config.trustProxy === false ? 'direct' : 'proxied']
  const server = createServer({ ...SERVER_OPTIONS, keepAliveTimeout }, createApp(context))
  server.maxConnections = MAX_CONNECTIONS
  server.listen(config.port, config.host)
  await once(server, 'listening')
  greet(config, context)

  const hurry = new AbortController()

  /** Whoever still sends something is answered, and sends the next request elsewhere. */
  async function drain(): Promise<void> {
    context.readiness.stop()
    server.prependListener('request', (_request, response) => {
      response.setHeader('Connection', 'close')
    })
    await pause(config.drainSeconds * 1_000, undefined, { signal: hurry.signal }).catch(() => {})
  }

  async function stop(): Promise<void> {
    await drain()
    const closed = new Promise((resolve) => server.close(resolve))
    server.closeIdleConnections()
    const late = setTimeout(() => context.operations.interrupt(), FINISH_TIMEOUT)
    const tooLate = setTimeout(
      () => server.closeAllConnections(),
      FINISH_TIMEOUT + LAST_ANSWER_TIMEOUT,
    )
    await closed
    clearTimeout(late)
    clearTimeout(tooLate)
    await context.close()
  }
  let stopped: Promise<void> | undefined
  return {
    stop() {
      if (stopped) hurry.abort()
      return (stopped ??= stop())
    },
  }
}

function greet({ appUrl }: Config, { place, signInOptions: { sandboxAccount } }: AppContext): void {
  if (sandboxAccount) {
    const { email, password } = sandboxAccount
    process.stdout.write(`Sign in to this sandbox as ${email} with ${password}\n`)
  }
  process.stdout.write(`Sipdesk (${place.mode}) is ready: open ${appUrl.origin}\n`)
}
