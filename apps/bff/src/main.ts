import { createServer } from 'node:http'
import { createApp } from './app.ts'
import { readConfig, type Config, type TwilioAccount } from './config.ts'
import { createContext, type AppContext } from './context.ts'
import { StoreUnusable } from './store/store.ts'

/** sysexits.h: something was wrong with the configuration. */
const EXIT_CONFIG = 78
const EXIT_FAILURE = 1
/** Milliseconds that requests under way get to finish when asked to stop; then a create is told "not known yet". */
const STOP_PATIENCE = 3_000
/** Milliseconds to send that answer. */
const LAST_ANSWERS = 1_000

/**
 * Limits of the server. A client that sends slowly, or too much, holds no place for long.
 * https://nodejs.org/api/http.html#serverheaderstimeout
 */
const SERVER_OPTIONS = {
  headersTimeout: 10_000,
  requestTimeout: 15_000,
  keepAliveTimeout: 5_000,
  maxHeaderSize: 8 * 1024,
  connectionsCheckingInterval: 2_000,
}
const MAX_CONNECTIONS = 1_000

type Start = { config: Config; account: TwilioAccount; stop: () => Promise<void> }

const start = await withTwilio(readConfigOrExit())
await run(start, await contextOrExit(start))

function readConfigOrExit(): Config {
  const config = readConfig(process.env)
  if (!Array.isArray(config)) return config
  for (const { setting, mend } of config) process.stderr.write(`${setting}: ${mend}\n`)
  process.exit(EXIT_CONFIG)
}

/** With no Twilio settings the emulator starts; it is loaded only then. */
async function withTwilio(config: Config): Promise<Start> {
  if (config.twilioAccount) return { config, account: config.twilioAccount, stop: async () => {} }
  const { startSandbox } = await import('./sandbox.ts')
  return startSandbox(config)
}

async function contextOrExit(parts: Start): Promise<AppContext> {
  try {
    return await createContext(parts)
  } catch (error) {
    const why = error instanceof StoreUnusable ? error.message : 'the data folder cannot be used'
    process.stderr.write(`Sipdesk cannot start: ${why}\n`)
    process.exit(EXIT_CONFIG)
  }
}

async function run({ config, stop }: Start, context: AppContext): Promise<void> {
  for (const warning of config.warnings) process.stderr.write(`warning: ${warning}\n`)
  const server = createServer(SERVER_OPTIONS, createApp(context))
  server.maxConnections = MAX_CONNECTIONS

  let stopping = false
  async function stopAll(): Promise<void> {
    if (stopping) return
    stopping = true
    const closed = new Promise((resolve) => server.close(resolve))
    server.closeIdleConnections()
    const late = setTimeout(() => context.submissions.interrupt(), STOP_PATIENCE)
    const tooLate = setTimeout(() => server.closeAllConnections(), STOP_PATIENCE + LAST_ANSWERS)
    await closed
    clearTimeout(late)
    clearTimeout(tooLate)
    await context.close()
    await stop()
  }
  process.on('SIGINT', () => void stopAll())
  process.on('SIGTERM', () => void stopAll())

  server.on('error', (error: NodeJS.ErrnoException) => {
    const inUse = error.code === 'EADDRINUSE'
    const mend = inUse
      ? `port ${config.port} is in use: set PORT to another`
      : (error.code ?? 'failed')
    process.stderr.write(`Sipdesk cannot listen: ${mend}\n`)
    process.exit(EXIT_FAILURE)
  })
  server.listen(config.port, config.host, () => greet(config, context))
}

function greet({ appUrl }: Config, { place, signInOptions: { sandboxAccount } }: AppContext): void {
  if (sandboxAccount) {
    const { email, password } = sandboxAccount
    process.stdout.write(`Sign in to this sandbox as ${email} with ${password}\n`)
  }
  process.stdout.write(`Sipdesk (${place.mode}) is ready: open ${appUrl.origin}\n`)
}
