import { createServer } from 'node:http'
import { createApp } from './app.ts'
import { readConfig, type Config, type TwilioAccount } from './config.ts'
import { createContext } from './context.ts'

/** sysexits.h: something was wrong with the configuration. */
const EXIT_CONFIG = 78
const EXIT_FAILURE = 1
/** Milliseconds that requests under way get to finish when asked to stop. */
const STOP_PATIENCE = 4_000

type Start = { config: Config; account: TwilioAccount; stop: () => Promise<void> }

await run(await withTwilio(readConfigOrExit()))

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

async function run({ config, account, stop }: Start): Promise<void> {
  const context = createContext({ config, account })
  for (const warning of config.warnings) process.stderr.write(`warning: ${warning}\n`)
  const server = createServer(createApp(context))

  let stopping = false
  async function stopAll(): Promise<void> {
    if (stopping) return
    stopping = true
    const closed = new Promise((resolve) => server.close(resolve))
    server.closeIdleConnections()
    const late = setTimeout(() => server.closeAllConnections(), STOP_PATIENCE)
    await closed
    clearTimeout(late)
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
  server.listen(config.port, config.host, () => {
    process.stdout.write(
      `Sipdesk (${context.session.mode}) is ready: open ${config.appUrl.origin}\n`,
    )
  })
}
