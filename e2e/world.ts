import { spawn, type ChildProcess } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { startTwilio, type Twilio } from '@sipdesk/twilio-emulator'
import { freePort } from '@sipdesk/twilio-emulator/free-port.ts'

export type World = AsyncDisposable & {
  /** Where the page is. */
  url: string
  /** The emulator behind it: ask it for faults, and what it has seen. */
  twilio: Twilio
  /** All that the BFF has written so far. */
  output(): string
}

export type Seed = 'empty' | 'typical' | 'list-of-999' | 'unmapped-list' | 'hundred-lists'

type Options = {
  seed?: Seed
  settings?: Record<string, string>
  /** What the BFF begins with; an empty folder unless told otherwise. */
  data?: string
  /** Runs the BFF; as a process of its own unless told otherwise. */
  start?: (settings: Record<string, string>) => Promise<Pick<Bff, 'output' | 'stop'>>
}

const ROOT = join(import.meta.dirname, '..')
/** Compiled code that later worlds start from. */
const CODE_CACHE = join(ROOT, 'node_modules', '.cache', 'sipdesk', 'node')
/** How the code of the BFF is run. */
export const BFF_PROCESS = {
  command: join(ROOT, 'node_modules', '.bin', 'node'),
  options: { cwd: ROOT, env: { ...process.env, NODE_COMPILE_CACHE: CODE_CACHE } },
}
/** On a machine whose cores are busy a start takes long; what fails is told by its exit. */
const READY_WITHIN_MS = 50_000

/** The first admin of every world. */
export const ADMIN = { email: 'admin@example.com', password: 'a password of the tests' }

/** The built app on a free port, with an emulator as its Twilio. */
export async function startWorld({
  seed = 'typical',
  settings = {},
  data,
  start = startBff,
}: Options = {}): Promise<World> {
  const twilio = await startTwilio({ seed })
  const dataDir = mkdtempSync(join(tmpdir(), 'sipdesk-data-'))
  if (data) cpSync(data, settings['DATA_DIR'] ?? dataDir, { recursive: true })
  const port = settings['PORT'] ?? String(await freePort())
  const bff = await start({
    PORT: port,
    DATA_DIR: dataDir,
    ADMIN_EMAIL: ADMIN.email,
    ADMIN_PASSWORD: ADMIN.password,
    CHANGES_PER_MINUTE: '100000',
    ...twilioSettings(twilio),
    ...settings,
  })
  return {
    url: `http://localhost:${port}`,
    twilio,
    output: bff.output,
    async [Symbol.asyncDispose]() {
      await bff.stop()
      await twilio.stop()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

/** The settings that point a BFF at an emulator. */
export function twilioSettings(twilio: Twilio): Record<string, string> {
  return {
    TWILIO_API_URL: twilio.url,
    TWILIO_ACCOUNT_SID: twilio.accountSid,
    TWILIO_API_KEY_SID: twilio.apiKeySid,
    TWILIO_API_KEY_SECRET: twilio.apiKeySecret,
  }
}

export type Bff = {
  output(): string
  /** Whether its process ends within so many milliseconds, by itself or not. */
  endsWithin(milliseconds: number): Promise<boolean>
  signal(name: NodeJS.Signals): void
  /** Asks it to stop, or ends it as a crash would. */
  stop(signal?: 'SIGTERM' | 'SIGKILL'): Promise<void>
}

/** Runs the BFF as a process of its own, and waits until it is ready. */
export async function startBff(settings: Record<string, string>): Promise<Bff> {
  const { command, options } = BFF_PROCESS
  const env = { ...options.env, ...settings }
  const child = spawn(command, ['apps/bff/src/main.ts'], { ...options, env })
  const output = collect(child)
  await hasWritten('is ready: open', child, output)
  const ended = once(child, 'exit')
  return {
    output,
    endsWithin: (milliseconds) =>
      Promise.race([ended.then(() => true), pause(milliseconds, false, { ref: false })]),
    signal: (name) => void child.kill(name),
    async stop(signal = 'SIGTERM') {
      child.kill(signal)
      await ended
    },
  }
}

/** All that a process writes, as text so far. */
export function collect(child: ChildProcess): () => string {
  const chunks: string[] = []
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk: Buffer) => chunks.push(chunk.toString()))
  }
  return () => chunks.join('')
}

/** Waits until a process has written this; fails if it ends before, or takes too long. */
export async function hasWritten(
  text: string,
  child: ChildProcess,
  output: () => string,
): Promise<void> {
  const signal = AbortSignal.timeout(READY_WITHIN_MS)
  while (!output().includes(text)) {
    if (child.exitCode !== null) throw new Error(`it ended before it was ready:\n${output()}`)
    if (!child.stdout) throw new Error('no output')
    await Promise.race([once(child.stdout, 'data', { signal }), once(child, 'exit', { signal })])
  }
}
