/**
 * A process that serves the built app again and again, each time with other settings and data: the
 * tests of the browser start it once, so that not each of them loads the code anew. It is told by
 * messages: `{ settings }` starts, `'stop'` ends what runs.
 */
import { readConfig } from '@sipdesk/bff/config/config.ts'
import { createContext } from '@sipdesk/bff/context.ts'
import { serve, type Serving } from '@sipdesk/bff/serve.ts'
import type { FromHost, ToHost } from './hosted-bff.ts'

let serving: Serving | undefined

process.on('message', (message: ToHost) => {
  const done = message === 'stop' ? stop() : start(message.settings)
  done.then(
    () => answer('done'),
    (error: unknown) => answer({ failed: String(error) }),
  )
})

async function start(settings: Record<string, string>): Promise<void> {
  const config = readConfig(settings)
  if (Array.isArray(config)) throw new Error(JSON.stringify(config))
  if (!config.twilioAccount) throw new Error('no Twilio account')
  serving = await serve(config, await createContext({ config, account: config.twilioAccount }))
}

async function stop(): Promise<void> {
  await serving?.stop()
  serving = undefined
}

function answer(message: FromHost): void {
  process.send?.(message)
}
