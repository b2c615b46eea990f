import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { request } from 'undici'
import { freePort, ROOT, startProcess, type Running } from './processes.ts'
import type { Subject } from './orders.ts'
import { ACCOUNT_SID, API_KEY_SECRET, API_KEY_SID } from './twilio-account.ts'
import type { Upstream } from './upstream-client.ts'

export type Ours = Subject & {
  pid: number
  /** What a signed-in admin's reads carry. */
  headers: Record<string, string>
}

export type Settings = {
  /** An empty folder, or one that an earlier process has left. */
  dataDir: string
  maxConcurrency: number
  name?: string
  /** For `loop-delay.ts`, which is loaded if it is given. */
  loopDelayFile?: string
  /** Further settings of the server. */
  env?: Record<string, string>
}

const ADMIN = { email: 'admin@example.com', password: 'a password of the bench' }
/** As `npm start` does. */
const AS_STARTED = ['--max-semi-space-size=8']
/** Where `npm start` keeps compiled code too: a start is as warm as there. */
const CODE_CACHE = join(ROOT, 'node_modules', '.cache', 'sipdesk', 'node')

/** Sipdesk as a process of its own, ready, without a session. */
export async function startServer(
  upstream: Upstream,
  { dataDir, maxConcurrency, loopDelayFile, env }: Settings,
): Promise<Running & { origin: string }> {
  const port = await freePort()
  const origin = `http://127.0.0.1:${port}`
  const preload = loopDelayFile
    ? ['--import', join(ROOT, 'packages', 'bench', 'src', 'loop-delay.ts')]
    : []
  const args = [...preload, ...AS_STARTED, 'apps/bff/src/main.ts']
  const running = await startProcess(process.execPath, args, {
    output: `${dataDir}.log`,
    answersAt: `${origin}/livez`,
    env: {
      PORT: String(port),
      DATA_DIR: dataDir,
      TWILIO_API_URL: upstream.origin,
      TWILIO_ACCOUNT_SID: ACCOUNT_SID,
      TWILIO_API_KEY_SID: API_KEY_SID,
      TWILIO_API_KEY_SECRET: API_KEY_SECRET,
      TWILIO_MAX_CONCURRENCY: String(maxConcurrency),
      ADMIN_EMAIL: ADMIN.email,
      ADMIN_PASSWORD: ADMIN.password,
      CHANGES_PER_MINUTE: '1000000',
      NODE_COMPILE_CACHE: CODE_CACHE,
      ...(loopDelayFile && { LOOP_DELAY_FILE: loopDelayFile }),
      ...env,
    },
  })
  return { ...running, origin }
}

/** Sipdesk as a process of its own, with an admin signed in over HTTP. */
export async function startOurs(upstream: Upstream, settings: Settings): Promise<Ours> {
  const server = await startServer(upstream, settings)
  const headers = await signIn(server.origin)
  return {
    ...server,
    name: settings.name ?? 'ours',
    headers,
    requestFor: ({ listSid, username, password }) => ({
      path: `/api/credential-lists/${listSid}/credentials`,
      headers: { ...headers, 'Idempotency-Key': randomUUID() },
      body: JSON.stringify({ username, password }),
    }),
  }
}

async function signIn(origin: string): Promise<Record<string, string>> {
  const headers = { Origin: origin, 'X-Sipdesk': '1', 'Content-Type': 'application/json' }
  const reply = await request(`${origin}/api/auth/sign-in/email`, {
    method: 'POST',
    headers,
    body: JSON.stringify(ADMIN),
    reset: true,
  })
  const text = await reply.body.text()
  if (reply.statusCode !== 200) throw new Error(`sign-in: ${reply.statusCode} ${text}`)
  const cookies = [reply.headers['set-cookie'] ?? []].flat()
  return { ...headers, Cookie: cookies.map((cookie) => cookie.split(';')[0]).join('; ') }
}
