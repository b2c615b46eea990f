import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Writable } from 'node:stream'
import {
  CSRF_HEADER,
  endpoints,
  type CredentialLists,
  type Credentials,
} from '@sipdesk/shared/api.ts'
import { startTwilio, type Twilio } from '@sipdesk/twilio-emulator'
import { createApp } from '../app.ts'
import { readConfig } from '../config.ts'
import { createContext } from '../context.ts'
import type { Timeouts } from '../twilio/transport.ts'

type Options = {
  seed?: 'empty' | 'typical' | 'list-of-999' | 'unmapped-list'
  twilioTimeouts?: Partial<Timeouts>
  /** Settings on top of those that point at the emulator. */
  settings?: Record<string, string>
  webFolder?: URL
}

export type TestApp = AsyncDisposable & {
  url: string
  twilio: Twilio
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
  const twilio = await startTwilio({ seed: options.seed ?? 'typical' })
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a TCP server has a port
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const log = collectLog()
  const context = createContext({
    ...accountOf(twilio, url, options.settings),
    logTo: log.stream,
    ...options,
  })
  server.on('request', createApp(context))

  const send: TestApp['send'] = (method, path, body, headers) => {
    const init: RequestInit = { method, headers: { ...headers } }
    if (method !== 'GET') {
      init.headers = { ...CHANGE_HEADERS, ...headers }
      init.body = typeof body === 'string' ? body : JSON.stringify(body)
    }
    return fetch(`${url}${path}`, init)
  }
  const { listCredentialLists, listCredentials } = endpoints

  return {
    url,
    twilio,
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
      await twilio.stop()
    },
  }
}

const CHANGE_HEADERS = { 'Content-Type': 'application/json', [CSRF_HEADER]: '1' }

function accountOf(twilio: Twilio, url: string, settings: Record<string, string> = {}) {
  const config = readConfig({
    APP_URL: url,
    TWILIO_API_URL: twilio.url,
    TWILIO_ACCOUNT_SID: twilio.accountSid,
    TWILIO_API_KEY_SID: twilio.apiKeySid,
    TWILIO_API_KEY_SECRET: twilio.apiKeySecret,
    ...settings,
  })
  if (Array.isArray(config) || !config.twilioAccount) throw new Error(JSON.stringify(config))
  return { config, account: config.twilioAccount }
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
