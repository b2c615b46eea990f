import { createHmac, randomUUID } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Writable } from 'node:stream'
import { credentialListEndpoints, type CredentialLists } from '@sipdesk/shared/credential-lists.ts'
import { credentialEndpoints, type Credentials } from '@sipdesk/shared/credentials.ts'
import { CSRF_HEADER, IDEMPOTENCY_KEY_HEADER, OUTCOMES_HEADER } from '@sipdesk/shared/endpoint.ts'
import type { Role } from '@sipdesk/shared/role.ts'
import { startTwilio, type Twilio } from '@sipdesk/twilio-emulator'
import { createApp } from '../app.ts'
import { readConfig } from '../config/config.ts'
import type { Timeouts } from '../changing.ts'
import { createContext, type AppContext } from '../context.ts'
import type { BackgroundOptions } from '../background.ts'
import type { Auth } from '../people/auth.ts'
import { insertPerson } from '../people/directory.ts'
import { keepPassword } from '../people/passwords.ts'
import type { Timeouts as TwilioTimeouts } from '../twilio/transport.ts'
import { createTestStore, type TestStore } from './test-store.ts'

export type Options = {
  seed?: 'empty' | 'typical' | 'list-of-999' | 'unmapped-list'
  twilioTimeouts?: Partial<TwilioTimeouts>
  /** Settings on top of those that point at the emulator. */
  settings?: Record<string, string>
  webFolder?: URL
  timeouts?: Timeouts
  /** Milliseconds. */
  answerWithin?: number
  /** Milliseconds; 0, unless told otherwise: a test sees what it has just changed at Twilio itself. */
  moment?: number
  /** The role that the tests' requests are sent with; without one they carry no session. */
  role?: Role | undefined
  /** Called with the address before the context is created. */
  beforeContext?: (url: string) => void
  feedTimes?: NonNullable<BackgroundOptions['feedTimes']>
  /** A store that other apps share. */
  store?: TestStore
  /** A Twilio that other apps share. */
  twilio?: Twilio
}

export type TestApp = AsyncDisposable & {
  url: string
  twilio: Twilio
  context: AppContext
  /** The cookie of a new person with this role. */
  signIn(role: Role, email?: string): Promise<string>
  /** Everything logged so far, as written. */
  logText(): string
  /** A request as our page would send it; `headers` may replace any of its headers. */
  send(
    method: string,
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ): Promise<Response>
  lists(): Promise<CredentialLists>
  credentials(listSid: string): Promise<Credentials>
}

/** The whole app over HTTP on a free port, with the emulator as its Twilio. */
export async function startTestApp(options: Options = {}): Promise<TestApp> {
  const twilio = options.twilio ?? (await startTwilio({ seed: options.seed ?? 'typical' }))
  const { server, url } = await listen()
  const log = collectLog()
  options.beforeContext?.(url)
  const ownStore = options.store ?? (await createTestStore())
  const context = await createContext({
    ...accountOf(twilio, url, { ...ownStore.settings, ...options.settings }),
    logTo: log.stream,
    ...options,
  })
  server.on('request', createApp(context))

  async function signIn(role: Role, email = `${randomUUID()}@example.com`): Promise<string> {
    return sessionCookie(context.auth, await createMember(context, email, role))
  }
  const role = 'role' in options ? options.role : 'admin'
  const ownCookie = role === undefined ? undefined : await signIn(role)

  const send: TestApp['send'] = (method, path, body, headers) => {
    const given = headersFor(options.store && url, { Cookie: ownCookie, ...headers })
    const init: RequestInit = { method, headers: given }
    if (method !== 'GET') {
      init.headers = { ...changeHeaders(), ...given }
      init.body = typeof body === 'string' ? body : (JSON.stringify(body) ?? null)
    }
    return fetch(`${url}${path}`, init)
  }
  const { listCredentialLists } = credentialListEndpoints
  const { listCredentials } = credentialEndpoints

  return {
    url,
    twilio,
    context,
    signIn,
    logText: log.text,
    send,
    lists: async () =>
      listCredentialLists.reply.parse(await (await send('GET', listCredentialLists.path)).json()),
    credentials: async (listSid) => {
      const path = listCredentials.path.replace(':listSid', listSid)
      return listCredentials.reply.parse(await (await send('GET', path)).json())
    },
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      await context.close()
      if (!options.twilio) await twilio.stop()
      if (!options.store) await ownStore[Symbol.asyncDispose]()
    },
  }
}

/** A person who has joined, without a password: hashing one would take as long as a test. */
async function createMember({ store }: AppContext, email: string, role: Role): Promise<string> {
  const personId = await insertPerson(store.db, { email, name: `A ${role}`, role })
  await keepPassword(store.db, personId, 'no hash')
  return personId
}

/** The cookie of a new session, as sign-in would set it, without the time that a password hash takes. */
export async function sessionCookie(auth: Auth, personId: string): Promise<string> {
  const { internalAdapter, authCookies, secret } = await auth.$context
  const { token } = await internalAdapter.createSession(personId)
  const signature = createHmac('sha256', secret).update(token).digest('base64')
  return `${authCookies.sessionToken.name}=${encodeURIComponent(`${token}.${signature}`)}`
}

async function listen(): Promise<{ server: Server; url: string }> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a TCP server has a port
  return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }
}

/**
 * The headers as they are sent. A replica, at its address, gets the cookies that another has set by its own names: in
 * production replicas have one address, whose port is in the names of cookies on plain http.
 */
function headersFor(
  replica: string | undefined,
  { Cookie, ...others }: Record<string, string | undefined>,
): Record<string, string> {
  const name = replica && `sipdesk-${new URL(replica).port}`
  const cookie = name ? Cookie?.replaceAll(/\bsipdesk-\d+(?=\.)/g, name) : Cookie
  const given = Object.entries({ Cookie: cookie, ...others })
  return Object.fromEntries(given.filter((pair): pair is [string, string] => pair[1] !== undefined))
}

/** As the page does, each request has a key of its own unless it is given one. */
function changeHeaders() {
  return {
    'Content-Type': 'application/json',
    [CSRF_HEADER]: '1',
    [OUTCOMES_HEADER]: 'not-applied',
    [IDEMPOTENCY_KEY_HEADER]: randomUUID(),
  }
}

function accountOf(twilio: Twilio, url: string, settings: Record<string, string> = {}) {
  const config = readConfig({
    APP_URL: url,
    TWILIO_API_URL: twilio.url,
    TWILIO_ACCOUNT_SID: twilio.accountSid,
    TWILIO_API_KEY_SID: twilio.apiKeySid,
    TWILIO_API_KEY_SECRET: twilio.apiKeySecret,
    CHANGES_PER_MINUTE: '1000000',
    ...settings,
  })
  if (Array.isArray(config) || !config.twilioAccount) throw new Error(JSON.stringify(config))
  // A sandbox for this machine alone hashes a new admin's password at each start, which takes as long as a whole
  // test; one that others reach has no such admin. `main.test.ts` starts the former, and signs in as that admin.
  return { config: { ...config, host: '0.0.0.0' }, account: config.twilioAccount, moment: 0 }
}

function collectLog() {
  const chunks: string[] = []
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      chunks.push(chunk.toString())
      done()
    },
  })
  return { stream, text: () => chunks.join('') }
}
