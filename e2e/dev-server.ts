import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { freePort } from '@sipdesk/twilio-emulator/free-port.ts'
import { BFF_PROCESS, collect, hasWritten } from './world.ts'

type DevServer = AsyncDisposable & { url: string }

/** The page as `npm run dev` serves it, unbuilt and on a free port, with no BFF behind it. */
export async function startDevServer(): Promise<DevServer> {
  const port = String(await freePort())
  const { command, options } = BFF_PROCESS
  const vite = spawn(command, ['apps/web/node_modules/vite/bin/vite.js', 'apps/web'], {
    ...options,
    env: { ...options.env, WEB_PORT: port },
  })
  const ended = once(vite, 'exit')
  await hasWritten('ready in', vite, collect(vite))
  return {
    url: `http://127.0.0.1:${port}`,
    async [Symbol.asyncDispose]() {
      vite.kill()
      await ended
    },
  }
}
