import { join } from 'node:path'
import { request } from 'undici'
import type { UpstreamCounts, UpstreamSettings } from '../upstream.ts'
import { freePort, ROOT, startProcess } from './processes.ts'

export type Upstream = AsyncDisposable & {
  origin: string
  /** Changes what is given, and resolves to the counts. */
  set(settings?: UpstreamSettings): Promise<UpstreamCounts>
}

/** The stand-in for Twilio as a process of its own: at first without latency, and without a limit. */
export async function startUpstream(folder: string): Promise<Upstream> {
  const port = await freePort()
  const origin = `http://127.0.0.1:${port}`
  const file = join(ROOT, 'packages', 'bench', 'src', 'upstream.ts')
  const running = await startProcess(process.execPath, [file, String(port)], {
    output: join(folder, 'upstream.log'),
    answersAt: origin,
    anyStatus: true,
  })
  return {
    origin,
    async set(settings = {}) {
      const body = JSON.stringify(settings)
      const reply = await request(`${origin}/control`, { method: 'POST', body, reset: true })
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- our own upstream's answer
      return (await reply.body.json()) as UpstreamCounts
    },
    [Symbol.asyncDispose]: () => running[Symbol.asyncDispose](),
  }
}
