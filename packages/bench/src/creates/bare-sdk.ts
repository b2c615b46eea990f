import { join } from 'node:path'
import { freePort, ROOT, startProcess } from './processes.ts'
import type { Subject } from './subject.ts'
import type { Upstream } from './upstream-client.ts'

const HEADERS = { 'Content-Type': 'application/json' }

/** What one writes first: Express and Twilio's own SDK, with no guard, no record and no second look. */
export async function startBareSdk(folder: string, upstream: Upstream): Promise<Subject> {
  const port = await freePort()
  const origin = `http://127.0.0.1:${port}`
  const file = join(ROOT, 'packages', 'bench', 'src', 'bare-sdk-server.ts')
  const running = await startProcess(process.execPath, [file, String(port), upstream.origin], {
    output: join(folder, 'bare-sdk.log'),
    answersAt: origin,
    anyStatus: true,
  })
  return {
    name: 'bare SDK',
    origin,
    requestFor: ({ listSid, username, password }) => ({
      path: `/api/credential-lists/${listSid}/credentials`,
      headers: HEADERS,
      body: JSON.stringify({ username, password }),
    }),
    ...running,
  }
}
