import { configOrExit, EXIT_CONFIG, type Config, type TwilioAccount } from './config/config.ts'
import { DataDirUnusable } from './config/data-dir.ts'
import { createContext, type AppContext } from './context.ts'
import { hasPeople } from './people/first-admin.ts'
import { ApprovalsUnusable, lacksSecondAdmin } from './people/second-admin.ts'
import { isLocalSignInOpen } from './people/ways-in.ts'
import { serve } from './serve.ts'
import { surviveFaults } from './survive.ts'
import { codeOf, StoreUnusable } from './store/store.ts'
import { readTwilioKeyAgain } from './twilio-key.ts'

const EXIT_FAILURE = 1
/** What says in its message why the start fails. */
const SAID = [StoreUnusable, DataDirUnusable, ApprovalsUnusable]
type Start = { config: Config; account: TwilioAccount; stop: () => Promise<void> }

// Without a listener, a full disk behind them would end the process.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {})
const start = await withTwilio(configOrExit(process.env))
await run(start, await contextOrExit(start))

/** With no Twilio settings the emulator starts; it is loaded only then. */
async function withTwilio(config: Config): Promise<Start> {
  if (config.twilioAccount) return { config, account: config.twilioAccount, stop: async () => {} }
  const { startSandbox } = await import('./sandbox.ts')
  return startSandbox(config)
}

async function contextOrExit(options: Start): Promise<AppContext> {
  try {
    return await createContext(options)
  } catch (error) {
    const isSaid = error instanceof Error && SAID.some((kind) => error instanceof kind)
    const why = isSaid ? error.message : `the data cannot be used (${codeOf(error)})`
    process.stderr.write(`Sipdesk cannot start: ${why}\n`)
    process.exit(EXIT_CONFIG)
  }
}

async function run({ config, account, stop }: Start, context: AppContext): Promise<void> {
  for (const warning of config.warnings) process.stderr.write(`warning: ${warning}\n`)
  const serving = await serve(config, context).catch((error: NodeJS.ErrnoException) =>
    cannotListen(config, error),
  )
  // From here on: what fails before that ends the start.
  surviveFaults(context)
  warnIfRecordIsLost(context)
  warnIfRecordIsChanged(context)
  await warnIfNobodyCanSignIn(config, context)
  await warnIfPasswordsStillWork(context)
  await warnIfNobodyCanConfirm(context)
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => void serving.stop().then(stop))
  }
  process.on('SIGHUP', () => {
    process.stderr.write(`${readTwilioKeyAgain(process.env, account, context)}\n`)
  })
}

function warnIfRecordIsLost({ store: { recordLoss } }: AppContext): void {
  if (!recordLoss) return
  process.stderr.write(
    `warning: the database is an older copy: its record ends at event ${recordLoss.now}, and event ${recordLoss.seen} was seen here. Nothing can be changed until you restore the right one, or run: npm run restore -- --accept\n`,
  )
}

function warnIfRecordIsChanged({ recordFault }: AppContext): void {
  if (!recordFault) return
  process.stderr.write(
    `warning: the record was changed from outside, at event ${recordFault.seq}: ${recordFault.why}. What can be said of it says: npm run audit:verify\n`,
  )
}

/** A role claim lets people in who were never invited. */
async function warnIfNobodyCanSignIn({ company }: Config, { store }: AppContext): Promise<void> {
  if (company?.roleClaim !== undefined || (await hasPeople(store.db))) return
  process.stderr.write(
    'warning: nobody can sign in yet: start with ADMIN_EMAIL and ADMIN_PASSWORD, which give the first admin a sign-in\n',
  )
}

/** Closed before an admin can come in otherwise, passwords would shut everybody out. */
async function warnIfPasswordsStillWork({ store, ways }: AppContext): Promise<void> {
  if (ways.isLocalSignInOn || !(await isLocalSignInOpen(store.db, ways))) return
  process.stderr.write(
    'warning: LOCAL_SIGN_IN=off has no effect yet: passwords work until an admin has signed in with the company account\n',
  )
}

/** Whatever waits for a second admin waits in vain. */
async function warnIfNobodyCanConfirm({ store, ways }: AppContext): Promise<void> {
  if (!(await lacksSecondAdmin(store.db, ways))) return
  process.stderr.write(
    'warning: APPROVE needs two admins who can sign in, and there are fewer: make another, by npm run admin:recover if need be\n',
  )
}

function cannotListen({ host, port }: Config, { code = 'failed' }: NodeJS.ErrnoException): never {
  const noAddress = `HOST ${host} is no address of this machine: set it to one that is`
  const fixes: Record<string, string> = {
    EADDRINUSE: `port ${port} is in use: set PORT to another`,
    EACCES: `port ${port} needs more rights: set PORT to one from 1024 on`,
    EADDRNOTAVAIL: noAddress,
    EAI_AGAIN: noAddress,
    ENOTFOUND: noAddress,
  }
  process.stderr.write(`Sipdesk cannot listen: ${fixes[code] ?? code}\n`)
  process.exit(EXIT_FAILURE)
}
