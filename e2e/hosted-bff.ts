import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { BFF_PROCESS, collect } from './world.ts'

export type ToHost = 'stop' | { settings: Record<string, string> }
export type FromHost = 'done' | { failed: string }

/** Serves one BFF after the other from one process. */
export type BffHost = AsyncDisposable & {
  /** The same as `startBff`, but quicker: the code is there already. */
  start(settings: Record<string, string>): Promise<{ output(): string; stop(): Promise<void> }>
}

/** Milliseconds that a BFF may take to start or to stop. */
const DONE_WITHIN = 50_000

export function startBffHost(): BffHost {
  const { command, options } = BFF_PROCESS
  const host = spawn(command, [join(import.meta.dirname, 'bff-host.ts')], {
    ...options,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  const all = collect(host)

  async function ask(message: ToHost): Promise<void> {
    const asking = new AbortController()
    const signal = AbortSignal.any([asking.signal, AbortSignal.timeout(DONE_WITHIN)])
    host.send(message)
    const [answer] = (await Promise.race([
      once(host, 'message', { signal }),
      once(host, 'exit', { signal }),
    ])) as [FromHost | number | null]
    asking.abort()
    if (answer !== 'done') throw new Error(`${JSON.stringify(answer)}\n${all()}`)
  }

  return {
    async start(settings) {
      const before = all().length
      await ask({ settings })
      return { output: () => all().slice(before), stop: () => ask('stop') }
    },
    async [Symbol.asyncDispose]() {
      host.kill()
      await once(host, 'exit')
    },
  }
}
