import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { startTwilio, type Twilio } from '@sipdesk/twilio-emulator'

export type World = AsyncDisposable & {
  /** Where the page is. */
  url: string
  /** The emulator behind it: ask it for faults, and what it has seen. */
  twilio: Twilio
  /** All that the BFF has written so far. */
  output(): string
}

type Options = {
  seed?: 'empty' | 'typical' | 'list-of-999' | 'unmapped-list'
  settings?: Record<string, string>
}

const ROOT = join(import.meta.dirname, '..')
const READY_WITHIN_MS = 20_000

/** The built app on a free port, as a process of its own, with an emulator as its Twilio. */
export async function startWorld({
  seed = 'typical',
  settings = {},
}: Options = {}): Promise<World> {
  const twilio = await startTwilio({ seed })
  const port = await freePort()
  const bff = spawn(join(ROOT, 'node_modules', '.bin', 'node'), ['apps/bff/src/main.ts'], {
    cwd: ROOT,
    env: {
      ...process.env,
      PORT: String(port),
      TWILIO_API_URL: twilio.url,
      TWILIO_ACCOUNT_SID: twilio.accountSid,
      TWILIO_API_KEY_SID: twilio.apiKeySid,
      TWILIO_API_KEY_SECRET: twilio.apiKeySecret,
      ...settings,
    },
  })
  const output = collect(bff)
  await ready(bff, output)
  return {
    url: `http://localhost:${port}`,
    twilio,
    output,
    async [Symbol.asyncDispose]() {
      bff.kill('SIGTERM')
      if (bff.exitCode === null) await once(bff, 'exit')
      await twilio.stop()
    },
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address === null || typeof address === 'string') throw new Error('no port')
  return address.port
}

function collect(child: ChildProcess): () => string {
  const chunks: string[] = []
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk: Buffer) => chunks.push(chunk.toString()))
  }
  return () => chunks.join('')
}

async function ready(bff: ChildProcess, output: () => string): Promise<void> {
  const signal = AbortSignal.timeout(READY_WITHIN_MS)
  while (!output().includes('is ready: open')) {
    if (bff.exitCode !== null) throw new Error(`the BFF ended:\n${output()}`)
    if (!bff.stdout) throw new Error('no output')
    await Promise.race([once(bff.stdout, 'data', { signal }), once(bff, 'exit', { signal })])
  }
}
