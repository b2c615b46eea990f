import { join } from 'node:path'
import { freePort, ROOT, startProcess } from './processes.ts'
import type { Subject } from './orders.ts'
import type { Upstream } from './upstream-client.ts'

const HEADERS = { 'Content-Type': 'application/json' }

/** What one writes first: Express and Twilio's own SDK, with no guard, no record and no check of the reply. */
export function startBareSdk(folder: string, upstream: Upstream): Promise<Subject> {
  return start('bare SDK', 'bare-sdk-server', folder, upstream)
}

/** The least that Express does for a forwarded create: no server on Express can cost less. */
export function startBareUndici(folder: string, upstream: Upstream): Promise<Subject> {
  return start('bare undici', 'bare-undici-server', folder, upstream)
}

async function start(
  name: string,
  program: string,
  folder: string,
  upstream: Upstream,
): Promise<Subject> {
  const port = await freePort()
  const origin = `http://127.0.0.1:${port}`
  const file = join(ROOT, 'packages', 'bench', 'src', `${program}.ts`)
  const running = await startProcess(process.execPath, [file, String(port), upstream.origin], {
    output: join(folder, `${program}.log`),
    answersAt: origin,
    anyStatus: true,
  })
  return {
    name,
    origin,
    requestFor: ({ listSid, username, password }) => ({
      path: `/api/credential-lists/${listSid}/credentials`,
      headers: HEADERS,
      body: JSON.stringify({ username, password }),
    }),
    ...running,
  }
}
